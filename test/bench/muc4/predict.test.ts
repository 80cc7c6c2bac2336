import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readModels } from '../../../bench/muc4/models.ts';
import { templatesOf } from '../../../bench/muc4/predict.ts';
import { readDocument } from '../../../bench/muc4/reading.ts';
import { sceneOf } from '../../../bench/muc4/scene.ts';
import type { Template } from '../../../bench/muc4/score.ts';
import { createClusters } from '../../../src/language/clusters.ts';
import { createKnowledge } from '../../../src/pipeline/knowledge.ts';
import { loadFiles } from '../../../src/pipeline/load-node.ts';

const files = await loadFiles();
const knowledge = createKnowledge(files);
const clusters = createClusters(files.binary.clusters!);
const models = readModels(await readFile(new URL('../../../data/english/muc4.weights', import.meta.url)));

function templates(text: string): Template[] {
  return templatesOf(sceneOf(readDocument('d', text, knowledge), clusters), models);
}

describe('the templates of a report', () => {
  it('tell a bombing with its weapon, from small letters too', () => {
    const report = [
      'Terrorists placed a powerful bomb in front of the offices of the Bank of Lima last night.',
      'The explosion destroyed two vehicles and damaged the building.',
      'Police said that the Shining Path was responsible for the bomb attack.',
    ].join(' ');
    for (const text of [report, report.toLowerCase()]) {
      const bombing = templates(text).find(({ incident_type }) => incident_type === 'bombing');
      assert.ok(bombing);
      assert.ok(bombing.Weapon.flat().some((weapon) => /bomb/i.test(weapon)));
    }
  });

  it('tell a kidnapping with its victim as the text writes the name', () => {
    const found = templates(
      [
        'Unidentified armed men kidnapped the businessman Pedro Salazar in Medellin yesterday.',
        'The family said that the kidnappers have demanded a ransom for the release of Pedro Salazar.',
      ].join(' '),
    );
    const kidnapping = found.find(({ incident_type }) => incident_type === 'kidnapping');
    assert.ok(kidnapping?.Victim.flat().includes('Pedro Salazar'));
  });

  it('are none where nothing of the kind is told', () => {
    const found = templates(
      'The two presidents met in Quito to discuss the price of coffee. They signed a trade agreement on Friday.',
    );
    assert.deepEqual(found, []);
  });

  it('are made of any text without failing', () => {
    const words = fc.constantFrom(
      'bomb',
      'Kidnapped',
      'by',
      'the',
      'FMLN',
      ',',
      '"',
      '(',
      '\n',
      '',
      '-',
      'of',
      '’s',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (text) => {
        assert.ok(Array.isArray(templates(text.join(' '))));
      }),
      { numRuns: 40 },
    );
  });
});
