import type { Codebook } from './codebooks/codebook.ts';

/** What an export says of itself: by which rules it was made, and what it left out and why. Complete once all is written. */
export class Notes {
  readonly #title: string;
  readonly #rules: readonly string[];
  readonly #leftOut = new Map<string, number>();
  #written = 0;

  constructor(title: string, rules: readonly string[]) {
    this.#title = title;
    this.#rules = rules;
  }

  /** One row more was written. */
  wrote(): void {
    this.#written += 1;
  }

  /** One incident or claim was left out, for this reason. */
  leftOut(why: string): void {
    this.#leftOut.set(why, (this.#leftOut.get(why) ?? 0) + 1);
  }

  get written(): number {
    return this.#written;
  }

  /** The notes as plain text, in paragraphs and lists. */
  text(): string {
    const left = [...this.#leftOut].sort(([, one], [, other]) => other - one);
    const leftOut = left.map(([why, count]) => `- ${count}: ${why}`);
    return [
      this.#title,
      ...(this.#rules.length === 0 ? [] : ['', 'Rules', ...this.#rules.map((rule) => `- ${rule}`)]),
      '',
      `Written: ${this.#written}`,
      ...(leftOut.length === 0 ? ['Left out: none'] : ['Left out:', ...leftOut]),
      '',
    ].join('\n');
  }
}

/** The rules that hold in every export. */
export function commonRules(names: boolean): string[] {
  return [
    names
      ? 'Names of victims and other private people are given as the reports give them: they were asked for.'
      : 'Names of civilian victims and other private people are left out; a word for them stands where they would (“nurse”, “unnamed”). Sentences and headlines of the reports, which may name them, are left out too.',
    'Every row leads back: ids of incident and claims, and spans as half-open ranges of UTF-16 code units into the text of the article whose id stands before them.',
  ];
}

/** The rules of a scheme, with what its codebook says of deaths. */
export function schemeRules({ about, fatalities }: Codebook): string[] {
  return [about.trim(), ...fatalities];
}
