import { answerKey } from './mentions.ts';

export const roles = ['PerpInd', 'PerpOrg', 'Target', 'Victim', 'Weapon'] as const;
export type Role = (typeof roles)[number];

/** An incident: its type and, for each role, the fillers, each a list of equivalent mentions. */
export type Template = { readonly incident_type: string } & {
  readonly [role in Role]: readonly (readonly string[])[];
};

const slots = ['incident_type', ...roles] as const;
export type Slot = (typeof slots)[number];

/** Hits, predictions and answers of a slot: a filler of either side counts once. */
export interface SlotCount {
  predictedHits: number;
  predicted: number;
  goldHits: number;
  gold: number;
}
export type Counts = { [slot in Slot]: SlotCount };

export function noCounts(): Counts {
  const none = () => ({ predictedHits: 0, predicted: 0, goldHits: 0, gold: 0 });
  return Object.fromEntries(slots.map((slot) => [slot, none()])) as unknown as Counts;
}

type Keyed = { readonly incident_type: string } & { readonly [role in Role]: readonly (readonly string[])[] };

function keyed(template: Template): Keyed {
  const fillers = roles.map((role) => [
    role,
    template[role].map((mentions) => mentions.map(answerKey)).filter((mentions) => mentions.length > 0),
  ]);
  return { incident_type: template.incident_type.toLowerCase().trim(), ...Object.fromEntries(fillers) };
}

function sizeOf(template: Keyed): number {
  return 1 + roles.reduce((sum, role) => sum + template[role].length, 0);
}

/** Hits of an aligned pair, slot by slot, on the predicted and on the gold side; null where the types do not agree. */
function hitsOf(predicted: Keyed, gold: Keyed): Map<Slot, readonly [number, number]> | null {
  if (!gold.incident_type.includes(predicted.incident_type)) return null;
  const hits = new Map<Slot, readonly [number, number]>([['incident_type', [1, 1]]]);
  const inside = (one: readonly string[], other: readonly string[]) =>
    one.every((key) => other.includes(key));
  for (const role of roles) {
    const [ours, theirs] = [predicted[role], gold[role]];
    hits.set(role, [
      ours.filter((one) => theirs.some((other) => inside(one, other))).length,
      theirs.filter((other) => ours.some((one) => inside(one, other))).length,
    ]);
  }
  return hits;
}

interface State {
  readonly predictedHits: number;
  readonly goldHits: number;
  readonly pairs: readonly (readonly [number, number])[];
}

/** Adds a document: templates are paired one to one so that its own F1 is highest. */
export function countDocument(
  counts: Counts,
  predictions: readonly Template[],
  answers: readonly Template[],
): void {
  const [ours, theirs] = [predictions.map(keyed), answers.map(keyed)];
  const best = align(ours, theirs);
  for (const [one, other] of best) {
    for (const [slot, [predictedHits, goldHits]] of hitsOf(ours[one]!, theirs[other]!)!) {
      counts[slot].predictedHits += predictedHits;
      counts[slot].goldHits += goldHits;
    }
  }
  counts.incident_type.predicted += ours.length;
  counts.incident_type.gold += theirs.length;
  for (const role of roles) {
    counts[role].predicted += ours.reduce((sum, template) => sum + template[role].length, 0);
    counts[role].gold += theirs.reduce((sum, template) => sum + template[role].length, 0);
  }
}

/** Exact search over subsets of the smaller side. */
function align(ours: readonly Keyed[], theirs: readonly Keyed[]): State['pairs'] {
  const sizes = [ours, theirs].map((side) => side.reduce((sum, template) => sum + sizeOf(template), 0));
  const flip = theirs.length > ours.length;
  const [rows, columns] = flip ? [theirs, ours] : [ours, theirs];
  let states = new Map<number, State[]>([[0, [{ predictedHits: 0, goldHits: 0, pairs: [] }]]]);
  rows.forEach((_, row) => {
    const next = new Map([...states].map(([mask, options]) => [mask, [...options]]));
    columns.forEach((_column, column) => {
      const pair = flip ? ([column, row] as const) : ([row, column] as const);
      const hits = hitsOf(ours[pair[0]]!, theirs[pair[1]]!);
      if (!hits) return;
      const [predicted, gold] = [0, 1].map((side) =>
        [...hits.values()].reduce((sum, each) => sum + each[side]!, 0),
      );
      for (const [mask, options] of states) {
        if ((mask >> column) & 1) continue;
        const bucket = next.get(mask | (1 << column)) ?? [];
        next.set(mask | (1 << column), bucket);
        for (const { predictedHits, goldHits, pairs } of options)
          bucket.push({
            predictedHits: predictedHits + predicted!,
            goldHits: goldHits + gold!,
            pairs: [...pairs, pair],
          });
      }
    });
    states = new Map([...next].map(([mask, options]) => [mask, undominated(options)]));
  });
  return bestOf([...states.values()].flat(), sizes[0]!, sizes[1]!).pairs;
}

function undominated(options: readonly State[]): State[] {
  const kept: State[] = [];
  let best = -1;
  for (const option of [...options].sort(
    (a, b) => b.predictedHits - a.predictedHits || b.goldHits - a.goldHits,
  )) {
    if (option.goldHits <= best) continue;
    kept.push(option);
    best = option.goldHits;
  }
  return kept;
}

function bestOf(states: readonly State[], predicted: number, gold: number): State {
  const worth = ({ predictedHits, goldHits }: State) =>
    f1(ratio(predictedHits, predicted), ratio(goldHits, gold));
  return states.reduce((best, state) => {
    const [one, other] = [worth(state), worth(best)];
    const more = state.predictedHits + state.goldHits > best.predictedHits + best.goldHits;
    return one > other || (one === other && more) ? state : best;
  });
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** Precision, recall and F1 of some slots together, on a scale of 100. */
export function figuresOf(counts: Counts, of: readonly Slot[] = slots) {
  const sum = (key: keyof SlotCount) => of.reduce((total, slot) => total + counts[slot][key], 0);
  const precision = 100 * ratio(sum('predictedHits'), sum('predicted'));
  const recall = 100 * ratio(sum('goldHits'), sum('gold'));
  return { precision, recall, f1: f1(precision, recall) };
}
