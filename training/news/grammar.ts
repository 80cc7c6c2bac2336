import type { TreebankWord } from '../syntax/conllu.ts';

/**
 * A grammar of parsed sentences: `patterns` are phrases, `words` the choices for each name in capitals. A phrase is a row
 * of `relation=thing` in round brackets, one relation of which is `@`, the head; a thing is a word `form/UPOS/XPOS`, a
 * name in capitals, or a phrase.
 */
export interface SentenceGrammar {
  readonly patterns: readonly string[];
  readonly words: { readonly [name: string]: readonly string[] };
}

interface Phrase {
  readonly items: readonly { readonly relation: string; readonly thing: Thing }[];
}

type Thing = Phrase | string;

/** A word under construction: its head is counted from its own phrase's first word. */
interface Placed {
  readonly form: string;
  readonly upos: string;
  readonly xpos: string;
  head: number;
  deprel: string;
}

/** Makes `count` sentences of the grammar, each pattern as often as the others, with choices drawn from `random` (0 to 1). */
export function generateSentences(
  grammar: SentenceGrammar,
  count: number,
  random: () => number,
): TreebankWord[][] {
  const patterns = grammar.patterns.map(readThing);
  const words = new Map(
    Object.entries(grammar.words).map(([name, choices]) => [name, choices.map(readThing)]),
  );
  return Array.from({ length: count }, (_, index) => {
    const { placed, head } = place(patterns[index % patterns.length]!, words, random);
    placed[head]!.deprel = 'root';
    return placed.map(({ upos, xpos, head: governor, deprel }, at) => ({
      form: spelling(placed, at),
      lemma: placed[at]!.form.toLowerCase(),
      upos,
      xpos,
      head: governor,
      deprel,
      spaceAfter: true,
    }));
  });
}

/** The form of a word where it stands: "an" before a vowel, and a capital at the beginning. */
function spelling(placed: readonly Placed[], at: number): string {
  const { form, xpos } = placed[at]!;
  const isArticle = xpos === 'DT' && /^an?$/i.test(form);
  const fitted = isArticle ? form[0] + (/^[aeiou]/i.test(placed[at + 1]?.form ?? '') ? 'n' : '') : form;
  return at === 0 ? fitted[0]!.toUpperCase() + fitted.slice(1) : fitted;
}

function place(
  thing: Thing,
  words: ReadonlyMap<string, readonly Thing[]>,
  random: () => number,
): { placed: Placed[]; head: number } {
  if (typeof thing === 'string') return placeWord(thing, words, random);
  const placed: Placed[] = [];
  const heads: { relation: string; at: number }[] = [];
  for (const { relation, thing: inner } of thing.items) {
    const part = place(inner, words, random);
    const offset = placed.length;
    placed.push(...part.placed.map((word) => ({ ...word, head: word.head < 0 ? -1 : word.head + offset })));
    heads.push({ relation, at: part.head + offset });
  }
  const head = heads.find(({ relation }) => relation === '@')!.at;
  for (const { relation, at } of heads) {
    if (at !== head) Object.assign(placed[at]!, { head, deprel: relation });
  }
  return { placed, head };
}

/** Brackets are marks of the notation, so the words for them are written as the Penn Treebank does. */
const brackets = new Map([
  ['-LRB-', '('],
  ['-RRB-', ')'],
]);

function placeWord(
  text: string,
  words: ReadonlyMap<string, readonly Thing[]>,
  random: () => number,
): { placed: Placed[]; head: number } {
  const choices = words.get(text);
  if (choices) return place(choices[Math.floor(random() * choices.length)]!, words, random);
  const [form, upos, xpos] = text.split('/');
  if (!form || !upos || !xpos)
    throw new Error(`neither a word form/UPOS/XPOS nor a name with choices: ${text}`);
  return { placed: [{ form: brackets.get(form) ?? form, upos, xpos, head: -1, deprel: 'root' }], head: 0 };
}

/** Reads a phrase or a word as it is written. @throws on unbalanced brackets and on a phrase without a head */
function readThing(source: string): Thing {
  const marks = source.match(/[^\s()=]+=|[()]|[^\s()=]+/g) ?? [];
  let at = 0;
  const read = (): Thing => {
    const mark = marks[at++];
    if (mark === undefined) throw new Error(`ends too early: ${source}`);
    if (mark !== '(') return mark;
    const items: Phrase['items'][number][] = [];
    while (marks[at] !== ')') {
      const relation = marks[at++];
      if (!relation?.endsWith('=')) throw new Error(`expected relation=: ${source}`);
      items.push({ relation: relation.slice(0, -1), thing: read() });
    }
    at++;
    if (!items.some(({ relation }) => relation === '@'))
      throw new Error(`a phrase without a head: ${source}`);
    return { items };
  };
  const thing = read();
  if (at !== marks.length) throw new Error(`too many brackets: ${source}`);
  return thing;
}
