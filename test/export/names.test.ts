import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportFormats, exportRecords, type FormatName } from '../../src/export/formats.ts';
import { isNameable, labelOf } from '../../src/export/labels.ts';
import { labelContext } from '../../src/export/run.ts';
import type { Record } from '../../src/schema/record.ts';
import { reportRecord } from './fixture.ts';
import { bytesOf, settingsWith, streamOf } from './gather.ts';
import { claimOf, runWith } from './schemes/cases.ts';

const span = { start: 0, end: 1 };
const claim = claimOf({ do: 'ASSAULT', by: [], to: [] });
const context = labelContext(claim, runWith());

function label(text: string, actor: string | null = null): string {
  return labelOf({ actor, text, span }, context);
}

test('words that can name a private person give way to the word for such a person, or to none', () => {
  assert.equal(label('Awa Diarra'), 'unnamed');
  assert.equal(label('Awa Diarra, a nurse'), 'nurse');
  assert.equal(label('a nurse named Awa Diarra'), 'nurse');
  assert.equal(label('farmer Awa'), 'farmer');
  assert.equal(label("Awa's house"), 'unnamed');
  assert.equal(label('阿瓦'), 'unnamed');
  assert.equal(label('Two of 阿瓦'), 'unnamed');
  assert.equal(label('عوا'), 'unnamed');
});

test('words that name no person are given as they stand', () => {
  for (const text of [
    '17 people',
    'Five guards',
    'a displacement site',
    'Malian villagers',
    'Southern Hospital',
  ]) {
    assert.equal(label(text), text);
  }
});

test('in an article without capitals any word that is not known could be a name', () => {
  const lower = labelContext(
    { ...claim, article: { ...claim.article, text: 'gunmen shot awa diarra' } },
    runWith(),
  );
  const labelled = (text: string) => labelOf({ actor: null, text, span }, lower);
  assert.equal(labelled('awa diarra'), 'unnamed');
  assert.equal(labelled('the nurse awa'), 'nurse');
  assert.equal(labelled('two nurses'), 'two nurses');
  assert.equal(labelled('a displacement site'), 'a displacement site');
});

test('holders of public office and bodies go by their names', () => {
  assert.equal(label('he', 'person.test-governor'), 'Adama Keba');
  assert.equal(label('the group', 'group.test-front'), 'Northern Front');
  assert.equal(isNameable({ actor: null, text: 'Awa Diarra', span }, context), false);
});

test('names are given when they are asked for', () => {
  const asked = labelContext(claim, runWith({ names: true }));
  assert.equal(labelOf({ actor: null, text: 'Awa Diarra', span }, asked), 'Awa Diarra');
});

/** The fixture's report with a victim who is named in its title and in its words. */
function withVictim(): Record {
  const record = reportRecord();
  const [first, ...rest] = record.claims;
  const victim = { actor: null, text: 'nurse Awa Diarra', span: record.claims[0]!.patients[0]!.span };
  const named = { ...first!, patients: [victim], attribution: { ...first!.attribution, source: victim } };
  const [incident] = record.incidents;
  const counts = incident!.counts.map((count) => ({
    ...count,
    bySource: count.bySource.map((figure) => ({ ...figure, source: 'Awa Diarra' })),
  }));
  return {
    ...record,
    article: {
      ...record.article,
      title: 'Awa Diarra among the dead of Tesra',
      text: record.article.text.replace('15 civilians', 'Awa Diarra.'),
    },
    claims: [named, ...rest],
    incidents: [{ ...incident!, patients: [victim], counts }],
  };
}

for (const name of Object.keys(exportFormats) as FormatName[]) {
  test(`${name}: the name of a victim is ${name === 'jsonl' ? 'in it, as its notes say' : 'left out, and there when asked for'}`, async () => {
    const exported = async (names: boolean) => {
      const settings = settingsWith({ names, incomplete: true });
      const made = await exportRecords(name, streamOf([withVictim()]), {}, settings);
      const bytes = await bytesOf(made);
      assert.match(made.notes(), /names?\b/i);
      return bytes.includes('Awa') || bytes.includes('Diarra');
    };
    assert.equal(await exported(false), name === 'jsonl');
    assert.equal(await exported(true), true);
  });
}
