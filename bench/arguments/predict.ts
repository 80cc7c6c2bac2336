import { type Antecedents, findAntecedents } from '../../src/claims/antecedents.ts';
import { type ArticleReading, actorAt, type SentenceReading } from '../../src/claims/reading.ts';
import { fillersOf, referTo } from '../../src/claims/references.ts';
import { placeOf } from '../../src/claims/setting.ts';
import type { Span } from '../../src/document/span.ts';
import type { Knowledge } from '../../src/pipeline/knowledge.ts';
import { walk } from '../../src/rules/path.ts';
import type { ArgumentType } from './types.ts';

/** An event as the gold has it, in UTF-16 code units. */
export interface PredictedEvent {
  readonly type: string;
  readonly trigger: Span;
  readonly arguments: readonly { readonly role: string; readonly span: Span }[];
}

/** Words that stand for people where a figure or a verb of harm is beside them: "five more", "two others". */
const counted: ReadonlySet<string> = new Set(['other', 'more', 'casualty']);

interface Scene {
  readonly article: ArticleReading;
  readonly antecedents: Antecedents;
  readonly knowledge: Knowledge;
  /** How often each lemma stands in the article. */
  readonly lemmas: ReadonlyMap<string, number>;
}

/** The events of an article, from the words of `types` and the logical arguments of each. */
export function predictEvents(
  article: ArticleReading,
  types: readonly ArgumentType[],
  knowledge: Knowledge,
): PredictedEvent[] {
  const antecedents = findAntecedents(article.sentences, knowledge.lexicon);
  const scene: Scene = { article, antecedents, knowledge, lemmas: countLemmas(article) };
  return article.sentences.flatMap((reading) =>
    reading.sentence.tokens.flatMap((_, index) => {
      const type = types.find((one) => isTrigger(reading, index, one));
      return type ? [eventAt(reading, index, type, scene)] : [];
    }),
  );
}

function countLemmas({ sentences }: ArticleReading): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { sentence } of sentences) {
    for (const { lemma } of sentence.tokens) {
      counts.set(lemma.toLowerCase(), (counts.get(lemma.toLowerCase()) ?? 0) + 1);
    }
  }
  return counts;
}

function isTrigger({ clause }: SentenceReading, index: number, type: ArgumentType): boolean {
  const { upos, lemma } = clause.token(index);
  const word = lemma.toLowerCase();
  if (upos === 'VERB') return type.verb.includes(clause.lexeme(index)) || type.verb.includes(word);
  if (upos === 'NOUN') return type.noun.includes(word);
  return upos === 'ADJ' && type.adjective.includes(word);
}

function eventAt(reading: SentenceReading, index: number, type: ArgumentType, scene: Scene): PredictedEvent {
  const { start, end } = reading.sentence.tokens[index]!;
  const taken = new Set<number>();
  const found = Object.entries(type.roles).flatMap(([role, paths]) => {
    const fillers = paths.includes('place') ? placesOf(reading, index) : [];
    const tokens = paths.flatMap((path) => walk(reading.clause, index, path.split(' ')));
    const kind = type.kinds[role] ?? 'other';
    const own = tokens.filter((token) => !taken.has(token) && fits(reading, token, kind, scene));
    for (const token of own) taken.add(token);
    const spans = own.map(
      (token) => referTo(reading, token, scene.article.article.text, scene.antecedents).span,
    );
    return distinct([...fillers, ...spans]).map((span) => ({ role, span }));
  });
  return { type: typeOf(reading, index, type, scene), trigger: { start, end }, arguments: found };
}

function placesOf(reading: SentenceReading, index: number): Span[] {
  const place = placeOf(reading, index, [], null);
  return place ? [place.span] : [];
}

/** An attack told of in a report of bombs is a bombing. */
function typeOf(reading: SentenceReading, index: number, type: ArgumentType, { lemmas }: Scene): string {
  if (!type.bombs) return type.type;
  const { lemma, upos } = reading.sentence.tokens[index]!;
  const listed = (upos === 'VERB' ? type.bombs.verb : type.bombs.noun).includes(lemma.toLowerCase());
  const bombs = type.bombs.words.reduce((sum, word) => sum + (lemmas.get(word) ?? 0), 0);
  return listed && bombs >= type.bombs.least ? type.bombs.type : type.type;
}

function fits(
  reading: SentenceReading,
  token: number,
  kind: ArgumentType['kinds'][string],
  { antecedents, knowledge }: Scene,
): boolean {
  const { upos, lemma } = reading.sentence.tokens[token]!;
  const word = lemma.toLowerCase();
  switch (kind) {
    case 'place':
      return isSite(token, reading, knowledge);
    case 'weapon':
      return upos === 'NOUN' && knowledge.lexicon.weapons.has(word);
    case 'person': {
      if (upos === 'NUM' || counted.has(word)) return true;
      const filler = fillersOf(reading, antecedents)(token);
      if (filler === null) return false;
      if (upos === 'PROPN' || filler.as !== 'noun') return actorAt(reading, token)?.locative !== true;
      return knowledge.matcher.words.targets.has(word);
    }
    default:
      return upos === 'NOUN' || upos === 'PROPN';
  }
}

/** A place that is named, or a thing of the list `targets` where something may happen: "at the bakery", "in a house". */
function isSite(token: number, { places, sentence }: SentenceReading, { matcher }: Knowledge): boolean {
  if (places.some(({ first, last }) => first <= token && token < last)) return true;
  const { upos, lemma } = sentence.tokens[token]!;
  return upos === 'NOUN' && matcher.words.targets.has(lemma.toLowerCase());
}

function distinct(spans: readonly Span[]): Span[] {
  return spans.filter(
    (span, index) => !spans.slice(0, index).some(({ start, end }) => start < span.end && span.start < end),
  );
}
