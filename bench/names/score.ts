import { nameTypes } from '../../src/language/names/labels.ts';
import type { NameRecord } from '../../training/names-corpus.ts';
import type { BenchmarkResult } from '../benchmark.ts';
import type { FoundNames } from './found-names.ts';

/** A name is right when its span and its type are. */
interface Tally {
  readonly name: string;
  right: number;
  found: number;
  gold: number;
}

function keysOf(names: FoundNames['entities'] | undefined, type: string | null): Set<string> {
  const chosen = (names ?? []).filter((name) => type === null || name.type === type);
  return new Set(chosen.map((name) => `${name.start} ${name.end} ${name.type}`));
}

function tally(records: readonly NameRecord[], found: readonly FoundNames[], type: string | null): Tally {
  const result: Tally = { name: type ?? 'all', right: 0, found: 0, gold: 0 };
  records.forEach((record, index) => {
    const gold = keysOf(record.entities, type);
    const guessed = keysOf(found[index]!.entities, type);
    result.right += [...gold].filter((name) => guessed.has(name)).length;
    result.found += guessed.size;
    result.gold += gold.size;
  });
  return result;
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
const balanced = ({ right, found, gold }: Tally) => share(2 * right, found + gold);

function row(one: Tally): string {
  const figures = [share(one.right, one.found), share(one.right, one.gold), balanced(one)];
  return [
    one.name.padEnd(6),
    ...figures.map((value) => value.toFixed(1).padStart(6)),
    String(one.gold).padStart(6),
  ].join('');
}

/** Precision, recall and F1 of exact names, over all and by type. */
export function scoreNames(records: readonly NameRecord[], found: readonly FoundNames[]): BenchmarkResult {
  const all = tally(records, found, null);
  const byType = nameTypes.map((type) => tally(records, found, type));
  return {
    table: ['names      P     R    F1  gold', ...[all, ...byType].map(row)],
    scores: [
      ...byType.map((one) => ({ metric: `ner_${one.name.toLowerCase()}_f1`, value: balanced(one) })),
      { metric: 'ner_f1', value: balanced(all) },
    ],
  };
}
