import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tokenise } from './lists.ts';

function tokens(text: string): string[] {
  return tokenise(text, { start: 0, end: text.length }, 0).tokens.map((token) => token.text);
}

describe('cutting into tokens', () => {
  const cases: readonly (readonly [text: string, tokens: string])[] = [
    ["They don't, can't and won't.", "They do n't , ca n't and wo n't ."],
    ["Osei's men, the fighters' camp", "Osei 's men , the fighters ' camp"],
    ['Osei’s men hadn’t left', 'Osei ’s men had n’t left'],
    ['The US-led force, an ex-Soviet tank', 'The US - led force , an ex-Soviet tank'],
    ['in the U.S. on Sept. 4, said Gen. Bah.', 'in the U.S. on Sept. 4 , said Gen. Bah .'],
    ['at 10:30 a.m., 5pm and 1/2/2004', 'at 10:30 a.m. , 5 pm and 1/2/2004'],
    ['$1.5 million, 20% of 1,200', '$ 1.5 million , 20 % of 1,200'],
    ['“Go,” he said (twice)…', '“ Go , ” he said ( twice ) …'],
    [
      'see https://example.org/a?b=1, or mail x.y@example.org.',
      'see https://example.org/a?b=1 , or mail x.y@example.org .',
    ],
    ['They cannot stay -- not now...', 'They can not stay -- not now ...'],
    ["O'Neil of AT&T took the 3rd", "O'Neil of AT&T took the 3rd"],
    ['2003-2004 and/or later?!', '2003 - 2004 and / or later ?!'],
  ];
  for (const [text, expected] of cases) it(text, () => assert.equal(tokens(text).join(' '), expected));

  it('counts from the start of the article', () => {
    const text = 'Before. It fell.';
    const sentence = tokenise(text, { start: 8, end: 16 }, 1);
    assert.equal(sentence.index, 1);
    assert.deepEqual(sentence.tokens, [
      { text: 'It', start: 8, end: 10 },
      { text: 'fell', start: 11, end: 15 },
      { text: '.', start: 15, end: 16 },
    ]);
  });

  it('gives tokens in order that quote the text and leave out nothing but white space', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(
        "don't",
        'U.S.',
        'x-y',
        '10:30',
        'a@b.c',
        '...',
        '’s',
        ' ',
        'http://',
        '😀',
        '5pm',
        'Gen.',
        '-',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const token of tokenise(text, { start: 0, end: text.length }, 0).tokens) {
          assert.ok(token.start >= at && token.end > token.start);
          assert.equal(text.slice(token.start, token.end), token.text);
          assert.match(text.slice(at, token.start), /^[\s\p{Cc}\u200b\ufeff]*$/u);
          at = token.end;
        }
        assert.match(text.slice(at), /^[\s\p{Cc}\u200b\ufeff]*$/u);
      }),
    );
  });

  it('takes time linear in the length of what holds no blank', () => {
    for (const piece of ['a.', "a'", 'a-', '1,', '@a', 'a@', '.a@b', "n't"]) {
      const text = piece.repeat(200_000 / piece.length);
      const started = performance.now();
      assert.ok(tokens(text).length > 0);
      assert.ok(performance.now() - started < 10_000, piece);
    }
  });
});
