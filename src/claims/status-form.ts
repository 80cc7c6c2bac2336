import type { SentenceArguments } from '../rules/arguments.ts';
import type { Effect, StatusWords } from './status-words.ts';

/** What a word's own form says: tense, modals, adverbs and adjectives beside it, negation, subordinators. */
export class StatusForm {
  readonly clause: SentenceArguments;
  readonly words: StatusWords;

  constructor(clause: SentenceArguments, words: StatusWords) {
    this.clause = clause;
    this.words = words;
  }

  /** The token's text in lower case. */
  text(token: number): string {
    return this.clause.token(token).text.toLowerCase();
  }

  /** The dependents whose relation begins with one of `relations`. */
  dependents(token: number, ...relations: readonly string[]): number[] {
    return this.clause.children(token).filter((child) => {
      const { deprel } = this.clause.token(child);
      return relations.some((relation) => deprel === relation || deprel.startsWith(`${relation}:`));
    });
  }

  auxiliaries(verb: number): number[] {
    return this.dependents(verb, 'aux', 'cop');
  }

  /** True for "has been attacked", "would have attacked". */
  isPerfect(verb: number): boolean {
    return this.auxiliaries(verb).some((child) => this.clause.token(child).lemma === 'have');
  }

  isInfinitive(verb: number): boolean {
    const marks = this.dependents(verb, 'mark', 'aux');
    return (
      marks.some((mark) => this.clause.token(mark).xpos === 'TO') && this.clause.token(verb).xpos !== 'VBG'
    );
  }

  /** True for a verb or copula in the simple past. */
  isPast(verb: number): boolean {
    const finite = this.auxiliaries(verb).find((child) =>
      /^(?:VB[DZP]|MD)$/.test(this.clause.token(child).xpos),
    );
    const { xpos, text, lemma } = this.clause.token(finite ?? verb);
    return xpos === 'VBD' && (finite !== undefined || text.toLowerCase() !== lemma);
  }

  /** True for a verb in the simple present. */
  isPresent(verb: number): boolean {
    return /^VB[ZP]$/.test(this.clause.token(verb).xpos) && this.auxiliaries(verb).length === 0;
  }

  /** "is attacking", "are being attacked", "has been attacking". */
  isProgressive(predicate: number): boolean {
    const tokens = this.auxiliaries(predicate).map((child) => this.clause.token(child));
    const finite = tokens.find(({ xpos }) => /^VB[DZP]$/.test(xpos));
    if (finite === undefined || finite.xpos === 'VBD') return false;
    const { xpos, upos } = this.clause.token(predicate);
    if (tokens.some((token) => token.xpos === 'VBG')) return true;
    const being = finite.lemma === 'be' || tokens.some(({ lemma }) => lemma === 'be');
    return being && (xpos === 'VBG' || (upos !== 'VERB' && finite.lemma === 'be'));
  }

  modals(predicate: number): Effect[] {
    return this.dependents(predicate, 'aux').flatMap(
      (child) => this.words.modals.get(this.text(child)) ?? [],
    );
  }

  beside(token: number): Effect[] {
    return this.dependents(token, 'advmod', 'amod', 'det').flatMap(
      (child) => this.words.beside.get(this.text(child)) ?? [],
    );
  }

  /** What the subordinator of a clause makes of it; a fronted auxiliary does the work of "if". */
  marks(verb: number): Effect[] {
    const { deprel, head } = this.clause.token(verb);
    const isAsked = deprel === 'ccomp' && this.words.asking.has(this.clause.token(head).lemma);
    const effects = this.dependents(verb, 'mark').flatMap((child) => this.ofSubordinator(child));
    const open = effects.map((effect): Effect => (isAsked ? 'possible' : effect));
    return deprel.startsWith('advcl') && this.isInverted(verb) ? [...open, 'conditional'] : open;
  }

  isNegated(token: number): boolean {
    const isNegation = (child: number) =>
      (this.words.negations.has(this.text(child)) && !this.words.additive.has(this.next(child))) ||
      this.words.negations.has(`${this.text(child)} ${this.next(child)}`);
    return this.dependents(token, 'advmod', 'det', 'case', 'aux', 'cc:preconj', 'mark', 'cc').some(
      (child) => isNegation(child) || this.dependents(child, 'advmod', 'det').some(isNegation),
    );
  }

  /** "said who killed him", "asked why they left": what happened is taken for granted. */
  isWhClause(verb: number): boolean {
    return this.clause
      .children(verb)
      .some((child) => child < verb && /^W[PR]/.test(this.clause.token(child).xpos));
  }

  /** "no civilians were killed", "nobody was killed", "killed no civilians". */
  hasNegatedArgument(predicate: number): boolean {
    return this.dependents(predicate, 'nsubj', 'obj').some(
      (child) =>
        this.words.negations.has(this.text(child)) ||
        this.dependents(child, 'det').some((det) => this.words.negations.has(this.text(det))),
    );
  }

  /** A question that asks whether the clause of `root` is so, rather than who, why or when. */
  isAsked(root: number): boolean {
    const { tokens } = this.clause.sentence;
    if (tokens.at(-1)?.text !== '?' && tokens.at(-2)?.text !== '?') return false;
    const isWh = (token: number) => /^W/.test(this.clause.token(token).xpos);
    return !this.clause.children(root).some((child) => isWh(child) || this.clause.children(child).some(isWh));
  }

  /** "if", "provided that", "as long as". */
  private ofSubordinator(mark: number): readonly Effect[] {
    const { marks } = this.words;
    const before = this.clause.sentence.tokens[mark - 1]?.text.toLowerCase() ?? '';
    const whole = [mark, ...this.dependents(mark, 'fixed')].map((token) => this.text(token)).join(' ');
    return marks.get(whole) ?? marks.get(this.text(mark)) ?? marks.get(before) ?? [];
  }

  private isInverted(verb: number): boolean {
    const subject = this.dependents(verb, 'nsubj')[0];
    return this.auxiliaries(verb).some(
      (child) => subject !== undefined && child < subject && this.words.inverting.has(this.text(child)),
    );
  }

  private next(token: number): string {
    return this.clause.sentence.tokens[token + 1]?.text.toLowerCase() ?? '';
  }
}
