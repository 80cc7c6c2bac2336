import type { Score } from '../benchmark.ts';

/** The labels that are scored; the first four make the mean. */
export const scoredLabels = ['KILL', 'ARREST', 'FAIL', 'FORCE', 'ANY_ACTION'] as const;

/** How often a label was rightly predicted, predicted, and there. */
interface Tally {
  right: number;
  predicted: number;
  gold: number;
}

/** Gold and predicted labels of one sentence or one document. */
export interface Labelled {
  readonly gold: readonly string[];
  readonly predicted: readonly string[];
}

/** Precision, recall and F1 of a label, on a scale of 100, with how often it is there. */
export interface LabelFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly gold: number;
}

/** The figures of one label over all items. */
export function figuresOf(items: readonly Labelled[], label: string): LabelFigures {
  const tally: Tally = { right: 0, predicted: 0, gold: 0 };
  for (const { gold, predicted } of items) {
    const [isGold, isPredicted] = [gold.includes(label), predicted.includes(label)];
    tally.right += Number(isGold && isPredicted);
    tally.predicted += Number(isPredicted);
    tally.gold += Number(isGold);
  }
  const share = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
  return {
    precision: share(tally.right, tally.predicted),
    recall: share(tally.right, tally.gold),
    f1: share(2 * tally.right, tally.predicted + tally.gold),
    gold: tally.gold,
  };
}

/** All figures of one level, `prefix` before each metric's name; `macro_f1` is the mean over the first four labels. */
export function scoresOf(items: readonly Labelled[], prefix: string): Score[] {
  const each = scoredLabels.map((label) => ({
    metric: `${prefix}${label.toLowerCase()}_f1`,
    value: figuresOf(items, label).f1,
  }));
  const mean = each.slice(0, 4).reduce((sum, { value }) => sum + value, 0) / 4;
  return [{ metric: `${prefix}macro_f1`, value: mean }, ...each];
}
