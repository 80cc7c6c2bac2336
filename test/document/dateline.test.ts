import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { findDateline } from '../../src/document/dateline.ts';

const body = 'Gunmen killed four people on Sunday, police said.';

/** Dateline as written, then place, date and agency as read. */
const written: readonly (readonly [string, string | null, string | null, string | null])[] = [
  ['BAGHDAD, Sept 1 (Reuters) - ', 'BAGHDAD', 'Sept 1', 'Reuters'],
  ['BAGHDAD, Sept. 1, 2024 (Reuters) -- ', 'BAGHDAD', 'Sept. 1, 2024', 'Reuters'],
  ['KABUL (AP) — ', 'KABUL', null, 'AP'],
  ['DAMASCUS, Syria (AP) — ', 'DAMASCUS, Syria', null, 'AP'],
  ['(CNN) -- ', null, null, 'CNN'],
  ['(Reuters) - ', null, null, 'Reuters'],
  ['JERUSALEM/GAZA, Oct 8 (Reuters) - ', 'JERUSALEM/GAZA', 'Oct 8', 'Reuters'],
  ['PORT-AU-PRINCE, Haiti — ', 'PORT-AU-PRINCE, Haiti', null, null],
  ['TEL AVIV — ', 'TEL AVIV', null, null],
  ['KARACHI: ', 'KARACHI', null, null],
  ['RIYADH, 1 September 2024, SPA -- ', 'RIYADH', '1 September 2024', 'SPA'],
  ['Baghdad, Sept 1 (IRNA) – ', 'Baghdad', 'Sept 1', 'IRNA'],
  ['Kabul, AFP — ', 'Kabul', null, 'AFP'],
  ['Ciudad Juarez (EFE) - ', 'Ciudad Juarez', null, 'EFE'],
  ['September 1, 2024 (KHARTOUM) – ', 'KHARTOUM', 'September 1, 2024', null],
  ['MOSCOW, September 3. /TASS/. ', 'MOSCOW', 'September 3', 'TASS'],
  ['BEIJING, Aug. 30 (Xinhua) -- ', 'BEIJING', 'Aug. 30', 'Xinhua'],
  ['NEW DELHI, 2nd Sept (PTI) - ', 'NEW DELHI', '2nd Sept', 'PTI'],
];

describe('datelines are read', () => {
  for (const [dateline, place, date, agency] of written) {
    test(dateline, () => {
      const found = findDateline(dateline + body);
      assert.deepEqual(
        [found?.place?.text ?? null, found?.date?.text ?? null, found?.agency, found?.span],
        [place, date, agency, { start: 0, end: dateline.length }],
      );
    });
  }
});

describe('other openings are not datelines', () => {
  for (const opening of [
    'Four people were killed - two of them children - when a mine went off.',
    'The army said: "We will answer this."',
    'He was (as ever) late - and angry.',
    'On Sept 1, 2024 - a Sunday - the town fell.',
    'Fighting in Goma (eastern Congo) went on for a third day.',
    'Rebels – armed by a neighbour – took the town.',
    'KABUL - analysis',
    'M23, Rwanda and the war - what we know',
  ]) {
    test(opening, () => assert.equal(findDateline(opening), null));
  }
});

test('a title and a standfirst may stand before it', () => {
  const text = `Blast kills six - police\n\nThe blast was the third in a week.\n  KABUL, Sept 2 (Reuters) - ${body}`;
  const found = findDateline(text);
  assert.equal(found?.place?.text, 'KABUL');
  assert.deepEqual(found?.place?.span, { start: text.indexOf('KABUL'), end: text.indexOf('KABUL') + 5 });
  assert.ok(text.slice(found!.span.end).startsWith('Gunmen'));
});

test('what it quotes stands where it says, in any text', () => {
  const piece = fc.constantFrom(
    'KABUL',
    ', ',
    'Sept 1',
    ' (AP)',
    ' - ',
    ' — ',
    ': ',
    '\n',
    '(',
    ')',
    '2024',
    '/',
    'The army said so. ',
    '😀',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const found = findDateline(text);
      for (const part of [found?.place, found?.date]) {
        if (part) assert.equal(text.slice(part.span.start, part.span.end), part.text);
      }
      if (found) assert.ok(found.span.start <= found.span.end && found.span.end <= text.length);
    }),
  );
});
