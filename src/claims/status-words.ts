import type { Status } from '../schema/claim.ts';

/** Words by the effect they have. */
type EffectLists = { readonly [effect in Effect]?: readonly string[] };

/** `data/english/status.yaml` as it is written. */
export interface StatusSource {
  readonly governors: EffectLists;
  readonly modals: EffectLists;
  readonly beside: EffectLists;
  readonly marks: EffectLists;
  readonly infinitive: EffectLists;
  readonly implicative: readonly string[];
  readonly factive: readonly string[];
  readonly confirming: readonly string[];
  readonly evidence: readonly string[];
  readonly having: readonly string[];
  readonly denyingInfinitive: readonly string[];
  readonly carrying: readonly string[];
  readonly ending: readonly string[];
  readonly telling: readonly string[];
  readonly occurring: readonly string[];
  readonly hearsay: readonly string[];
  readonly asking: readonly string[];
  readonly foretelling: readonly string[];
  readonly complementPrepositions: readonly string[];
  readonly circumstances: readonly string[];
  readonly sending: readonly string[];
  readonly negations: readonly string[];
  readonly additive: readonly string[];
  readonly indefinite: readonly string[];
  readonly inverting: readonly string[];
}

/** What a word does to the claim it speaks of: give it a status, or deny it. */
export type Effect = Status | 'denied';

type EffectMap = ReadonlyMap<string, readonly Effect[]>;
type Lists = 'governors' | 'modals' | 'beside' | 'marks' | 'infinitive';

/** The lexicon of status, ready to be asked. */
export type StatusWords = { readonly [list in Lists]: EffectMap } & {
  readonly [list in Exclude<keyof StatusSource, Lists>]: ReadonlySet<string>;
};

/** Turns the lists of the file round, so that each word leads to its effects. */
export function createStatusWords(source: StatusSource): StatusWords {
  return {
    governors: effects(source.governors),
    modals: effects(source.modals),
    beside: effects(source.beside),
    marks: effects(source.marks),
    infinitive: effects(source.infinitive),
    implicative: new Set(source.implicative),
    factive: new Set(source.factive),
    confirming: new Set(source.confirming),
    evidence: new Set(source.evidence),
    having: new Set(source.having),
    denyingInfinitive: new Set(source.denyingInfinitive),
    carrying: new Set(source.carrying),
    ending: new Set(source.ending),
    telling: new Set(source.telling),
    occurring: new Set(source.occurring),
    hearsay: new Set(source.hearsay),
    foretelling: new Set(source.foretelling),
    asking: new Set(source.asking),
    complementPrepositions: new Set(source.complementPrepositions),
    circumstances: new Set(source.circumstances),
    sending: new Set(source.sending),
    negations: new Set(source.negations),
    additive: new Set(source.additive),
    indefinite: new Set(source.indefinite),
    inverting: new Set(source.inverting),
  };
}

function effects(lists: EffectLists): EffectMap {
  const found = new Map<string, Effect[]>();
  for (const [effect, words] of Object.entries(lists)) {
    for (const word of words) found.set(word, [...(found.get(word) ?? []), effect as Effect]);
  }
  return found;
}
