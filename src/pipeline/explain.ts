import { type Antecedents, findAntecedents } from '../claims/antecedents.ts';
import { GroundJudge, type Grounds } from '../claims/grounds.ts';
import type { SentenceReading } from '../claims/reading.ts';
import { fillersOf } from '../claims/references.ts';
import type { Attempt } from '../rules/match.ts';
import type { Article } from '../schema/article.ts';
import { readEnglish } from './english.ts';
import type { Knowledge } from './knowledge.ts';

/** How a sentence was read: its words with their parse, what was recognised in it, and every rule that was tried. */
export interface Explanation {
  readonly text: string;
  readonly words: readonly ExplainedWord[];
  readonly mentions: readonly string[];
  readonly attempts: readonly ExplainedAttempt[];
}

/** A word of the sentence; `head` counts from 1 and is 0 for the root. */
export interface ExplainedWord {
  readonly number: number;
  readonly text: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly deprel: string;
  /** Its logical arguments: "subject:raid". */
  readonly arguments: readonly string[];
}

/** A rule that was tried on a trigger, and why it did or did not fire. */
export interface ExplainedAttempt {
  readonly rule: string;
  readonly place: string;
  readonly trigger: string;
  readonly outcome: Attempt['outcome'] | 'doubtful';
  readonly because: string;
}

/** Explains the sentence at `index` of an article; null when it has no such sentence. */
export function explain(article: Article, index: number, knowledge: Knowledge): Explanation | null {
  const { sentences } = readEnglish(article, knowledge).article;
  const reading = sentences[index];
  if (!reading) return null;
  const antecedents = findAntecedents(sentences, knowledge.lexicon);
  const { start, end } = reading.sentence.span;
  const fillers = fillersOf(reading, antecedents);
  const { grounds, weapons } = knowledge.lexicon;
  const judge = new GroundJudge(sentences, grounds, weapons);
  const attempts = knowledge.matcher.attempts(reading.clause, fillers);
  return {
    text: article.text.slice(start, end),
    words: explainWords(reading),
    mentions: explainMentions(reading, index, antecedents),
    attempts: attempts.map((attempt) =>
      explainAttempt(reading, attempt, attempt.match && judge.judge(attempt.match, reading, fillers)),
    ),
  };
}

function explainWords({ sentence, clause }: SentenceReading): ExplainedWord[] {
  return sentence.tokens.map(({ text, lemma, upos, xpos, head, deprel }, index) => ({
    number: index + 1,
    text,
    lemma,
    upos,
    xpos,
    head: head + 1,
    deprel,
    arguments: clause.of(index).map(({ role, token }) => `${role}:${sentence.tokens[token]!.text}`),
  }));
}

function explainMentions(reading: SentenceReading, index: number, antecedents: Antecedents): string[] {
  const { actors, places, dates, counts, sentence } = reading;
  return [
    ...actors.map(
      ({ text, actor, name, kind, how }) => `actor  ${text} = ${actor ?? name} (${kind}, ${how})`,
    ),
    ...places.map(
      ({ place }) =>
        `place  ${place.text} = ${place.name}, ${place.country ?? '–'} (${place.precision}; ${place.basis})`,
    ),
    ...dates.map(({ text, range }) => `date   ${text} = ${range.start}…${range.end} (${range.precision})`),
    ...counts.map(
      ({ count }) => `count  ${count.text} = ${count.what} ${count.min ?? '?'}…${count.max ?? '?'}`,
    ),
    ...sentence.tokens.flatMap(({ text }, token) => {
      const antecedent = antecedents.of(index, token);
      return antecedent ? [`refers ${text} = ${antecedent.text}`] : [];
    }),
  ];
}

function explainAttempt(
  { sentence }: SentenceReading,
  { trigger, outcome, because }: Attempt,
  grounds: Grounds | null,
): ExplainedAttempt {
  const words = [trigger.head, ...trigger.companions].map((token) => sentence.tokens[token]!.text);
  const { id, file, line } = trigger.rule;
  const place = `${file}:${line}`;
  const told = { rule: id, place, trigger: words.join(' ') };
  if (grounds === null) return { ...told, outcome, because };
  const signs = grounds.because.length > 0 ? ` (${grounds.because.join('; ')})` : '';
  return { ...told, outcome: grounds.holds ? outcome : 'doubtful', because: because + signs };
}
