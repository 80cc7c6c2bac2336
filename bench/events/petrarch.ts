import type { Parsed } from '../../src/document/sentence.ts';
import type { SentenceArguments } from '../../src/rules/arguments.ts';
import type { DictionaryEntry, PetrarchDictionaries, VerbEntry, VerbPattern } from './petrarch-dictionary.ts';
import type { CodedTriple } from './sentences.ts';

/** An actor of the dictionaries as it stands in a sentence; tokens `[first, last)`. */
interface CodedActor {
  readonly first: number;
  readonly last: number;
  readonly codes: readonly string[];
}

/**
 * Codes a sentence with the dictionaries: for every verb of theirs the code of its longest pattern that fits, with the actors
 * that our logical arguments, or else the order of the words, make its source and its target.
 */
export function codeSentence(clause: SentenceArguments, dictionaries: PetrarchDictionaries): CodedTriple[] {
  const { sentence } = clause;
  const actors = findActors(sentence, dictionaries);
  const found = sentence.tokens.flatMap((token, index) => {
    const entry = token.upos === 'VERB' ? dictionaries.verbs.get(token.lemma.toLowerCase()) : undefined;
    const code = entry && codeOf(sentence, index, entry);
    if (!code || !/^[0-9]/.test(code)) return [];
    const sources = partiesOf(clause, index, actors, 'source');
    const targets = partiesOf(clause, index, actors, 'target').filter((one) => !sources.includes(one));
    return triplesOf(code, sources, targets);
  });
  const seen = new Set<string>();
  return found.filter(({ source, target, event }) => {
    const key = `${source} ${target} ${event}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** "032:033" codes both directions; parties without a counterpart act on one another. */
function triplesOf(
  code: string,
  sources: readonly CodedActor[],
  targets: readonly CodedActor[],
): CodedTriple[] {
  const [event = '', back] = code.split(':');
  const pairs =
    targets.length > 0 || sources.length < 2
      ? sources.flatMap((source) => targets.map((target) => [source, target] as const))
      : sources.flatMap((one) =>
          sources.filter((other) => other !== one).map((other) => [one, other] as const),
        );
  return pairs.flatMap(([source, target]) =>
    source.codes.flatMap((from) =>
      target.codes.flatMap((to) => {
        const there = { source: from, target: to, event };
        return back === undefined ? [there] : [there, { source: to, target: from, event: back }];
      }),
    ),
  );
}

function findActors(sentence: Parsed, { actors, agents }: PetrarchDictionaries): CodedActor[] {
  const words = sentence.tokens.map(({ text }) => text.toUpperCase());
  const found: CodedActor[] = [];
  for (let at = 0; at < words.length; at++) {
    const entry = longest(words, at, actors);
    if (!entry) continue;
    const last = at + entry.words.length;
    const role = longest(words, last, agents) ?? longest(words, last + Number(words[last] === "'S"), agents);
    const ending = role?.code.replace(/[[\]~\s]/g, '') ?? '';
    const codes = entry.code.split('/').map((code) => (code.endsWith(ending) ? code : code + ending));
    found.push({ first: at, last, codes: /^[+-]/.test(entry.code) ? [] : codes });
    at = last - 1;
  }
  return found.filter(({ codes }) => codes.length > 0);
}

function longest(
  words: readonly string[],
  at: number,
  entries: readonly DictionaryEntry[],
): DictionaryEntry | null {
  const fitting = entries.filter(({ words: own, open }) =>
    own.every((word, step) => {
      const text = words[at + step];
      const isLast = step === own.length - 1;
      return text === word || (isLast && open && text?.startsWith(word) === true);
    }),
  );
  return fitting.sort((one, other) => other.words.length - one.words.length)[0] ?? null;
}

/** The code of the longest pattern that fits around a verb, or the verb's own. */
function codeOf({ tokens }: Parsed, verb: number, { code, patterns }: VerbEntry): string {
  const words = tokens.map(({ text, lemma }) => [text.toUpperCase(), lemma.toUpperCase()]);
  const size = ({ before, behind }: VerbPattern) => [...before, ...behind].join('_').split('_').length;
  const [best] = patterns
    .filter(({ before, behind }) => {
      return inOrder(words, before, 0, verb) && inOrder(words, behind, verb + 1, words.length);
    })
    .filter(({ before, behind }) => before.length + behind.length > 0)
    .sort((one, other) => size(other) - size(one));
  return best?.code ?? code;
}

function inOrder(
  words: readonly (readonly string[])[],
  parts: readonly string[],
  from: number,
  to: number,
): boolean {
  let at = from;
  return parts.every((part) => {
    const run = part.split('_').filter((word) => word !== '');
    for (; at + run.length <= to; at++) {
      if (run.every((word, step) => words[at + step]!.includes(word))) {
        at += run.length;
        return true;
      }
    }
    return false;
  });
}

/** By our logical arguments; where these name no actor of the dictionaries, the nearest before or behind the verb. */
function partiesOf(
  clause: SentenceArguments,
  verb: number,
  actors: readonly CodedActor[],
  side: 'source' | 'target',
): CodedActor[] {
  const roles =
    side === 'source'
      ? ['subject']
      : ['object', 'indirect', 'with', 'to', 'against', 'in', 'from', 'on', 'for'];
  const named = roles.flatMap((role) => {
    const tokens = clause.filling(verb, role);
    return actors.filter(({ first, last }) => tokens.some((token) => first <= token && token < last));
  });
  if (named.length > 0) return [...new Set(named)];
  if (side === 'source') return actors.filter(({ last }) => last <= verb).slice(0, 1);
  return actors.filter(({ first }) => first > verb).slice(0, 1);
}
