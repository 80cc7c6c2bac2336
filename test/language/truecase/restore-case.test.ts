import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createKnowledge } from '../../../src/pipeline/knowledge.ts';
import { loadFiles } from '../../../src/pipeline/load-node.ts';

const { restoreCase } = createKnowledge(await loadFiles());

const report = [
  'Gunmen of the FMLN shot dead a mayor near San Miguel on 3 March, the U.S. Embassy in El Salvador said.',
  'The army denied that Colonel Roberto Mendoza had ordered the raid.',
  'He told Reuters that soldiers from Honduras were in the town.',
].join(' ');

describe('a text without useful case', () => {
  it('is written as usual again, from small letters as from capitals', () => {
    for (const given of [report.toLowerCase(), report.toUpperCase()]) {
      const restored = restoreCase(given);
      for (const name of [
        'FMLN',
        'San Miguel',
        'March',
        'El Salvador',
        'Roberto Mendoza',
        'Reuters',
        'Honduras',
      ]) {
        assert.ok(restored.includes(name), `${name} in: ${restored}`);
      }
      for (const words of [
        'shot dead a mayor near',
        'denied that',
        'had ordered the raid',
        'were in the town',
      ]) {
        assert.ok(restored.includes(words), `${words} in: ${restored}`);
      }
      for (const opening of ['Gunmen', '. The army', '. He told'])
        assert.ok(restored.includes(opening), restored);
    }
  });

  it('keeps each character in its place, whatever the text is', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'b', 'ß', 'ı', 'ﬁ', ' ', '.', '\n', '"', '(', 'é', '𝔞', '\ud835'),
    });
    fc.assert(
      fc.property(letters, fc.boolean(), (tail, isUpper) => {
        const given = isUpper ? `${report.toUpperCase()} ${tail}` : `${report.toLowerCase()} ${tail}`;
        const restored = restoreCase(given);
        assert.equal(restored.length, given.length);
        assert.equal(restored.toLowerCase(), given.toLowerCase());
      }),
      { numRuns: 60 },
    );
  });

  it('takes time in proportion to its length', () => {
    const long = `${'a.'.repeat(20_000)} ${'the word '.repeat(5_000)}`;
    const started = performance.now();
    restoreCase(long);
    assert.ok(performance.now() - started < 20_000);
  });
});

describe('a text with useful case', () => {
  it('comes back as it is', () => {
    assert.equal(restoreCase(report), report);
    assert.equal(restoreCase(''), '');
  });
});
