import type { Parsed, ParsedToken } from '../document/sentence.ts';
import { nominalArguments } from './nominal-arguments.ts';
import { verbalArguments } from './verbal-arguments.ts';

/** A word that stands in a logical relation to a predicate; `role` as in `Step` of `rule.ts`. */
export interface Argument {
  readonly role: string;
  readonly token: number;
}

/** Word lists by which the arguments of light verbs, quantities and the like are read; lemmas, and "verb particle" for phrasal verbs. */
export interface ArgumentWords {
  /** Verbs that lend their subject to an event noun as its doer: "carry out", "launch". */
  readonly performing: ReadonlySet<string>;
  /** Verbs that lend their subject to an event noun as its sufferer: "suffer", "come under". */
  readonly undergoing: ReadonlySet<string>;
  /** Heads that only measure what follows with "of": "dozens", "most". */
  readonly quantities: ReadonlySet<string>;
  /** Of these, nouns that stand for people by themselves: "Thousands marched". */
  readonly crowds: ReadonlySet<string>;
  /** Verbs whose object does not do what their complement says: "promise". */
  readonly subjectControl: ReadonlySet<string>;
  /** Verbs whose object does what an infinitive after them says, however it is attached: "lead". */
  readonly objectControl: ReadonlySet<string>;
  /** Nouns whose owner does what an infinitive or gerund after them says: "plan", "decision". */
  readonly intentions: ReadonlySet<string>;
  /** Things that are attacked, held or searched: "convoy", "village". */
  readonly targets: ReadonlySet<string>;
  /** Nouns that tell of doings and do none: "footage", "report". */
  readonly accounts: ReadonlySet<string>;
  /** Verbs that say of their object what it is: "call". */
  readonly naming: ReadonlySet<string>;
  /** Verbs that never stand without an object: "kill". */
  readonly transitive: ReadonlySet<string>;
  /** Verbs whose subject does what they say, where no auxiliary says otherwise: "A sniper fired". */
  readonly intransitive: ReadonlySet<string>;
  /** Words for people that before a noun only say what sort of thing it is: "terrorist". */
  readonly qualities: ReadonlySet<string>;
  /** Verbs by which somebody takes responsibility for a deed: "claim". */
  readonly claiming: ReadonlySet<string>;
  /** What they take: "responsibility". */
  readonly claimed: ReadonlySet<string>;
  /** What opens a clause that says at which moment: "when". */
  readonly moments: ReadonlySet<string>;
  /** Adverbs of a number that look like prepositions: "about". */
  readonly roughly: ReadonlySet<string>;
  /** Nouns that name acts of violence in which something happens: "raid". */
  readonly deeds: ReadonlySet<string>;
  /** Verbs of doing harm: who does them in a clause with "when" did what is told before it. */
  readonly striking: ReadonlySet<string>;
  /** Verbs that only say that a thing begins, goes on or ends: "keep". */
  readonly aspectual: ReadonlySet<string>;
  /** Offices and institutions by which a person or a body acts in public affairs: "minister", "court". */
  readonly offices: ReadonlySet<string>;
}

/** Governors are followed at most this far, so that a wrong parse cannot make the search run long. */
const furthest = 6;

/**
 * The logical arguments of every word of a sentence, whatever its surface form: passives are turned, relative pronouns
 * give way to what they stand for, infinitives and participles find their understood subjects, coordinated words share
 * what they share, and event nouns take the arguments of the light verb that carries them.
 * The idea follows the enhanced dependencies of Schuster and Manning (LREC 2016).
 */
export class SentenceArguments {
  readonly sentence: Parsed;
  readonly words: ArgumentWords;
  readonly #found = new Map<number, readonly Argument[]>();

  constructor(sentence: Parsed, words: ArgumentWords) {
    this.sentence = sentence;
    this.words = words;
  }

  /** The arguments of the word at `index`, in the order of the sentence's structure; each token at most once a role. */
  of(index: number, depth = 0): readonly Argument[] {
    const known = this.#found.get(index);
    if (known) return known;
    if (depth > furthest) return [];
    const raw = this.isVerbal(index)
      ? verbalArguments(this, index, depth)
      : nominalArguments(this, index, depth);
    const found = distinct(raw.flatMap((argument) => this.#expand(argument)));
    if (depth === 0) this.#found.set(index, found);
    return found;
  }

  /** The tokens that fill one role of the word at `index`. */
  filling(index: number, role: string, depth = 0): number[] {
    return this.of(index, depth)
      .filter((argument) => argument.role === role)
      .map((argument) => argument.token);
  }

  token(index: number): ParsedToken {
    return this.sentence.tokens[index]!;
  }

  /** True for words that take subject and object as verbs do; also where one is tagged an adjective ("will free prisoners"). */
  isVerbal(index: number): boolean {
    const { upos, deprel } = this.token(index);
    if (upos === 'VERB' || (upos === 'AUX' && deprel !== 'aux' && deprel !== 'cop')) return true;
    const relations = upos === 'ADJ' ? this.children(index).map((child) => this.token(child).deprel) : [];
    return relations.includes('aux') && relations.includes('obj');
  }

  children(index: number): readonly number[] {
    return this.sentence.children[index] ?? [];
  }

  /** The prepositions of a phrase, as one lower-case string ("because of"), or null where it has none. */
  preposition(index: number): string | null {
    const marks = this.children(index).filter((child) => this.token(child).deprel === 'case');
    if (marks.length === 0) return null;
    const words = marks.flatMap((mark) => [
      mark,
      ...this.children(mark).filter((c) => this.token(c).deprel === 'fixed'),
    ]);
    return words.map((word) => this.token(word).text.toLowerCase()).join(' ');
  }

  /** The lemma, with its particle where it has one: "carry out". */
  lexeme(index: number): string {
    const particle = this.children(index).find((child) => this.token(child).deprel === 'compound:prt');
    const { lemma } = this.token(index);
    return particle === undefined ? lemma : `${lemma} ${this.token(particle).text.toLowerCase()}`;
  }

  /** Where a noun is only measured by its head ("hundreds of attacks"), the outermost such head; else the noun itself. */
  measure(index: number): number {
    let outer = index;
    for (let step = 0; step < furthest; step++) {
      const { deprel, head } = this.token(outer);
      if (head < 0 || !deprel.startsWith('nmod') || !this.words.quantities.has(this.token(head).lemma)) break;
      outer = head;
    }
    return outer;
  }

  /** "A lot of" measures, "the parking lot of" does not. */
  #measures(index: number): boolean {
    const { lemma, upos } = this.token(index);
    if (!this.words.quantities.has(lemma) && upos !== 'NUM') return false;
    return !this.children(index).some((child) => this.token(child).deprel === 'compound');
  }

  /** Where a noun only measures ("dozens of civilians", "tens of thousands of people"), what it measures; else the noun itself. */
  measured(index: number): number {
    let inner = index;
    for (let step = 0; step < furthest && this.#measures(inner); step++) {
      const phrases = this.children(inner).filter(
        (child) => this.token(child).deprel === 'nmod' && this.preposition(child) === 'of',
      );
      const next = phrases.find((child) => !this.words.quantities.has(this.token(child).lemma)) ?? phrases[0];
      if (next === undefined) break;
      inner = next;
    }
    return inner;
  }

  #expand(argument: Argument): Argument[] {
    const tokens = [argument.token];
    for (let next = 0; next < tokens.length && tokens.length < 20; next++) {
      for (const child of this.children(tokens[next]!)) {
        if (this.token(child).deprel === 'conj' && !this.isVerbal(child)) tokens.push(child);
      }
    }
    return tokens.map((token, place) => ({
      role: place > 0 && argument.role === 'between' ? 'counterpart' : argument.role,
      token: this.measured(token),
    }));
  }
}

function distinct(found: readonly Argument[]): Argument[] {
  const seen = new Set<string>();
  return found.filter(({ role, token }) => {
    const key = `${role}:${token}`;
    return !seen.has(key) && seen.add(key);
  });
}
