import type { Score } from '../benchmark.ts';
import type { IncidentFacts, IncidentPrediction } from './documents.ts';

type Fact = 'killed' | 'injured' | 'date' | 'city' | 'state';

const dayLength = 86_400_000;
const shortened: { readonly [word: string]: string } = { saint: 'st', mount: 'mt', fort: 'ft' };
const generic = new Set(['city', 'county', 'town', 'township']);

/** A place's name as the scoring compares it: lower case, without marks, brackets and words such as "city". */
export function placeKey(name: string | null): string | null {
  if (name === null) return null;
  const plain = name
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/[^\p{L}\p{N}_\s]/gu, ' ');
  const words = plain
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => shortened[word] ?? word);
  const telling = words.filter((word) => !generic.has(word));
  return (telling.length > 0 ? telling : words).join(' ') || null;
}

const isRight: { readonly [Name in Fact]: (said: IncidentPrediction, gold: IncidentFacts) => boolean } = {
  killed: (said, gold) => said.killed === gold.killed,
  injured: (said, gold) => said.injured === gold.injured,
  date: (said, gold) =>
    said.date !== null && Math.abs(Date.parse(said.date) - Date.parse(gold.date)) <= dayLength,
  city: (said, gold) => said.city !== null && placeKey(said.city) === placeKey(gold.city),
  state: (said, gold) => said.state !== null && placeKey(said.state) === placeKey(gold.state),
};
const facts = Object.keys(isRight) as Fact[];

/** True when the fact was predicted rightly: counts exactly, the date within one day, names after `placeKey`. */
export function isFactRight(fact: Fact, said: IncidentPrediction, gold: IncidentFacts): boolean {
  return isRight[fact](said, gold);
}

/** The share of reports with each fact right, and with all five right, out of 100. */
export function scoreFacts(
  predictions: readonly IncidentPrediction[],
  gold: ReadonlyMap<string, IncidentFacts>,
): Score[] {
  const judged = predictions.flatMap((said) => {
    const facts = gold.get(said.docid);
    return facts ? [{ said, facts }] : [];
  });
  const share = (right: (said: IncidentPrediction, known: IncidentFacts) => boolean) =>
    (100 * judged.filter(({ said, facts: known }) => right(said, known)).length) / Math.max(1, judged.length);
  const scores = facts.map((fact) => ({ metric: `${fact}_acc`, value: share(isRight[fact]) }));
  const all = share((said, known) => facts.every((fact) => isRight[fact](said, known)));
  return [...scores, { metric: 'all_facts_acc', value: all }];
}
