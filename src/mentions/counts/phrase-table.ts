/** A phrase that was found: how many words it takes, which of them is its main word, and what it stands for. */
export interface PhraseMatch<Value> {
  readonly length: number;
  readonly main: number;
  readonly value: Value;
}

interface Pattern<Value> {
  readonly elements: readonly ReadonlySet<string>[];
  readonly main: number;
  readonly value: Value;
}

/** Gives the forms of a verb, for the elements of a pattern written `*verb`. */
export type VerbForms = (lemma: string) => readonly string[];

interface Element {
  readonly words: readonly string[];
  readonly optional: boolean;
  readonly main: boolean;
}

/**
 * Phrases of one or more words, found by their first word. A pattern is words parted by spaces: `a|b` is either word,
 * `*verb` any form of the verb, `word?` may be left out, `<word>` is the main word (the first one where none is marked).
 * Words are compared in lower case.
 */
export class PhraseTable<Value> {
  readonly #byFirst = new Map<string, Pattern<Value>[]>();
  readonly #forms: VerbForms;

  constructor(forms: VerbForms = (lemma) => [lemma]) {
    this.#forms = forms;
  }

  /** Adds a pattern. Where two of one length fit, the one that was added first wins. */
  add(pattern: string, value: Value): void {
    const elements = pattern.split(' ').map((element) => this.#element(element));
    for (const chosen of withAndWithout(elements)) this.#store(chosen, value);
  }

  /** The longest phrase that begins at word `start`; of equally long ones, the first that was added. */
  longestAt(words: readonly string[], start: number): PhraseMatch<Value> | null {
    return this.longestAllAt(words, start)[0] ?? null;
  }

  /** All phrases that begin at word `start` and are as long as the longest one. */
  longestAllAt(words: readonly string[], start: number): PhraseMatch<Value>[] {
    let best: PhraseMatch<Value>[] = [];
    for (const { elements, main, value } of this.#byFirst.get(words[start] ?? '') ?? []) {
      const longest = best[0]?.length ?? 0;
      if (elements.length < longest || !fits(elements, words, start)) continue;
      if (elements.length > longest) best = [];
      best.push({ length: elements.length, main, value });
    }
    return best;
  }

  #store(elements: readonly Element[], value: Value): void {
    const main = Math.max(
      0,
      elements.findIndex((element) => element.main),
    );
    const pattern = { elements: elements.map(({ words }) => new Set(words)), main, value };
    for (const first of pattern.elements[0] ?? []) {
      const patterns = this.#byFirst.get(first);
      if (patterns) patterns.push(pattern);
      else this.#byFirst.set(first, [pattern]);
    }
  }

  #element(source: string): Element {
    const optional = source.endsWith('?') && source.length > 1;
    const bare = optional ? source.slice(0, -1) : source;
    const main = bare.startsWith('<');
    const words = (main ? bare.slice(1, -1) : bare).split('|').flatMap((word) => this.#wordsOf(word));
    return { words, optional, main };
  }

  #wordsOf(word: string): readonly string[] {
    return word.startsWith('*') && word.length > 1 ? this.#forms(word.slice(1)) : [word];
  }
}

function fits(elements: readonly ReadonlySet<string>[], words: readonly string[], start: number): boolean {
  return elements.every((element, offset) => element.has(words[start + offset] ?? ''));
}

/** Every choice of leaving the optional elements in or out. */
function withAndWithout(elements: readonly Element[]): Element[][] {
  let choices: Element[][] = [[]];
  for (const element of elements) {
    const kept = choices.map((choice) => [...choice, element]);
    choices = element.optional ? [...kept, ...choices] : kept;
  }
  return choices.filter((choice) => choice.length > 0);
}
