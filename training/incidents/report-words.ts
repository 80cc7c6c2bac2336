import { capitalisedPairs, countWords, wordsOf } from '../../src/incidents/account/words.ts';

/** A term in fewer reports of a collection than this says nothing of how common it is. */
const leastReports = 8;
/** A term in this share of the reports or fewer weighs as much as one that is in none. */
const rareShare = 1 / 500;
/** What names that the registries of actors and places know weigh at most: they come back in report after report. */
const registeredWeight = 0.5;

/**
 * How telling each term is that reports use often, 0 to 1: the logarithm of the share of reports that hold it, in the
 * collection that holds it most, against the logarithm of the share from which on a term counts as rare.
 *
 * @param collections texts of reports, by where they are from: reporting on crime, war, politics, …
 * @param registered names that the program knows of its own
 */
export function weighReportWords(
  collections: readonly (readonly string[])[],
  registered: readonly string[],
): Map<string, number> {
  const shares = new Map<string, number>();
  for (const texts of collections) {
    for (const [term, reports] of countReports(texts)) {
      const share = reports / texts.length;
      if (reports >= leastReports && share > (shares.get(term) ?? 0)) shares.set(term, share);
    }
  }
  const weights = new Map<string, number>();
  for (const name of registered) {
    for (const term of termsOf(name)) weights.set(term, registeredWeight);
  }
  for (const [term, share] of shares) {
    const weight = Math.min(1, Math.log(share) / Math.log(rareShare));
    weights.set(term, Math.min(weight, weights.get(term) ?? 1));
  }
  return weights;
}

function countReports(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

function termsOf(text: string): Set<string> {
  const words = wordsOf(text);
  return new Set([...countWords(words).keys(), ...capitalisedPairs(text, words)]);
}
