import type { Token } from '../../document/sentence.ts';
import type { Clusters } from '../clusters.ts';
import type { Lexicon } from '../lexicon.ts';
import { wordTraits } from '../lexicon.ts';
import type { LexiconSpan, NameLexicon } from '../names/name-lexicon.ts';

/** How a known name is written, from the token `first` on: a letter a word, `X` all capitals, `C` a capital, `x` small. */
export interface WrittenName {
  readonly first: number;
  readonly last: number;
  readonly letters: string;
}

/** What the case of a word is guessed from. */
export interface CaseKnowledge {
  readonly clusters: Clusters;
  readonly lexicon: Pick<Lexicon, 'traits'>;
  readonly lists: NameLexicon;
  /** Names among the tokens of a sentence whose written form is known. */
  writtenNames(tokens: readonly Token[]): readonly WrittenName[];
}

/** What is known of the tokens of a sentence, whatever their case. */
export interface CaseSentence {
  readonly words: readonly string[];
  readonly alone: readonly number[];
  readonly begun: readonly number[];
  readonly within: readonly number[];
  /** The letter of {@link WrittenName}, or a minus where no name is known. */
  readonly written: readonly string[];
}

/** Looks up the words of a sentence. */
export function caseSentence(tokens: readonly Token[], knowledge: CaseKnowledge): CaseSentence {
  const words = tokens.map(({ text }) => text.toLowerCase().replace(/’/g, "'"));
  const sets = () => words.map(() => 0);
  const sentence = { words, alone: sets(), begun: sets(), within: sets(), written: words.map(() => '-') };
  for (const span of knowledge.lists.spans(tokens)) markSpan(sentence, span);
  for (const { first, last, letters } of knowledge.writtenNames(tokens)) {
    for (let token = first; token < last; token++) sentence.written[token] = letters[token - first] ?? 'x';
  }
  return sentence;
}

function markSpan(
  { alone, begun, within }: { alone: number[]; begun: number[]; within: number[] },
  { first, last, kinds }: LexiconSpan,
): void {
  if (last - first === 1) alone[first]! |= kinds;
  else begun[first]! |= kinds;
  for (let token = first + 1; token < last; token++) within[token]! |= kinds;
}

const fromWordNet = ~(wordTraits.seenAsName | wordTraits.seenAsWord);

/** The features of a word, given how the word before it is written (`X`, `C` or `x`). */
export function caseFeatures(
  sentence: CaseSentence,
  token: number,
  before: string,
  { clusters, lexicon }: CaseKnowledge,
): string[] {
  const { words } = sentence;
  const word = words[token]!;
  const [previous, next] = [words[token - 1] ?? '^', words[token + 1] ?? '$'];
  const traits = lexicon.traits(word) & fromWordNet;
  const kinds = kindsAt(sentence, token);
  const written = sentence.written[token]!;
  const type = clusters.type(word);
  return [
    `word=${word}`,
    `next=${next}`,
    `previous=${previous}`,
    `pair=${previous} ${word}`,
    `following=${word} ${next}`,
    `ending=${word.slice(-3)}/${traits === 0}`,
    `traits=${traits}`,
    `type=${type}`,
    `fine=${clusters.fine(word)}`,
    `middle=${clusters.middle(word)}/${before}`,
    `kinds=${kinds}`,
    `kinds.traits=${kinds}/${traits}`,
    `kinds.type=${kinds}/${type}`,
    `kinds.before=${kinds}/${before}`,
    `kinds.next=${kinds}/${kindsAt(sentence, token + 1)}`,
    `kinds.previous=${kinds}/${kindsAt(sentence, token - 1)}`,
    `before=${before}/${traits}`,
    `before.type=${before}/${type}`,
    `next.type=${clusters.type(next)}/${type}`,
    `next.middle=${clusters.middle(next)}/${traits === 0}`,
    `previous.middle=${clusters.middle(previous)}/${traits === 0}`,
    `written=${written}`,
    `written.traits=${written}/${traits}`,
    `unknown=${traits === 0}/${clusters.fine(word) === 0}/${kinds === '0/0/0'}`,
    `form=${formOf(word)}`,
    `bracketed=${previous === '(' && next === ')'}/${traits === 0}/${word.length < 7}`,
  ];
}

function kindsAt({ alone, begun, within }: CaseSentence, token: number): string {
  return `${alone[token] ?? 0}/${begun[token] ?? 0}/${within[token] ?? 0}`;
}

/** Length, digits and vowels: what tells initials from words. */
function formOf(word: string): string {
  const vowels = /[aeiouy]/u.test(word) ? 'v' : 'c';
  const marks = /\d/.test(word) ? '0' : /\./.test(word) ? '.' : '';
  return `${Math.min(word.length, 6)}${vowels}${marks}`;
}
