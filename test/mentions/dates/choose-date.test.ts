import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Parsed } from '../../../src/document/sentence.ts';
import { chooseDate } from '../../../src/mentions/dates/choose-date.ts';
import { findDates } from '../../../src/mentions/dates/find-dates.ts';
import type { Status } from '../../../src/schema/claim.ts';
import type { DateRange } from '../../../src/schema/date-range.ts';
import { parsedOf } from './parsed.ts';
import { lexicon } from './reading.ts';

/** 4 September 2024 is a Wednesday. */
const published = '2024-09-04';

function choose(
  notations: readonly string[],
  trigger: string,
  status: Status = 'happened',
  publishedAt: string | null = published,
): DateRange | null {
  let text = '';
  const sentences = notations.map((notation, index): Parsed => {
    const parsed = parsedOf(notation, index, text.length);
    text += `${parsed.text}\n`;
    return parsed.sentence;
  });
  const dates = findDates(sentences, { text, publishedAt, dateline: null }, lexicon);
  const sentence = sentences.at(-1)!;
  const at = sentence.tokens.findIndex((token) => token.text === trigger);
  return chooseDate({ sentence, trigger: at, status, dates });
}

const days = (range: DateRange | null) => range && [range.start, range.end, range.basis];

const killedOnSunday = 'Gunmen/NNS/2/nsubj killed/VBD/0/root four/CD/2/obj on/IN/5/case Sunday/NNP/2/obl';

describe('the date of a trigger', () => {
  test('is the phrase that hangs on it', () => {
    assert.deepEqual(days(choose([killedOnSunday], 'killed')), ['2024-09-01', '2024-09-01', 'phrase']);
  });

  test('is not the time at which it was told', () => {
    const told =
      'Police/NNS/2/nsubj said/VBD/0/root Monday/NNP/2/obl that/IN/6/mark gunmen/NNS/6/nsubj killed/VBD/2/ccomp four/CD/6/obj';
    assert.deepEqual(days(choose([told], 'killed')), ['2024-09-02', '2024-09-04', 'publication']);
    assert.deepEqual(days(choose([told], 'said')), ['2024-09-02', '2024-09-02', 'phrase']);
  });

  test('is its own and not that of the clause beside it', () => {
    const two =
      'Gunmen/NNS/2/nsubj attacked/VBD/0/root on/IN/4/case Sunday/NNP/2/obl and/CC/7/cc soldiers/NNS/7/nsubj retreated/VBD/2/conj on/IN/9/case Monday/NNP/7/obl';
    assert.deepEqual(days(choose([two], 'attacked')), ['2024-09-01', '2024-09-01', 'phrase']);
    assert.deepEqual(days(choose([two], 'retreated')), ['2024-09-02', '2024-09-02', 'phrase']);
  });

  test('comes from the clause that tells how it came about', () => {
    const died =
      'Four/CD/2/nsubj died/VBD/0/root when/WRB/6/advmod a/DT/5/det bomb/NN/6/nsubj exploded/VBD/2/advcl on/IN/8/case Sunday/NNP/6/obl';
    assert.deepEqual(days(choose([died], 'died')), ['2024-09-01', '2024-09-01', 'phrase']);
  });

  test('is not background told in a relative clause', () => {
    const town =
      'Gunmen/NNS/2/nsubj raided/VBD/0/root Tarib/NNP/2/obj ,/,/7/punct which/WDT/7/nsubj:pass was/VBD/7/aux:pass captured/VBN/3/acl:relcl in/IN/9/case 2014/CD/7/obl';
    assert.deepEqual(days(choose([town], 'raided')), ['2024-09-02', '2024-09-04', 'publication']);
    assert.deepEqual(days(choose([town], 'captured')), ['2014-01-01', '2014-12-31', 'phrase']);
  });

  test('may be given by its subject', () => {
    const attack = "Friday/NNP/3/nmod:poss 's/POS/1/case attack/NN/4/nsubj killed/VBD/0/root four/CD/4/obj";
    assert.deepEqual(days(choose([attack], 'killed')), ['2024-08-30', '2024-08-30', 'phrase']);
    assert.deepEqual(days(choose([attack], 'attack')), ['2024-08-30', '2024-08-30', 'phrase']);
  });

  test('is not that of a war its people fought in', () => {
    const veterans =
      'Veterans/NNS/6/nsubj of/IN/5/case the/DT/5/det 2006/CD/5/nummod war/NN/1/nmod attacked/VBD/0/root an/DT/8/det office/NN/6/obj';
    assert.deepEqual(days(choose([veterans], 'attacked')), ['2024-09-02', '2024-09-04', 'publication']);
  });

  test('is carried on from the sentence before', () => {
    const next = 'They/PRP/2/nsubj burned/VBD/0/root two/CD/4/nummod houses/NNS/2/obj';
    assert.deepEqual(days(choose([killedOnSunday, next], 'burned')), ['2024-09-01', '2024-09-01', 'phrase']);
  });

  test("is not the story's for what is told in the present", () => {
    const bans = 'It/PRP/3/nsubj has/VBZ/3/aux banned/VBN/0/root marches/NNS/3/obj';
    assert.deepEqual(days(choose([killedOnSunday, bans], 'banned')), [
      '2024-09-02',
      '2024-09-04',
      'publication',
    ]);
  });

  test('never lies behind publication for what happened', () => {
    const year = 'Gunmen/NNS/2/nsubj killed/VBD/0/root four/CD/2/obj this/DT/5/det year/NN/2/obl:tmod';
    assert.deepEqual(days(choose([year], 'killed')), ['2024-01-01', '2024-09-04', 'phrase']);
    const ahead =
      'Gunmen/NNS/2/nsubj killed/VBD/0/root four/CD/2/obj on/IN/5/case 5/CD/2/obl May/NNP/5/nmod 2031/CD/5/nmod';
    assert.deepEqual(days(choose([ahead], 'killed')), ['2024-09-02', '2024-09-04', 'publication']);
  });

  test('lies ahead for what is planned, and is unknown without a phrase', () => {
    const plan = 'Envoys/NNS/3/nsubj will/MD/3/aux meet/VB/0/root on/IN/5/case Friday/NNP/3/obl';
    assert.deepEqual(days(choose([plan], 'meet', 'planned')), ['2024-09-06', '2024-09-06', 'phrase']);
    const bare = 'Envoys/NNS/3/nsubj will/MD/3/aux meet/VB/0/root';
    assert.equal(choose([bare], 'meet', 'planned'), null);
  });

  test('is null where no day of publication is known', () => {
    assert.equal(choose([killedOnSunday], 'killed', 'happened', null), null);
  });

  test('is unknown for what lay before the story, unless somebody is quoted', () => {
    const before = 'They/PRP/3/nsubj had/VBD/3/aux burned/VBN/0/root two/CD/5/nummod houses/NNS/3/obj';
    assert.equal(choose([killedOnSunday, before], 'burned'), null);
    const quoted =
      'Police/NNS/2/nsubj said/VBD/0/root they/PRP/5/nsubj had/VBD/5/aux burned/VBN/2/ccomp it/PRP/5/obj';
    assert.deepEqual(days(choose([killedOnSunday, quoted], 'burned')), [
      '2024-09-01',
      '2024-09-01',
      'phrase',
    ]);
  });

  test('is no date that has become a name', () => {
    const name =
      'He/PRP/2/nsubj praised/VBD/0/root the/DT/6/det Sept./NNP/6/compound 11/CD/4/nummod attacks/NNS/2/obj';
    assert.deepEqual(days(choose([name], 'praised')), ['2024-09-02', '2024-09-04', 'publication']);
  });
});
