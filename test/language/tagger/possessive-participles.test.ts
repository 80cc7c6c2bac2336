import assert from 'node:assert/strict';
import { test } from 'node:test';
import { possessiveParticiples } from '../../../src/language/tagger/possessive-participles.ts';

function words(tagged: string) {
  return tagged.split(' ').map((word) => {
    const [text = '', xpos = ''] = word.split('/');
    return { text, xpos };
  });
}

test('behind a possessive mark a past tense before a noun is a participle', () => {
  assert.deepEqual(possessiveParticiples(words("army/NN 's/POS planned/VBD raid/NN")), [2]);
});

test('brackets between the mark and the participle are passed over', () => {
  assert.deepEqual(
    possessiveParticiples(words('Command/NNP ’s/POS (/-LRB- CENTCOM/NNP )/-RRB- partnered/VBD raid/NN')),
    [5],
  );
});

test('a past tense with no noun behind it is left alone', () => {
  assert.deepEqual(possessiveParticiples(words("army/NN 's/POS withdrew/VBD from/IN")), []);
});
