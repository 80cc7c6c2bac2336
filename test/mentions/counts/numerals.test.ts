import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { digitsValue, numberAt } from '../../../src/mentions/counts/numerals.ts';
import { lexicon } from './lexicon.ts';

describe('digitsValue', () => {
  const values: readonly (readonly [string, number | null])[] = [
    ['15', 15],
    ['1,200', 1200],
    ['1.200', 1200],
    ['1,234,567', 1234567],
    ['1.5', 1.5],
    ['1,2', null],
    ['20s', null],
    ['.45', null],
    ['3rd', null],
    ['', null],
  ];
  for (const [word, value] of values) {
    test(`reads "${word}" as ${value}`, () => assert.equal(digitsValue(word), value));
  }
});

describe('numberAt', () => {
  const values: readonly (readonly [string, number | null, number])[] = [
    ['fifteen', 15, 1],
    ['twenty-five', 25, 1],
    ['twenty - five', 25, 3],
    ['twenty five', 25, 2],
    ['two hundred', 200, 2],
    ['two hundred and fifty', 250, 4],
    ['two hundred fifty', 250, 3],
    ['one thousand two hundred', 1200, 4],
    ['three hundred thousand', 300000, 3],
    ['1.5 million', 1500000, 2],
    ['a hundred', 100, 2],
    ['two dozen', 24, 2],
    ['five and six', 5, 1],
    ['a soldier', null, 0],
    ['1.5 metres', null, 0],
  ];
  for (const [text, value, length] of values) {
    test(`reads "${text}"`, () => {
      const number = numberAt(text.split(' '), 0, lexicon);
      assert.equal(number?.value ?? null, value);
      assert.equal(number?.length ?? 0, length);
    });
  }

  test('takes dozens and "a hundred" for round figures', () => {
    assert.equal(numberAt(['two', 'dozen'], 0, lexicon)?.exact, false);
    assert.equal(numberAt(['a', 'hundred'], 0, lexicon)?.exact, false);
    assert.equal(numberAt(['two', 'hundred'], 0, lexicon)?.exact, true);
  });
});
