import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Parsed } from '../../src/document/sentence.ts';
import type { AbbreviationLists } from '../../src/language/abbreviations.ts';
import { createClusters } from '../../src/language/clusters.ts';
import { createEnglish } from '../../src/language/english.ts';
import type { TokenRules } from '../../src/language/tokens.ts';

const data = new URL('../../data/english/', import.meta.url);
const list = (name: string) => parse(readFileSync(new URL(`${name}.yaml`, data), 'utf8'));
const english = createEnglish({
  syntax: readFileSync(new URL('syntax.model', data)),
  clusters: createClusters(readFileSync(new URL('clusters.bin', data))),
  abbreviations: list('abbreviations') as AbbreviationLists,
  tokens: list('tokens') as TokenRules,
});

function read(text: string): Parsed {
  return english.parse(english.tag(english.tokenise(text, { start: 0, end: text.length }, 0)));
}

/** "dependent relation head" of the word; the head of the root is ROOT. */
function arcOf(parsed: Parsed, word: string): string {
  const token = parsed.tokens.find(({ text }) => text === word)!;
  return `${word} ${token.deprel} ${parsed.tokens[token.head]?.text ?? 'ROOT'}`;
}

describe('tags and trees of news', () => {
  const arcs: readonly (readonly [sentence: string, ...arcs: string[]])[] = [
    [
      'Gunmen killed nine people in a market.',
      'Gunmen nsubj killed',
      'people obj killed',
      'killed root ROOT',
    ],
    ['Two soldiers were killed by a roadside bomb.', 'soldiers nsubj:pass killed', 'bomb obl:agent killed'],
    ['The army carried out a raid in western Iraq that killed fifteen fighters.', 'killed acl:relcl raid'],
    ['The convoy was hit near the border, a spokesman said.', 'hit ccomp said', 'spokesman nsubj said'],
    [
      'The ministry denied that its drones had struck the convoy.',
      'struck ccomp denied',
      'drones nsubj struck',
    ],
    ['REBELS KILL TEN SOLDIERS NEAR BORDER TOWN', 'REBELS nsubj KILL', 'SOLDIERS obj KILL'],
    ['The police have fired tear gas at protesters.', 'tear compound gas', 'gas obj fired'],
    ['gunmen killed ten farmers in a village', 'gunmen nsubj killed', 'farmers obj killed'],
  ];
  for (const [sentence, ...expected] of arcs) {
    it(sentence, () => {
      const parsed = read(sentence);
      assert.deepEqual(
        expected.map((arc) => arcOf(parsed, arc.split(' ')[0]!)),
        expected,
      );
    });
  }

  it('gives parts of speech, Penn tags and lemmas', () => {
    const { tokens } = read('Rebels were shelling two towns when the truce began.');
    assert.deepEqual(
      tokens.map(({ upos, xpos, lemma }) => `${lemma}/${upos}/${xpos}`),
      [
        'rebel/NOUN/NNS',
        'be/AUX/VBD',
        'shell/VERB/VBG',
        'two/NUM/CD',
        'town/NOUN/NNS',
        'when/ADV/WRB',
        'the/DET/DT',
        'truce/NOUN/NN',
        'begin/VERB/VBD',
        './PUNCT/.',
      ],
    );
  });

  it('keeps the words of the article whatever their case', () => {
    const text = 'REBELS KILL TEN SOLDIERS';
    for (const token of read(text).tokens) assert.equal(text.slice(token.start, token.end), token.text);
  });

  it('makes one tree of any tokens, also of none', () => {
    const word = fc.constantFrom('killed', 'the', 'Army', ',', '.', 'of', '😀', '--', '12', 'WHO', 'ẞß', '”');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => assertTree(read(words.join(' ')))),
      { numRuns: 60 },
    );
  });

  it('makes one tree of a sentence of many hundred words', () => {
    assertTree(read('The army said that the rebels had shelled it, and '.repeat(60)));
  });
});

function assertTree({ tokens, children }: Parsed): void {
  assert.equal(tokens.filter(({ head }) => head < 0).length, Math.min(1, tokens.length));
  tokens.forEach(({ head }, index) => {
    let at = head;
    for (let steps = 0; at >= 0; steps++) {
      assert.ok(steps < tokens.length, 'a circle');
      at = tokens[at]!.head;
    }
    if (head >= 0) assert.ok(children[head]!.includes(index));
  });
}
