import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { firstAndLast, peopleOf } from '../../../src/incidents/account/people.ts';
import { capitalisedPairs, countWords, wordsOf } from '../../../src/incidents/account/words.ts';

const pairs = (text: string) => [...capitalisedPairs(text, wordsOf(text))];

describe('countWords', () => {
  test('counts words without case, plural and possessive, and leaves small numbers to dates and ages', () => {
    const counts = countWords(
      wordsOf("Rebels' guns; the rebel’s gun fired 12 times in 2024 at 4100 Mill Road."),
    );
    assert.equal(counts.get('gun'), 2);
    assert.equal(counts.get('rebel'), 2);
    assert.equal(counts.get('4100'), 1);
    assert.equal(counts.has('12') || counts.has('2024'), false);
  });
});

describe('capitalisedPairs', () => {
  test('finds parts of names, passing over initials', () => {
    assert.deepEqual(pairs('They met John Q. Harlow near Old Mill Road.'), [
      'john harlow',
      'old mill',
      'mill road',
    ]);
  });

  test('joins nothing across a full stop, a comma or a small word', () => {
    assert.deepEqual(pairs('He left Goma. Bukavu, Uvira and Kalemie held.'), []);
  });
});

describe('peopleOf', () => {
  test('finds names beside ages, and ages', () => {
    const { names, ages } = peopleOf(
      'Anna Berg, 31, and 9-year-old Tom Q. Berg were hurt. A man aged 52 and Ida Lund, a 44-year-old nurse, fled.',
    );
    assert.deepEqual([...names].sort(), ['anna berg', 'ida lund', 'tom berg']);
    assert.deepEqual([...ages].sort(), [31, 44, 52, 9]);
  });

  test('reads a text of a million capitals in little time', () => {
    const started = performance.now();
    peopleOf('A'.repeat(500_000) + ' Bb'.repeat(150_000));
    assert.ok(performance.now() - started < 5000);
  });

  test('takes first and last name, and no phrase', () => {
    assert.equal(firstAndLast('Omar al-Rawi Khalid'), null);
    assert.equal(firstAndLast('Omar Fadil Rawi'), 'omar rawi');
    assert.equal(firstAndLast('Omar'), null);
  });
});
