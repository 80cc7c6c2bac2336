import type { Status } from '../schema/claim.ts';

/** `data/english/status.yaml` as it is written. */
export interface StatusSource {
  readonly governors: { readonly [effect: string]: readonly string[] };
  readonly modals: { readonly [effect: string]: readonly string[] };
  readonly beside: { readonly [effect: string]: readonly string[] };
  readonly negations: readonly string[];
  readonly conditions: readonly string[];
}

/** What a word does to the claim it speaks of: give it a status, or deny it. */
export type Effect = Status | 'denied';

/** The lexicon of status, ready to be asked. */
export interface StatusWords {
  readonly governors: ReadonlyMap<string, Effect>;
  readonly modals: ReadonlyMap<string, Effect>;
  readonly beside: ReadonlyMap<string, Effect>;
  readonly negations: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
}

/** Turns the lists of the file round, so that each word leads to its effect; the first list that names a word wins. */
export function createStatusWords(source: StatusSource): StatusWords {
  return {
    governors: effects(source.governors),
    modals: effects(source.modals),
    beside: effects(source.beside),
    negations: new Set(source.negations),
    conditions: new Set(source.conditions),
  };
}

function effects(lists: { readonly [effect: string]: readonly string[] }): Map<string, Effect> {
  const found = new Map<string, Effect>();
  for (const [effect, words] of Object.entries(lists)) {
    for (const word of words) if (!found.has(word)) found.set(word, effect as Effect);
  }
  return found;
}
