import type { Token, Tokenised } from '../../document/sentence.ts';
import type { Span } from '../../document/span.ts';
import { probabilityOf, readNamedModels, scoreOf } from '../model/named-models.ts';
import { paragraphsOf } from '../paragraphs.ts';
import { type CaseKnowledge, caseFeatures, caseSentence } from './case-features.ts';
import { textCaseOf } from './useful-case.ts';

/**
 * Writes a text that is all in capitals or all in small letters as it would usually be written; a text with useful case
 * comes back as it is. Each character stays where it is, so that offsets hold in both.
 */
export type CaseRestorer = (text: string) => string;

/** The steps of the English core that case is restored between. */
export interface CaseSteps {
  split(text: string, region?: Span): Span[];
  tokenise(text: string, span: Span, index: number): Tokenised;
}

/**
 * Makes a restorer of the bytes of `data/english/truecase.model`, which says whether a word has a capital, and whether
 * such a word is all capitals; see docs/language.md. Nearly no text needs it, so that models and knowledge are opened for
 * the first one that does; it is then that bytes of another file throw.
 */
export function createCaseRestorer(
  file: Uint8Array,
  steps: CaseSteps,
  knowledge: () => CaseKnowledge,
): CaseRestorer {
  let restore: CaseRestorer | null = null;
  return (text) => {
    if (textCaseOf(text) === 'usual') return text;
    restore ??= openRestorer(file, steps, knowledge());
    return restore(text);
  };
}

function openRestorer(file: Uint8Array, steps: CaseSteps, knowledge: CaseKnowledge): CaseRestorer {
  const models = readNamedModels(file);
  const [capital, all] = [models.model('capital'), models.model('all')];
  const lettersOf = (tokens: readonly Token[]): string => {
    const sentence = caseSentence(tokens, knowledge);
    let letters = '';
    for (let token = 0; token < tokens.length; token++) {
      const features = caseFeatures(sentence, token, letters.at(-1) ?? '^', knowledge);
      const hasCapital = probabilityOf(scoreOf(capital, features)) > 0.5;
      letters += !hasCapital ? 'x' : scoreOf(all, features) > 0 ? 'X' : 'C';
    }
    return letters;
  };
  return (text) => {
    const draft = withSentenceStarts(text);
    const characters = draft.split('');
    steps.split(draft).forEach((span, index) => {
      const { tokens } = steps.tokenise(draft, span, index);
      writeSentence(characters, tokens, lettersOf(tokens));
    });
    return characters.join('');
  };
}

/** A letter may become two in another case ("ß"), or another letter ("ı"): such a one stays. */
function inCase(text: string, change: (letter: string) => string): string {
  return text.replace(/\p{L}/gu, (letter) => {
    const changed = change(letter);
    const isSame = changed.length === letter.length && changed.toLowerCase() === letter.toLowerCase();
    return isSame ? changed : letter;
  });
}

const upper = (letter: string) => letter.toUpperCase();
const lower = (letter: string) => letter.toLowerCase();

/** Behind a full stop, call or question, with the quotes and brackets that close behind it and open before the next word. */
const sentenceStart = /([\p{L}\p{N}.]{0,24})([.!?]["'”’)\]]{0,3}\s{1,9}["'“‘([¿¡]{0,3})(\p{Ll})/gu;

/** In small letters but for the first one of each paragraph and sentence, so that the sentences can be told. */
function withSentenceStarts(text: string): string {
  const small = inCase(text, lower);
  const characters = small.split('');
  const raise = (at: number) => {
    characters[at] = inCase(characters[at]!, upper);
  };
  const capitals = inCase(text, upper);
  for (const { start, end } of paragraphsOf(capitals, { start: 0, end: text.length })) {
    const first = small.slice(start, end).search(/\p{L}/u);
    if (first >= 0) raise(start + first);
  }
  for (const match of small.matchAll(sentenceStart)) {
    const [whole, word] = match;
    if (!isInitial(word!)) raise(match.index + whole.length - 1);
  }
  return characters.join('');
}

/** A letter by itself, or several with full stops between them: what follows them need not begin a sentence. */
function isInitial(word: string): boolean {
  return /^(?:\p{L}\.){0,11}\p{L}$/u.test(word);
}

function writeSentence(characters: string[], tokens: readonly Token[], letters: string): void {
  const firstWord = tokens.findIndex(({ text }) => /\p{L}/u.test(text));
  tokens.forEach(({ start, end }, token) => {
    const letter = letters[token];
    if (letter === 'x' && token !== firstWord) return;
    const raised = letter === 'X' ? end : start + 1;
    for (let at = start; at < raised; at++) characters[at] = inCase(characters[at]!, upper);
  });
}
