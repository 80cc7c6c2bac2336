import type { Score } from '../benchmark.ts';

/** Lines for people: how well reports were brought together, beside the baseline and by what their records tell of violence. */
export function reportLinks(
  scores: readonly Score[],
  records: readonly Score[],
  baseline: readonly Score[],
): string[] {
  const line = (name: string, figures: readonly Score[], metric: string) => {
    const values = ['p', 'r', 'f1'].map((part) => figureOf(figures, `${metric}_${part}`));
    return `${name.padEnd(34)}${values.map((value) => value.toFixed(1).padStart(7)).join('')}`;
  };
  const lead = figureOf(scores, 'ceafe_f1') - figureOf(baseline, 'ceafe_f1');
  return [
    `${'reports brought together'.padEnd(34)}      P      R     F1`,
    ...Object.entries({ bcubed: 'B-cubed', ceafe: 'CEAF-e', pair: 'pairs' }).flatMap(([metric, name]) => [
      line(name, scores, metric),
      line(`${name}, by records' violence`, records, metric),
      line(`${name}, headlines and days alone`, baseline, metric),
    ]),
    `${lead.toFixed(1)} points of CEAF-e above headlines and days alone`,
  ];
}

function figureOf(scores: readonly Score[], metric: string): number {
  return scores.find((score) => score.metric === metric)!.value;
}
