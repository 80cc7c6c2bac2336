import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What a person said of one claim: where its trigger begins, its type, and whether it is right. */
export interface Judgement {
  readonly file: string;
  readonly document: string;
  readonly start: number;
  readonly type: string;
  readonly verdict: Verdict;
  /** What is wrong of a claim that is right in part: "agents". */
  readonly fault: string | null;
}

export const verdicts = ['right', 'part', 'wrong'] as const;
export type Verdict = (typeof verdicts)[number];

type Source = { readonly [file: string]: { readonly [document: string]: readonly (readonly string[])[] } };

/**
 * Reads `judgements.yaml`.
 *
 * @throws where an entry is not "START TYPE right", "START TYPE part FAULT" or "START TYPE wrong"
 */
export function readJudgements(): Judgement[] {
  const source = parse(readFileSync(new URL('judgements.yaml', import.meta.url), 'utf8')) as Source;
  return Object.entries(source).flatMap(([file, documents]) =>
    Object.entries(documents).flatMap(([document, rows]) =>
      rows.flat().map((entry) => ({ file, document, ...readEntry(entry) })),
    ),
  );
}

function readEntry(entry: string): Omit<Judgement, 'file' | 'document'> {
  const found = /^(\d+) ([A-Za-z-]+) (right|part|wrong)(?: ([a-z]+))?$/.exec(entry);
  if (found === null) throw new Error(`judgements.yaml: cannot read "${entry}"`);
  const [, start, type, verdict, fault] = found;
  return { start: Number(start), type: type!, verdict: verdict as Verdict, fault: fault ?? null };
}
