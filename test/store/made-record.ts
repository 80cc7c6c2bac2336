import type { Actor, Reference } from '../../src/schema/actor.ts';
import type { Claim } from '../../src/schema/claim.ts';
import type { Record } from '../../src/schema/record.ts';
import { claimWith } from '../claim.ts';

const actors = [
  'Northern Front',
  'Valley Guard',
  'River Brigade',
  'Coast Police',
  'Hill Militia',
  'Desert Corps',
];
const patients = ['civilians', 'soldiers', 'traders', 'villagers', 'policemen'];
const verbs = [
  { words: 'shelled', type: 'ASSAULT', mode: 'heavy-weapons' },
  { words: 'shot', type: 'ASSAULT', mode: 'firearms' },
  { words: 'arrested', type: 'COERCE', mode: 'arrest' },
  { words: 'abducted', type: 'ASSAULT', mode: 'abduct' },
  { words: 'marched against', type: 'PROTEST', mode: 'demo' },
  { words: 'will attack', type: 'forecast', mode: null },
] as const;
const towns = [
  { name: 'Tesra', country: 'Valdia', lat: 12.5, lon: 3.25 },
  { name: 'Omken', country: 'Valdia', lat: 13.75, lon: 4.5 },
  { name: 'Port Selu', country: 'Marosa', lat: -8.25, lon: 39.5 },
  { name: 'Ghaven', country: 'Marosa', lat: -9.5, lon: 38 },
  { name: 'Isle Tanno', country: 'Tanno', lat: -17, lon: 179.5 },
] as const;
const sources = ['the health office', 'a spokesman', 'residents', 'the army'];
const publishers = ['Valley Wire', 'Coast Post', 'River Radio', null];
const statuses = ['happened', 'happened', 'happened', 'ongoing', 'possible'] as const;

/** Numbers that look drawn by lot and are the same for the same seed (mulberry32), from 0 up to 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A record of an article with `size` claims that is put together from `seed`: every span quotes its text. */
export function madeRecord(seed: number, size = 5): Record {
  const draw = seeded(seed);
  const title = `Report ${seed} from the front`;
  const made = { text: `${title}\n`, spans: [{ start: 0, end: title.length }] };
  const claims = Array.from({ length: size }, (_, index) => madeClaim(made, index + 1, draw));
  const publisher = pick(publishers, draw);
  return {
    article: {
      id: `sha256:${seed.toString(16).padStart(16, '0')}`,
      title,
      text: made.text,
      publishedAt: dayOfYear(seed % 3000),
      publisher,
      url: `https://news.example/${seed}`,
      language: 'en',
      genre: 'news',
      removed: [],
    },
    sentences: made.spans.map((span) => ({ span })),
    actors: actorsOf(claims),
    claims,
    incidents: [],
    diagnostics: [],
  };
}

function madeClaim(
  made: { text: string; spans: Claim['span'][] },
  number: number,
  draw: () => number,
): Claim {
  const verb = pick(verbs, draw);
  const town = pick(towns, draw);
  const killed = Math.floor(draw() * 40);
  const day = dayOfYear(Math.floor(draw() * 3000));
  const start = made.text.length;
  const words = (text: string) => {
    const from = made.text.length;
    made.text += text;
    return { text, span: { start: from, end: made.text.length } };
  };
  words('The ');
  const name = pick(actors, draw);
  const agent: Reference = { actor: idOf(name), ...words(name) };
  words(' ');
  const trigger = words(verb.words);
  words(' ');
  const patient: Reference = { actor: null, ...words(pick(patients, draw)) };
  words(' near ');
  const place = words(town.name);
  words(' on ');
  const date = words(day);
  words(', killing ');
  const count = words(String(killed));
  words(', ');
  const source: Reference = { actor: null, ...words(pick(sources, draw)) };
  words(' ');
  const cue = words('said');
  words('.');
  const span = { start, end: made.text.length };
  made.spans.push(span);
  words('\n');
  return claimWith(`c${number}`, number, {
    kind: verb.type === 'forecast' ? 'assessment' : 'event',
    type: verb.type,
    mode: verb.mode,
    span,
    trigger,
    agents: [agent],
    patients: [patient],
    place: {
      ...place,
      ...town,
      admin1: null,
      lat: town.lat + draw() / 10,
      radiusKm: 5,
      precision: 'town',
      basis: 'only one of that name',
      placeId: null,
    },
    date: { ...date, start: day, end: day, precision: 'day', basis: 'phrase' },
    counts: [{ what: 'killed', min: killed, max: killed, exact: true, who: null, ...count }],
    status: pick(statuses, draw),
    attribution: { source, cue, quoted: false, via: [] },
    confidence: Math.round(draw() * 100) / 100,
  });
}

function actorsOf(claims: readonly Claim[]): Actor[] {
  const mentions = claims.flatMap(({ agents }) => agents);
  return [...new Set(mentions.map(({ text }) => text))].map((name) => ({
    id: idOf(name),
    name,
    kind: 'rebel' as const,
    country: null,
    partOf: null,
    mentions: mentions.filter(({ text }) => text === name).map(({ text, span }) => ({ text, span })),
  }));
}

function idOf(name: string): string {
  return `group.${name.toLowerCase().replaceAll(' ', '-')}`;
}

function dayOfYear(days: number): string {
  return new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10);
}

function pick<Item>(items: readonly Item[], draw: () => number): Item {
  return items[Math.floor(draw() * items.length)]!;
}
