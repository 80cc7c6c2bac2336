import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { code } from '../../src/index.ts';
import type { Reference } from '../../src/schema/actor.ts';
import type { Claim } from '../../src/schema/claim.ts';

/** An article with the lines that its claims must give, and those that they must not. */
interface Case {
  readonly text: string;
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
}

describe('the claims of short articles, read with the models of the project', () => {
  for (const { text, wanted, unwanted } of readCases()) {
    test(text, async () => {
      const { record } = await code(text, { date: '2024-09-01' });
      const lines = (record?.claims ?? []).map(lineOf);
      for (const line of wanted) assert.ok(lines.includes(line), `${line}\nnot among\n${lines.join('\n')}`);
      for (const start of unwanted) {
        assert.ok(!lines.some((line) => line.startsWith(`${start}:`)), `${start} in\n${lines.join('\n')}`);
      }
    });
  }
});

/** "TYPE trigger: agents → patients", then the status and polarity that are not plain, the place and the source. */
function lineOf({ type, trigger, agents, patients, status, polarity, place, attribution }: Claim): string {
  const words = (references: readonly Reference[]) =>
    references.map((reference) => reference.text).join(', ') || '–';
  return [
    `${type} ${trigger.text}: ${words(agents)} → ${words(patients)}`,
    ...(status === 'happened' ? [] : [status]),
    ...(polarity === 'affirmed' ? [] : [polarity]),
    ...(place === null ? [] : [`@${place.name}`]),
    ...(attribution.source === null ? [] : [`according to ${attribution.source.text}`]),
  ].join(' ');
}

function readCases(): Case[] {
  const text = readFileSync(new URL('claims.txt', import.meta.url), 'utf8');
  const blocks = text.split(/\n{2,}/).filter((block) => !block.startsWith('#') && block.trim() !== '');
  return blocks.map((block) => {
    const lines = block.split('\n').filter((line) => line !== '');
    const notes = lines.filter((line) => line.startsWith(' ')).map((line) => line.trim());
    return {
      text: lines.filter((line) => !line.startsWith(' ')).join('\n\n'),
      wanted: notes.filter((line) => !line.startsWith('not ')),
      unwanted: notes.flatMap((line) => (line.startsWith('not ') ? [line.slice('not '.length)] : [])),
    };
  });
}

test('a day that cannot be told is nobody whom a thing was done to', async () => {
  const { record } = await code('Gunmen attacked a convoy near Gao on Friday, killing four soldiers.');
  const attack = record?.claims.find(({ trigger }) => trigger.text === 'attacked');
  assert.deepEqual(
    attack?.patients.map(({ text }) => text),
    ['a convoy'],
  );
});

test('the group and the militants are no lone bomber told of between', async () => {
  const { record } = await code(
    'Boko Haram lost the town in May. A suicide bomber killed six people at a bus stop. The militants attacked a convoy near Maiduguri. The group seized two villages.',
  );
  const [convoy] = record!.claims.filter(({ trigger }) => trigger.text === 'attacked');
  const [seized] = record!.claims.filter(({ trigger }) => trigger.text === 'seized');
  assert.deepEqual(
    [convoy, seized].map((claim) => claim?.agents.map(({ actor }) => actor)),
    [['group.boko-haram'], ['group.boko-haram']],
  );
});
