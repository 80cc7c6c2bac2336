import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { aliasKey, hasShape, piecesOf, shapeOf } from '../../../src/mentions/actors/fold.ts';

const spellings = new Map([
  ['defence', 'defense'],
  ['counterterrorism', 'counter terrorism'],
]);
const key = (text: string) => aliasKey(text, spellings);

describe('the key of an alias', () => {
  for (const spelt of [
    ['al-Qa’ida', "al Qa'ida", 'Al Qaida', 'el-Qaida'],
    ["Da'esh", 'Daesh', 'DAESH'],
    ['U.S.', 'US', 'U.S'],
    ['The Ministry of Defence', 'Ministry of Defense'],
    ['Séléka', 'Seleka'],
    ['Lord’s Resistance Army', "Lord's Resistance Army"],
    ['Counterterrorism Service', 'Counter-Terrorism Service'],
    ["Workers' Party", 'Workers Party'],
  ])
    test(`is one for ${spelt.join(', ')}`, () => assert.equal(new Set(spelt.map(key)).size, 1));

  test('keeps a comma, so that a town and its state are told apart from two names', () => {
    assert.equal(key('Atlanta, Georgia'), 'atlanta , georgia');
  });

  test('stays the same when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = key(text);
        assert.equal(key(folded.replace(/^the /, '')).replace(/^the /, ''), folded.replace(/^the /, ''));
      }),
    );
  });
});

describe('the pieces of a text', () => {
  test('are never empty and hold neither blanks nor apostrophes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const piece of piecesOf(text)) assert.match(piece, /^(?:[\p{L}\p{N}]+|,)$/u);
      }),
    );
  });
});

describe('the shape of an alias', () => {
  const fits = (alias: string, text: string) =>
    piecesOf(text).every((piece, at) => hasShape(piece, shapeOf(alias).charAt(at)));
  for (const [alias, text, expected] of [
    ['US', 'US', true],
    ['US', 'us', false],
    ['US', 'Us', false],
    ['ISIS', 'Isis', true],
    ['ISIS', 'isis', false],
    ['Islamic State', 'ISLAMIC STATE', true],
    ['Islamic State', 'Islamic state', false],
    ['al-Shabaab', 'Al-Shabaab', true],
    ['death squad', 'Death Squad', true],
  ] as const)
    test(`${alias} ${expected ? 'takes' : 'rejects'} ${text}`, () =>
      assert.equal(fits(alias, text), expected));
});
