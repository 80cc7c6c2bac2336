import { countWords, wordsOf } from '../../src/incidents/account/words.ts';
import { cosine, vectorOf, type WordVector } from '../../src/incidents/compare/vector.ts';
import { dayOfIso } from '../../src/mentions/dates/calendar.ts';
import type { IncidentReport } from './documents.ts';

/** Chosen so that the baseline does best on the development reports: it is given every advantage. */
const leastCosine = 0.25;
const mostDays = 3;

/**
 * What the merging is held against: reports whose headlines are alike (cosine over words weighed by how few of the
 * headlines hold them) and which were published within a few days of each other are of one incident, and so is all that
 * hangs together by such pairs. Gives each report, by position, the number of its incident.
 */
export function linkByHeadline(reports: readonly IncidentReport[]): string[] {
  const counts = reports.map(({ title }) => countWords(wordsOf(title)));
  const vectors = vectorsOf(counts);
  const days = reports.map(({ published }) => (published === null ? null : dayOfIso(published)));
  const group = reports.map((_, index) => index);
  const rootOf = (index: number): number => (group[index] === index ? index : rootOf(group[index]!));
  for (let one = 0; one < reports.length; one++) {
    for (let other = 0; other < one; other++) {
      const [a, b] = [days[one] ?? null, days[other] ?? null];
      if (a === null || b === null || Math.abs(a - b) > mostDays) continue;
      if (cosine(vectors[one]!, vectors[other]!) >= leastCosine) group[rootOf(one)] = rootOf(other);
    }
  }
  return group.map((_, index) => String(rootOf(index)));
}

function vectorsOf(counts: readonly ReadonlyMap<string, number>[]): WordVector[] {
  const frequency = new Map<string, number>();
  for (const words of counts) {
    for (const word of words.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const weight = (word: string) => Math.log(counts.length / (frequency.get(word) ?? 1));
  return counts.map((words) => vectorOf(words, { weight, isRare: () => false }));
}
