import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findDates } from '../../../src/mentions/dates/find-dates.ts';
import { parsedOf } from './parsed.ts';
import { lexicon, readDates, sentencesOf } from './reading.ts';

describe('what a date is resolved against', () => {
  test('the dateline goes before the day of publication', () => {
    const { mentions, reference } = readDates(['Gunmen attacked a post on Sunday.'], '2024-09-04', 'Aug 31');
    assert.deepEqual(reference, { day: '2024-08-31', basis: 'dateline' });
    assert.equal(mentions[0]!.range.start, '2024-08-25');
  });

  test('a dateline with its year is enough', () => {
    const { mentions, reference } = readDates(
      ['Gunmen attacked a post on Sunday.'],
      null,
      '1 September 2024',
    );
    assert.deepEqual(reference, { day: '2024-09-01', basis: 'dateline' });
    assert.equal(mentions[0]!.range.start, '2024-09-01');
  });

  test('a dateline far from publication is not believed', () => {
    assert.deepEqual(readDates([], '2024-09-04', '1 September 2014').reference, {
      day: '2024-09-04',
      basis: 'publication',
    });
  });

  test('a dateline without a year needs the day of publication', () => {
    assert.equal(readDates([], null, 'Sept 1').reference, null);
  });

  test('a date and time of publication is read by its day', () => {
    assert.equal(readDates([], '2024-09-04T23:10:00Z').reference?.day, '2024-09-04');
    assert.equal(readDates([], 'yesterday').reference, null);
  });
});

describe('a report that only its heading dates', () => {
  const referenceIn = (text: string) => {
    const lines = text.split('\n');
    let start = 0;
    const sentences = lines.map((line, index) => {
      const [sentence] = sentencesOf([line]).sentences;
      const move = (at: number) => at + start;
      const moved = {
        index,
        span: { start, end: start + line.length },
        tokens: sentence!.tokens.map((token) => ({
          ...token,
          start: move(token.start),
          end: move(token.end),
        })),
      };
      start += line.length + 1;
      return moved;
    });
    return findDates(sentences, { text, publishedAt: null, dateline: null }, lexicon).reference;
  };
  const body = '\nOn 7 May shells hit a clinic.';

  test('the day that ends a heading stands for today', () => {
    assert.deepEqual(referenceIn(`Flash update (as of 9 May 2023)${body}`), {
      day: '2023-05-09',
      basis: 'dateline',
    });
    assert.equal(referenceIn(`TRIPOLI, May 9, 2023${body}`)?.day, '2023-05-09');
  });
  test('of a week or a month the last day counts', () => {
    assert.equal(referenceIn(`Weekly digest\n1 to 7 May 2023${body}`)?.day, '2023-05-07');
    assert.equal(referenceIn(`Monthly bulletin, May 2023${body}`)?.day, '2023-05-31');
  });
  test('sentences, years and days within a heading do not count', () => {
    assert.equal(referenceIn(`Shells hit a clinic on 7 May 2023.${body}`), null);
    assert.equal(referenceIn(`The war since 2023${body}`), null);
    assert.equal(referenceIn(`What 9 May 2023 taught the generals${body}`), null);
  });
});

describe('diagnostics', () => {
  test('a date that may be read in two ways is flagged where it stands', () => {
    const { mentions, diagnostics } = readDates(['He was held on 05/03/2019.'], '2024-09-04');
    assert.deepEqual(
      diagnostics.map(({ code, span }) => [code, span]),
      [['date.ambiguous', mentions[0]!.span]],
    );
  });

  test('another date of the article settles it', () => {
    const spelled = readDates(
      ['He was held on 05/03/2019.', 'Since May 3, 2019, nobody has seen him.'],
      '2024-09-04',
    );
    assert.equal(spelled.mentions[0]!.range.start, '2019-05-03');
    assert.deepEqual(spelled.diagnostics, []);
  });

  test('an unknown day of publication is told once, and what names its year is still read', () => {
    const { mentions, diagnostics } = readDates(
      ['On Sunday and on Monday shells fell, as on 5 May 2014.'],
      null,
    );
    assert.deepEqual(
      mentions.map(({ text }) => text),
      ['5 May 2014'],
    );
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['date.unknown'],
    );
  });
});

describe('what a phrase does in its sentence', () => {
  const roleIn = (notation: string) => {
    const { text, sentence } = parsedOf(notation);
    return findDates([sentence], { text, publishedAt: '2024-09-04', dateline: null }, lexicon).mentions[0]
      ?.role;
  };

  test('it says when', () => {
    assert.equal(roleIn('Gunmen/NNS/2/nsubj struck/VBD/0/root Sunday/NNP/2/obl'), 'time');
  });
  test('it says when something was said', () => {
    assert.equal(roleIn('Police/NNS/2/nsubj said/VBD/0/root Sunday/NNP/2/obl'), 'saying');
  });
  test('it belongs to a noun', () => {
    assert.equal(roleIn('The/DT/3/det 2006/CD/3/nummod war/NN/4/nsubj ended/VBD/0/root'), 'modifier');
  });
  test('it has become the name of an event', () => {
    assert.equal(
      roleIn(
        'The/DT/4/det Sept./NNP/4/compound 11/CD/2/nummod attacks/NNS/5/nsubj shook/VBD/0/root us/PRP/5/obj',
      ),
      'name',
    );
  });
  test('it is part of a name, also without an article', () => {
    assert.equal(
      roleIn('Police/NNS/2/nsubj closed/VBD/0/root 9/CD/5/nummod October/NNP/5/compound Avenue/NNP/2/obj'),
      'name',
    );
  });
  test('it is part of a name', () => {
    assert.equal(
      roleIn(
        'Fighters/NNS/7/nsubj of/IN/6/case the/DT/6/det March/NNP/6/compound 14/CD/4/nummod Alliance/NNP/1/nmod fled/VBD/0/root',
      ),
      'name',
    );
  });
});

describe('the time that a story has reached', () => {
  const reached = (sentences: readonly string[], publishedAt: string | null = '2024-09-04') =>
    readDates(sentences, publishedAt).narrative.map((range) => range?.start ?? null);

  test('is unknown before the first phrase and carried on behind it', () => {
    assert.deepEqual(reached(['The town was quiet.', 'A bomb killed four on Sunday.', 'Shops burned.']), [
      null,
      '2024-09-01',
      '2024-09-01',
    ]);
  });
  test('moves on from sentence to sentence', () => {
    assert.deepEqual(
      reached([
        'The town fell on 5 May 2014.',
        'Two days later it was retaken.',
        'The next day it fell again.',
      ]),
      ['2014-05-05', '2014-05-07', '2014-05-08'],
    );
  });
  test('stays where it is for background, for what is ahead and for what was said', () => {
    const sentences = [
      'A bomb killed four on Sunday.',
      'The group, formed in 2003, claimed the attack.',
      'The court will meet on Friday.',
      'Police said Tuesday that a man was held.',
      'He had been freed on Monday.',
    ];
    assert.deepEqual(new Set(reached(sentences)), new Set(['2024-09-01']));
  });
});
