import type { WordNet } from './wordnet.ts';

/** Irregular forms by lemma, as `data/english/irregular.yaml` holds them. */
export interface IrregularForms {
  readonly verbs: Readonly<Record<string, readonly string[]>>;
  readonly nouns: Readonly<Record<string, readonly string[]>>;
}

/** A form of a word: its Penn tag and its lemma, all lower-cased, and how much it counts against the treebank's words. */
export interface WordForm {
  readonly form: string;
  readonly xpos: string;
  readonly lemma: string;
  readonly weight: number;
}

/** Forms written down by people outweigh what a treebank has by chance ("bases" of "basis", twice). */
const weights = { regular: 1, irregular: 9 };

/** The lemma as it stands before -ed, -ing, -er: without its e, with its last letter doubled, or as it is. */
function stems(lemma: string): string[] {
  if (lemma.endsWith('e')) return [lemma.endsWith('ee') ? lemma : lemma.slice(0, -1), lemma];
  return /[^aeiou][aeiou][bdgklmnprtvz]$/.test(lemma) ? [lemma + lemma.at(-1), lemma] : [lemma];
}

function withS(lemma: string): string[] {
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ies`];
  if (/(?:s|x|z|ch|sh)$/.test(lemma)) return [`${lemma}es`];
  return lemma.endsWith('o') ? [`${lemma}es`, `${lemma}s`] : [`${lemma}s`];
}

function withEnding(lemma: string, ending: string): string[] {
  if (ending === 'ing' && lemma.endsWith('ie')) return [`${lemma.slice(0, -2)}ying`];
  if (ending !== 'ing' && /[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}i${ending}`];
  return stems(lemma).map((stem) =>
    ending !== 'ing' && stem.endsWith('e') ? stem + ending.slice(1) : stem + ending,
  );
}

/** The forms of WordNet's words, regular ones as far as they are words in use, and the irregular ones. */
export function* wordForms(
  wordNet: WordNet,
  irregular: IrregularForms,
  inUse: (word: string) => boolean,
): Generator<WordForm> {
  const plain = (lemmas: ReadonlySet<string>) =>
    [...lemmas].filter((lemma) => /^[a-z]{2,}$/.test(lemma) && inUse(lemma));
  function* each(
    lemma: string,
    xposes: readonly string[],
    forms: readonly string[],
    weight = weights.regular,
  ) {
    for (const form of forms.filter(inUse)) for (const xpos of xposes) yield { form, xpos, lemma, weight };
  }
  for (const lemma of plain(wordNet.verb)) {
    yield* each(lemma, ['VBZ'], withS(lemma));
    yield* each(lemma, ['VBG'], withEnding(lemma, 'ing'));
    if (!(lemma in irregular.verbs)) yield* each(lemma, ['VBD', 'VBN'], withEnding(lemma, 'ed'));
  }
  for (const lemma of plain(wordNet.noun)) {
    if (!(lemma in irregular.nouns)) yield* each(lemma, ['NNS'], withS(lemma));
  }
  for (const lemma of plain(wordNet.adjective)) {
    yield* each(lemma, ['JJR'], withEnding(lemma, 'er'));
    yield* each(lemma, ['JJS'], withEnding(lemma, 'est'));
  }
  for (const [lemma, forms] of Object.entries(irregular.verbs))
    yield* each(lemma, ['VBD', 'VBN'], forms, weights.irregular);
  for (const [lemma, forms] of Object.entries(irregular.nouns))
    yield* each(lemma, ['NNS'], forms, weights.irregular);
}
