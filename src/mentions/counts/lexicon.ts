import type { CountLexiconSource } from './lexicon-schema.ts';
import { PhraseTable } from './phrase-table.ts';
import { inflect, pluralOf, type VerbForm } from './verb-forms.ts';

/** How a bound turns the figure beside it: "at least" leaves the top open, "up to" the bottom; `none` changes nothing. */
export type Bound = 'least' | 'most' | 'about' | 'none';

/** A figure as a word of its own gives it ("dozens"). */
export interface VagueQuantity {
  readonly min: number | null;
  readonly max: number | null;
  readonly exact: boolean;
  /** A figure only before "of": "some of the guards". */
  readonly of: boolean;
}

type Verb = CountLexiconSource['verbs'][number];
type Noun = CountLexiconSource['nouns'][number];
type What = Verb['what'];

/** What a word or phrase says befell people, and where it has them. */
export interface TriggerSense {
  readonly what: What;
  readonly patient: Verb['patient'] | 'noun' | 'toll';
  readonly figure: boolean;
  readonly only: Verb['only'];
  /** The one who did it is the one it befell. */
  readonly self: boolean;
  readonly noun: Noun | null;
}

/** A verb that is a trigger only with an ending behind its object: "took 15 soldiers hostage". */
export interface SplitSense {
  readonly endings: PhraseTable<true>;
  readonly sense: TriggerSense;
}

/** The knowledge of `data/english/counts.yaml`, made ready for look-up. */
export interface CountLexicon {
  readonly cardinals: ReadonlyMap<string, number>;
  readonly multipliers: ReadonlyMap<string, number>;
  readonly multiplicatives: ReadonlyMap<string, number>;
  readonly quantities: PhraseTable<VagueQuantity>;
  readonly boundsBefore: PhraseTable<Bound>;
  readonly boundsBehind: PhraseTable<Bound>;
  readonly rangeOpeners: ReadonlySet<string>;
  readonly rangeJoiners: ReadonlySet<string>;
  readonly remainder: PhraseTable<true>;
  readonly triggers: PhraseTable<TriggerSense>;
  /** What a verb's form says together with an ending behind its object. */
  readonly splits: ReadonlyMap<string, readonly SplitSense[]>;
  /** The forms of every verb that a trigger is made of. */
  readonly verbForms: ReadonlyMap<string, VerbForm>;
  readonly partMarkers: PhraseTable<true>;
  readonly listJoiners: PhraseTable<true>;
  /** Words of another time or another incident, and of what may happen. */
  readonly background: PhraseTable<true>;
  readonly hypothetical: PhraseTable<true>;
  /** A person noun in any number, with its singular. */
  readonly persons: ReadonlyMap<string, string>;
  readonly pluralPersons: ReadonlySet<string>;
  /** The singular of the nouns that are counted themselves. */
  readonly singulars: ReadonlyMap<string, string>;
  readonly words: { readonly [Name in WordList]: ReadonlySet<string> };
  readonly pronouns: { readonly [Kind in 'singular' | 'plural' | 'relative' | 'self']: ReadonlySet<string> };
  readonly selfWho: string;
}

const wordLists = [
  'survival',
  'determiners',
  'modifierWords',
  'oneDeterminers',
  'fatalModifiers',
  'tollLinks',
  'otherWords',
  'genericPersons',
  'amongWords',
  'includers',
  'weapons',
  'collectives',
  'auxiliaries',
  'passiveAuxiliaries',
  'clauseOpeners',
  'negators',
  'deniers',
  'zeroWords',
  'lifeless',
  'measures',
  'days',
  'months',
  'neverCounts',
  'ageUnits',
  'ageLimits',
  'streets',
  'currency',
  'labels',
] as const;
type WordList = (typeof wordLists)[number];

/**
 * Compiles the lexicon of counts.
 *
 * @param data `data/english/counts.yaml` as its schema reads it; the build does that, since it would cost every start
 *   more than all the rest of compiling
 */
export function compileCountLexicon(data: CountLexiconSource): CountLexicon {
  return {
    ...figureKnowledge(data),
    ...personKnowledge(data),
    ...triggerKnowledge(data),
    partMarkers: phrases(data.partMarkers),
    listJoiners: phrases(data.listJoiners),
    background: phrases(data.background),
    hypothetical: phrases(data.hypothetical),
    words: wordSets(data),
    pronouns: {
      singular: new Set(data.pronouns.singular),
      plural: new Set(data.pronouns.plural),
      relative: new Set(data.pronouns.relative),
      self: new Set(data.pronouns.self),
    },
    selfWho: data.selfWho,
  };
}

function wordSets(data: CountLexiconSource): CountLexicon['words'] {
  const plurals = (list: readonly string[]) => list.flatMap((word) => [word, pluralOf(word)]);
  const sets = Object.fromEntries(wordLists.map((list) => [list, new Set(data[list])]));
  return {
    ...(sets as { [Name in WordList]: Set<string> }),
    weapons: new Set(plurals(data.weapons)),
    lifeless: new Set(plurals(data.lifeless)),
    measures: new Set(plurals(data.measures)),
    ageUnits: new Set(plurals(data.ageUnits)),
    collectives: new Set(plurals(data.collectives)),
  };
}

function figureKnowledge(data: CountLexiconSource) {
  const quantities = new PhraseTable<VagueQuantity>();
  for (const { words, ...quantity } of data.quantities) {
    for (const word of words) quantities.add(word, quantity);
  }
  const boundsBefore = new PhraseTable<Bound>();
  const boundsBehind = new PhraseTable<Bound>();
  for (const bound of ['least', 'most', 'about', 'none'] as const) {
    for (const phrase of data.bounds[bound].before) boundsBefore.add(phrase, bound);
    for (const phrase of data.bounds[bound].behind) boundsBehind.add(phrase, bound);
  }
  return {
    cardinals: new Map(Object.entries(data.cardinals)),
    multipliers: new Map(Object.entries(data.multipliers)),
    multiplicatives: new Map(Object.entries(data.multiplicatives)),
    quantities,
    boundsBefore,
    boundsBehind,
    rangeOpeners: new Set(data.ranges.openers),
    rangeJoiners: new Set(data.ranges.joiners),
    remainder: phrases(data.remainder),
  };
}

function personKnowledge(data: CountLexiconSource) {
  const persons = new Map(Object.entries(data.pluralPersons));
  const pluralPersons = new Set(persons.keys());
  for (const person of data.persons) {
    if (!persons.has(person)) persons.set(person, person);
    const plural = pluralOf(person);
    if (persons.has(plural)) continue;
    persons.set(plural, person);
    pluralPersons.add(plural);
  }
  const counted = [...data.nouns.flatMap(({ words }) => words), ...data.weapons, ...data.collectives];
  const singulars = new Map(counted.map((noun) => [pluralOf(noun), noun]));
  return { persons, pluralPersons, singulars };
}

function triggerKnowledge(data: CountLexiconSource) {
  const verbForms = new Map<string, VerbForm>();
  const formsOf = (lemma: string) => {
    const forms = inflect(lemma, data.irregularVerbs);
    for (const [word, form] of forms) verbForms.set(word, form);
    return [...forms.keys()];
  };
  const triggers = new PhraseTable<TriggerSense>(formsOf);
  const plain = { figure: false, only: null, self: false, noun: null } as const;
  for (const { words, what, patient, figure, only, self } of data.phrases) {
    for (const phrase of words) triggers.add(phrase, { what, patient, figure, only, self, noun: null });
  }
  for (const { words, what } of data.tolls) {
    for (const phrase of words) triggers.add(phrase, { ...plain, what, patient: 'toll' });
  }
  for (const { words, what, figure } of data.adjectives) {
    for (const word of words) triggers.add(word, { ...plain, what, patient: 'beside', figure });
  }
  for (const { lemmas, what, patient, figure, only } of data.verbs) {
    for (const lemma of lemmas) triggers.add(`*${lemma}`, { ...plain, what, patient, figure, only });
  }
  for (const noun of data.nouns) {
    const sense: TriggerSense = { ...plain, what: noun.what, patient: 'noun', noun };
    for (const word of noun.words)
      triggers.add(word.includes(' ') ? word : `${word}|${pluralOf(word)}`, sense);
  }
  return { triggers, verbForms, splits: splitSenses(data, formsOf) };
}

function splitSenses(data: CountLexiconSource, formsOf: (lemma: string) => readonly string[]) {
  const splits = new Map<string, SplitSense[]>();
  for (const { what, verbs, endings } of data.splits) {
    const sense: TriggerSense = {
      what,
      patient: 'object',
      figure: false,
      only: null,
      self: false,
      noun: null,
    };
    const split = { endings: phrases(endings), sense };
    for (const form of verbs.flatMap(formsOf)) splits.set(form, [...(splits.get(form) ?? []), split]);
  }
  return splits;
}

function phrases(list: readonly string[]): PhraseTable<true> {
  const table = new PhraseTable<true>();
  for (const phrase of list) table.add(phrase, true);
  return table;
}
