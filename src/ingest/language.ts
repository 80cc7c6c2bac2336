const READ = 6000;
const LEAST_WORDS = 12;
const LEAST_SHARE = 0.08;
const SCRIPT_SHARE = 1 / 3;
const MIXED_SHARE = 0.1;

/** Frequent words of each language, and the language of each script that needs no words to tell. */
export interface LanguageKnowledge {
  readonly stopWords: { readonly [language: string]: string };
  readonly scripts: { readonly [script: string]: string };
  readonly mixedScripts: { readonly [script: string]: string };
}

/** Tells languages apart by their frequent words, and by script where the script is not Latin. */
export class LanguageFinder {
  readonly #stopWords: readonly [string, ReadonlySet<string>][];
  readonly #scripts: readonly [RegExp, string, number][];

  constructor(knowledge: LanguageKnowledge) {
    this.#stopWords = Object.entries(knowledge.stopWords).map(([code, words]) => [
      code,
      new Set(words.split(/\s+/)),
    ]);
    this.#scripts = [
      ...scriptsOf(knowledge.mixedScripts, MIXED_SHARE),
      ...scriptsOf(knowledge.scripts, SCRIPT_SHARE),
    ];
  }

  /** ISO 639-1 code of the language of a text; null when the text is too short to tell. Reads the first 6,000 units. */
  find(text: string): string | null {
    const head = text.slice(0, READ);
    const letters = head.match(/\p{L}/gu)?.length ?? 0;
    if (letters === 0) return null;
    for (const [script, code, share] of this.#scripts) {
      if ((head.match(script)?.length ?? 0) > letters * share) return code;
    }
    const words = head.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
    if (words.length < LEAST_WORDS) return null;
    const [best, count] = this.#mostFrequent(words);
    return count / words.length >= LEAST_SHARE ? best : null;
  }

  #mostFrequent(words: readonly string[]): [string | null, number] {
    let best: string | null = null;
    let most = 0;
    for (const [code, known] of this.#stopWords) {
      let count = 0;
      for (const word of words) if (known.has(word)) count++;
      if (count > most) [best, most] = [code, count];
    }
    return [best, most];
  }
}

function scriptsOf(
  scripts: { readonly [script: string]: string },
  share: number,
): [RegExp, string, number][] {
  return Object.entries(scripts).map(([script, code]) => [
    new RegExp(`\\p{Script=${script}}`, 'gu'),
    code,
    share,
  ]);
}
