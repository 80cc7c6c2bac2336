import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { longestSentence } from '../../src/language/sentences.ts';
import { split } from './lists.ts';

function sentences(text: string): string[] {
  return split(text).map(({ start, end }) => text.slice(start, end));
}

describe('splitting into sentences', () => {
  const cases: readonly (readonly [what: string, ...sentences: string[]])[] = [
    [
      'full stops, questions and calls',
      'The shelling went on.',
      'Who fired?',
      'Nobody knows!',
      'It stopped.',
    ],
    ['titles and initials', 'Gen. A. B. Karim met Lt. Col. Osei near St. Mary.', 'Mr. Osei left.'],
    [
      'states and their short names',
      'The U.S. Army denied it.',
      'So did the U.N. mission.',
      'They left the U.S.',
      'The ships stayed.',
    ],
    ['months and hours', 'On Sept. 3 at 5 p.m. the truce began.', 'It held until 6 a.m.', 'Then it broke.'],
    ['firms', 'Trucks of Delta Transport Co. burnt.', 'The owner is Delta Inc.', 'He fled.'],
    ['ellipses', 'They waited … and waited.', 'Then...', 'A blast.'],
    ['straight quotes', '"We will stay," she said.', '"No one leaves."', 'The road was shut.'],
    ['curly quotes', 'He called it “a crime.”', '“We saw it,” said a nurse.'],
    ['a quote that goes on', 'She shouted "Run!" and ran.', 'Others hid.'],
    ['brackets', 'Ten died (two were boys).', '(The toll may rise.)', 'Help came late.'],
    ['numbers', 'It cost $3.5 million.', 'No. 7 Brigade lost 12.5 percent.', 'It was 2004.'],
    ['a dateline', 'GOMA, Congo (Wire) - Rebels took the port.', 'The army fled.'],
  ];
  for (const [what, ...expected] of cases) {
    it(`survives ${what}`, () => assert.deepEqual(sentences(expected.join(' ')), expected));
  }

  it('ends a sentence at a blank line, a headline and a list item', () => {
    const text = 'TWO DIE IN BLAST\n\nA bomb went off\n\n- at a market\n- at a school\n1) and at a bank';
    assert.deepEqual(sentences(text), [
      'TWO DIE IN BLAST',
      'A bomb went off',
      '- at a market',
      '- at a school',
      '1) and at a bank',
    ]);
  });

  it('joins lines that were wrapped by hand', () => {
    const text =
      'The column of some forty vehicles left the base before dawn and was seen\n' +
      'on the coastal road by fishermen. Nobody stopped it until it had reached\n' +
      'the river.';
    assert.deepEqual(
      sentences(text).map((sentence) => sentence.replace(/\n/g, ' ')),
      [
        'The column of some forty vehicles left the base before dawn and was seen on the coastal road by fishermen.',
        'Nobody stopped it until it had reached the river.',
      ],
    );
  });

  it('keeps lines apart that were not', () => {
    const lines = [
      'Governor says he was not told of the operation in the coastal towns',
      'By a reporter in the capital',
      'Residents told another story and asked for the names of those who died',
    ];
    assert.deepEqual(sentences(lines.join('\n')), lines);
  });

  it('splits a region and leaves the rest', () => {
    const text = 'Skip this. Read this. And this. Not that.';
    const spans = split(text, { start: 11, end: 31 });
    assert.deepEqual(
      spans.map(({ start, end }) => text.slice(start, end)),
      ['Read this.', 'And this.'],
    );
  });

  it('gives ordered, trimmed ranges that leave out nothing but white space, whatever the text', () => {
    const pieces = fc.constantFrom(
      'A',
      'b',
      '. ',
      '.',
      '\n',
      '\n\n',
      '“',
      '”',
      '"',
      '(',
      ')',
      '…',
      'U.S.',
      ' ',
      '! ',
      '😀',
      '1',
      '-',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const { start, end } of split(text)) {
          assert.ok(start >= at && end > start);
          assert.equal(text.slice(at, start).trim(), '');
          assert.equal(text.slice(start, end).trim(), text.slice(start, end));
          at = end;
        }
        assert.equal(text.slice(at).trim(), '');
      }),
    );
  });

  it('cuts what is too long for a sentence, in time linear in its length', () => {
    const seconds = (units: number) => {
      const text = 'a."('.repeat(units / 4);
      const started = performance.now();
      assert.ok(split(text).every(({ start, end }) => end - start <= longestSentence));
      return (performance.now() - started) / 1000;
    };
    seconds(1_000_000);
    assert.ok(seconds(50_000_000) < 30);
  });
});
