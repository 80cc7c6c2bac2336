import type { RuleMatch } from '../rules/match.ts';
import type { Fillers } from '../rules/roles.ts';
import type { GroundWords } from './ground-words.ts';
import type { SentenceReading } from './reading.ts';
import { isToldInWork } from './told-in-work.ts';

/** Whether a match is taken for violence, and each sign that speaks for or against it with its points and words. */
export interface Grounds {
  readonly holds: boolean;
  readonly because: readonly string[];
}

/** What a sentence holds of conflict and of other matters, by token. */
interface Signs {
  readonly conflict: readonly number[];
  readonly weapons: readonly number[];
  readonly elsewhere: readonly number[];
}

/** Judges the matches of one article's sentences; the whole article speaks with each of them. */
export class GroundJudge {
  readonly #words: GroundWords;
  readonly #weapons: ReadonlySet<string>;
  readonly #signs: readonly Signs[];
  /** Sentences of conflict less sentences of other matters. */
  readonly #balance: number;

  constructor(sentences: readonly SentenceReading[], words: GroundWords, weapons: ReadonlySet<string>) {
    this.#words = words;
    this.#weapons = weapons;
    this.#signs = sentences.map((reading) => this.#signsOf(reading));
    this.#balance = this.#signs.reduce((sum, signs) => sum + leaning(signs), 0);
  }

  /** The grounds of a match; null where its type needs none. It holds where nothing speaks against it, or enough for it. */
  judge(match: RuleMatch, reading: SentenceReading, filler: Fillers): Grounds | null {
    if (!this.#words.types.has(match.rule.type)) return null;
    const counted = this.#weigh(match, reading, filler).filter(([value]) => value !== 0);
    const points = counted.reduce((sum, [value]) => sum + value, 0);
    return {
      holds: points >= this.#words.points.least!,
      because: counted.map(([value, sign]) => `${value > 0 ? '+' : ''}${value} ${sign}`),
    };
  }

  #weigh(match: RuleMatch, reading: SentenceReading, filler: Fillers): (readonly [number, string])[] {
    const { points: worth } = this.#words;
    const signs = this.#signs[reading.sentence.index]!;
    const own = new Set([match.trigger.head, ...match.trigger.companions]);
    const others = (tokens: readonly number[]) => tokens.filter((token) => !own.has(token));
    const [conflict, weapons, elsewhere] = [signs.conflict, signs.weapons, signs.elsewhere].map(others);
    const text = (tokens: readonly number[]) =>
      tokens.map((token) => reading.sentence.tokens[token]!.text).join(', ');
    const article = this.#balance - leaning(signs);
    return [
      ...this.#partyPoints(match, reading, filler),
      [weapons!.length > 0 ? worth.weapon! : 0, `weapon: ${text(weapons!)}`],
      [
        Math.min(worth['most-conflict-words']!, conflict!.length * worth['conflict-word']!),
        `of conflict: ${text(conflict!)}`,
      ],
      [this.#isTelling(match, reading) ? worth.telling! : 0, 'the trigger leaves little doubt'],
      [this.#isDoneByThings(match, reading) ? worth['done-by-things']! : 0, 'a thing does it'],
      [
        this.#isStranger(match, reading, filler) ? worth['named-stranger']! : 0,
        'a name that nobody knows does it',
      ],
      [hasScore(reading) ? worth.score! : 0, 'a score'],
      [
        isToldInWork(match.trigger.head, reading.clause, this.#words) ? worth['told-in-work']! : 0,
        'told in a work',
      ],
      [this.#elsewherePoints(elsewhere!.length), `of other matters: ${text(elsewhere!)}`],
      [
        Math.max(worth['least-article']!, Math.min(worth['most-article']!, article)),
        'the rest of the article',
      ],
    ];
  }

  #signsOf({ sentence }: SentenceReading): Signs {
    const of = (test: (word: string, isNoun: boolean) => boolean) =>
      sentence.tokens.flatMap(({ lemma, text, upos }, index) => {
        const isNoun = upos === 'NOUN' || upos === 'PROPN';
        const isWord = isNoun || upos === 'VERB' || upos === 'ADJ';
        const forms = [lemma.toLowerCase(), text.toLowerCase()];
        return isWord && forms.some((form) => test(form, isNoun)) ? [index] : [];
      });
    const conflict = of((word, isNoun) => this.#words.isConflict(word, isNoun));
    const elsewhere = of((word, isNoun) => this.#words.matterOf(word, isNoun) !== null);
    return {
      conflict,
      weapons: of((word, isNoun) => this.#weapons.has(word) && this.#words.isConflict(word, isNoun)),
      elsewhere: [...elsewhere.filter((token) => !conflict.includes(token)), ...this.#yearsOf(sentence)],
    };
  }

  /** "in 1812": years of history, which are no news. */
  #yearsOf({ tokens }: SentenceReading['sentence']): number[] {
    return tokens.flatMap(({ text, upos, deprel }, index) => {
      const isYear = upos === 'NUM' && deprel !== 'nummod' && /^\d{3,4}$/.test(text);
      return isYear && Number(text) < this.#words.since ? [index] : [];
    });
  }

  #partyPoints(
    { agents, patients, trigger }: RuleMatch,
    { sentence, places }: SentenceReading,
    filler: Fillers,
  ): (readonly [number, string])[] {
    const { armed, states, titles, waged, aimedAt, points: worth } = this.#words;
    const lemma = (token: number) => sentence.tokens[token]!.lemma.toLowerCase();
    const isWaged = [trigger.head, ...trigger.companions].some((token) => waged.has(lemma(token)));
    const has = (tokens: readonly number[], kinds: GroundWords['armed']) =>
      tokens.some((token) => {
        const kind = filler(token)?.kind;
        return kind !== null && kind !== undefined && kinds.has(kind) && !titles.has(lemma(token));
      });
    const worthOf = (tokens: readonly number[], side: 'agent' | 'patient') => {
      if (has(tokens, armed)) return worth[`armed-${side}`]!;
      return isWaged && has(tokens, states) ? worth[`state-${side}`]! : 0;
    };
    const isPlace = (token: number) =>
      places.some(
        ({ first, last, place }) => first <= token && token < last && place.precision !== 'country',
      );
    const isAimed = isWaged && patients.some((token) => aimedAt.has(lemma(token)) || isPlace(token));
    return [
      [worthOf(agents, 'agent'), 'who does it'],
      [worthOf(patients, 'patient'), 'whom it is done to'],
      [isAimed ? worth['aimed-at']! : 0, 'what violence is aimed at'],
    ];
  }

  #isTelling({ trigger }: RuleMatch, { sentence }: SentenceReading): boolean {
    return [trigger.head, ...trigger.companions].some((token) =>
      this.#words.telling.has(sentence.tokens[token]!.lemma.toLowerCase()),
    );
  }

  /** "The storm killed the power": the doer is named, and is neither anybody nor a weapon nor an act of violence. */
  #isDoneByThings({ trigger, agents, patients }: RuleMatch, { clause }: SentenceReading): boolean {
    const doers = clause
      .filling(trigger.head, 'subject')
      .filter((token) => clause.token(token).upos === 'NOUN' && !patients.includes(token));
    if (agents.length > 0 || doers.length === 0) return false;
    return !doers.some((token) => {
      const word = clause.token(token).lemma.toLowerCase();
      return this.#words.doing.has(word) || this.#weapons.has(word) || this.#words.isConflict(word, true);
    });
  }

  /** "The Lakers ambushed Denver": a club, a firm or a brand, for all that is known. */
  #isStranger(
    { agents, patients, trigger }: RuleMatch,
    { clause }: SentenceReading,
    filler: Fillers,
  ): boolean {
    const { armed, states } = this.#words;
    const subjects = clause.filling(trigger.head, 'subject').filter((token) => !patients.includes(token));
    const doers = agents.length > 0 ? agents : subjects;
    const isUnknown = (token: number) => {
      const { kind = null, known = false } = filler(token) ?? {};
      return !known && (kind === null || !(armed.has(kind) || states.has(kind)));
    };
    return (
      doers.length > 0 && doers.every((token) => clause.token(token).upos === 'PROPN' && isUnknown(token))
    );
  }

  #elsewherePoints(count: number): number {
    const { points: worth } = this.#words;
    if (count === 0) return 0;
    return Math.max(worth['most-elsewhere']!, worth.elsewhere! + (count - 1) * worth['elsewhere-again']!);
  }
}

/** "beat them 17-11", "won 3-0": the score of a match, which counts no noun and is no date. */
function hasScore({ sentence: { tokens }, dates, unresolvedTimes }: SentenceReading): boolean {
  const isFigure = (index: number) => /^\d{1,3}$/.test(tokens[index]?.text ?? '');
  const isTime = (index: number) =>
    [...dates, ...unresolvedTimes].some(({ first, last }) => first <= index && index < last);
  return tokens.some(({ text }, index) => {
    if (!/^[-–]$/.test(text) || !isFigure(index - 1) || !isFigure(index + 1)) return false;
    const counts = [index - 1, index + 1].some((at) => tokens[at]!.deprel === 'nummod');
    return !counts && !isTime(index - 1) && !isTime(index + 1);
  });
}

/** 1 for a sentence of conflict, -1 for one of other matters, 0 for one of neither. */
function leaning({ conflict, weapons, elsewhere }: Signs): number {
  return Math.sign(conflict.length + weapons.length - elsewhere.length);
}
