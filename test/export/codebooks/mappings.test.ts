import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Side } from '../../../src/export/codebooks/codebook.ts';
import { schemeNames } from '../../../src/export/codebooks/compile.ts';
import { type Deed, entryFor } from '../../../src/export/codebooks/match.ts';
import { EventType } from '../../../src/schema/claim.ts';
import { codebooks } from '../schemes/cases.ts';

/** PLOVER's types with their modes, as its manual of February 2024 lists them. */
const modes: { readonly [type in EventType]: string } = {
  AGREE: '',
  CONSULT: 'visit third-party multilateral phone',
  SUPPORT: '',
  CONCEDE: '',
  COOPERATE: '',
  AID: '',
  RETREAT: 'withdraw release disarm ceasefire access resign',
  REQUEST: 'assist change yield meet',
  ACCUSE: 'disapprove investigate allege',
  REJECT: 'assist change yield meet',
  THREATEN: 'restrict arrest relations expel territory violence',
  PROTEST: 'demo riot strike hunger boycott obstruct vandalize',
  SANCTION: 'convict expel withdraw discontinue',
  MOBILIZE: 'troops weapons police militia',
  COERCE: 'seize restrict censor curfew martial-law arrest deport withhold misinformation cyber',
  ASSAULT:
    'abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone heavy-weapons crowd-control unconventional',
};
const kinds = EventType.options.flatMap((type) =>
  [null, ...modes[type].split(' ').filter(Boolean)].map((mode) => ({ type, mode })),
);
const sides = [...Side.options, 'none'] as const;
const weapons = [[], ['hand grenade'], ['chlorine gas']];

/** Every type and mode between every two sides, with and without dead and hurt. */
function* everyDeed(): Generator<Deed> {
  for (const { type, mode } of kinds) {
    for (const agents of sides) {
      for (const patients of sides) {
        for (const [harmed, killed] of [
          [false, false],
          [true, false],
          [true, true],
        ] as const) {
          for (const words of weapons) {
            yield { type, mode, agents: [agents], patients: [patients], weapons: words, harmed, killed };
          }
        }
      }
    }
  }
}

for (const scheme of schemeNames) {
  test(`${scheme}: every type and mode of ours maps, between any sides, or says why it does not`, () => {
    const codebook = codebooks.schemes[scheme]!;
    const reached = new Set();
    for (const deed of everyDeed()) {
      const entry = entryFor(codebook, deed);
      assert.ok(entry, JSON.stringify(deed));
      assert.ok(entry.to !== null || entry.why!.length > 20, JSON.stringify(deed));
      reached.add(entry);
    }
    const dead = codebook.entries.filter((entry) => !reached.has(entry));
    assert.deepEqual(dead, [], 'entries that nothing reaches');
  });

  test(`${scheme}: every entry has a definition, an example and what is lost, in words of its own`, () => {
    for (const { definition, examples, lost, types } of codebooks.schemes[scheme]!.entries) {
      for (const text of [definition, lost, ...examples])
        assert.match(text, /^\S.*[.)]$/, `${types}: ${text}`);
      assert.ok(definition.length > 10 && examples[0]!.length > 10, definition);
    }
  });
}

test('the rules that ship yield no type or mode that the codebooks do not know', () => {
  const { rules } = JSON.parse(
    readFileSync(new URL('../../../build/rules.json', import.meta.url), 'utf8'),
  ) as { rules: readonly { kind: string; type: string; mode?: string | null }[] };
  const events = rules.filter(({ kind }) => kind === 'event');
  assert.ok(events.length > 30);
  for (const { type, mode } of events) {
    const known = kinds.some((kind) => kind.type === type && kind.mode === (mode ?? null));
    assert.ok(known, `${type} ${mode}`);
  }
});

test('the PLOVER codebook gives each of our types and modes its own name and quad class', () => {
  const quads = [
    [1, 'AGREE CONSULT SUPPORT CONCEDE'],
    [2, 'COOPERATE AID RETREAT'],
    [3, 'REQUEST ACCUSE REJECT THREATEN'],
    [4, 'PROTEST SANCTION MOBILIZE COERCE ASSAULT'],
  ] as const;
  for (const { type, mode } of kinds) {
    const deed = { agents: [], patients: [], weapons: [], harmed: false, killed: false };
    const { to } = entryFor(codebooks.schemes.plover!, { type, mode, ...deed })!;
    const quad = quads.find(([, types]) => types.split(' ').includes(type))![0];
    assert.deepEqual(to, { event: type, ...(mode === null ? {} : { mode }), quad_code: quad });
  }
});

test('ACLED types and sub-types are names of the scheme, and CAMEO codes lie under the roots of their quad class', () => {
  const names: { readonly [type: string]: string } = {
    Battles: 'Armed clash|Government regains territory|Non-state actor overtakes territory',
    'Explosions/Remote violence':
      'Chemical weapon|Air/drone strike|Suicide bomb|Shelling/artillery/missile attack|Remote explosive/landmine/IED|Grenade',
    'Violence against civilians': 'Sexual violence|Attack|Abduction/forced disappearance',
    Protests: 'Peaceful protest|Protest with intervention|Excessive force against protesters',
    Riots: 'Violent demonstration|Mob violence',
    'Strategic developments':
      'Agreement|Arrests|Change to group/activity|Disrupted weapons use|Headquarters or base established|Looting/property destruction|Non-violent transfer of territory|Other',
  };
  for (const { to } of codebooks.schemes.acled!.entries) {
    if (to)
      assert.ok(
        names[to.event_type!]!.split('|').includes(String(to.sub_event_type)),
        String(to.sub_event_type),
      );
  }
  for (const { to } of codebooks.schemes.cameo!.entries) {
    assert.match(String(to!.code), /^(0[1-9]|1\d|20)\d{0,2}$/);
    assert.ok(Number(to!.intensity) >= -10 && Number(to!.intensity) <= 10);
  }
});
