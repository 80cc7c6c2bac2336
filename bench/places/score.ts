import { distanceKm } from '../../src/mentions/places/distance.ts';
import type { GoldToponym, PlaceDocument } from './corpus.ts';

/** A predicted toponym: `[start, end)` in UTF-16 code units. */
export interface PredictedToponym {
  readonly start: number;
  readonly end: number;
  readonly lat: number;
  readonly lon: number;
}

/** Figures of one corpus, out of 100 but for the kilometres. */
export interface PlaceScores {
  readonly precision: number;
  readonly recall: number;
  readonly overlapF1: number;
  readonly exactF1: number;
  readonly acc161: number;
  readonly endF1: number;
  readonly meanKm: number;
  readonly medianKm: number;
  readonly pairs: number;
}

/** How much of two spans is common: twice the shared length over the sum of lengths. */
function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 ? (2 * shared) / (a.end - a.start + b.end - b.start) : 0;
}

/** Gold and predicted spans that share a character, paired one to one, the closest fits first. */
function pairs(
  gold: readonly GoldToponym[],
  predicted: readonly PredictedToponym[],
): [GoldToponym, PredictedToponym][] {
  const fits = gold.flatMap((toponym) =>
    predicted.flatMap((guess) => {
      const share = overlap(toponym, guess);
      return share > 0 ? [{ toponym, guess, share }] : [];
    }),
  );
  fits.sort((a, b) => b.share - a.share);
  const taken = new Set<object>();
  return fits.flatMap(({ toponym, guess }) => {
    if (taken.has(toponym) || taken.has(guess)) return [];
    taken.add(toponym).add(guess);
    return [[toponym, guess] as [GoldToponym, PredictedToponym]];
  });
}

function f1(hits: number, predicted: number, gold: number): number {
  return predicted + gold > 0 ? (200 * hits) / (predicted + gold) : 0;
}

/** Scores the predictions of one corpus against the gold toponyms that have a position and are no streets or buildings. */
export function scorePlaces(
  documents: readonly PlaceDocument[],
  predictions: ReadonlyMap<string, readonly PredictedToponym[]>,
): PlaceScores {
  let predicted = 0;
  let gold = 0;
  let exact = 0;
  const distances: number[] = [];
  for (const document of documents) {
    const known = (document.toponyms ?? []).filter(({ lat, fine }) => lat !== null && !fine);
    const guesses = predictions.get(document.docid) ?? [];
    predicted += guesses.length;
    gold += known.length;
    for (const [toponym, guess] of pairs(known, guesses)) {
      distances.push(distanceKm(guess, { lat: toponym.lat ?? 0, lon: toponym.lon ?? 0 }));
      if (toponym.start === guess.start && toponym.end === guess.end) exact++;
    }
  }
  distances.sort((a, b) => a - b);
  const near = distances.filter((km) => km <= 161).length;
  return {
    precision: (100 * distances.length) / Math.max(1, predicted),
    recall: (100 * distances.length) / Math.max(1, gold),
    overlapF1: f1(distances.length, predicted, gold),
    exactF1: f1(exact, predicted, gold),
    acc161: (100 * near) / Math.max(1, distances.length),
    endF1: f1(near, predicted, gold),
    meanKm: distances.reduce((sum, km) => sum + km, 0) / Math.max(1, distances.length),
    medianKm: distances[Math.floor(distances.length / 2)] ?? 0,
    pairs: distances.length,
  };
}
