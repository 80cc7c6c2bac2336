import type { Parsed } from '../document/sentence.ts';
import { EventContext } from '../schema/event-context.ts';

/** `contexts.yaml`: the words of each context; a blank stands between words that stand side by side. */
export interface ContextSource {
  readonly contexts: { readonly [context: string]: readonly string[] };
}

interface Phrase {
  readonly context: EventContext;
  readonly lemmas: readonly string[];
}

/** The phrases of all contexts by their first word. */
export type ContextWords = ReadonlyMap<string, readonly Phrase[]>;

/**
 * Makes the words of contexts ready to be asked.
 *
 * @throws {z.ZodError} when the source names a context that PLOVER does not have
 */
export function createContextWords({ contexts }: ContextSource): ContextWords {
  const words = new Map<string, Phrase[]>();
  for (const [name, phrases] of Object.entries(contexts)) {
    const context = EventContext.parse(name);
    for (const phrase of phrases) {
      const lemmas = phrase.split(' ');
      const first = lemmas[0]!;
      const known = words.get(first);
      if (known) known.push({ context, lemmas });
      else words.set(first, [{ context, lemmas }]);
    }
  }
  return words;
}

/** The contexts that the words of a sentence set its events in, in PLOVER's order. */
export function contextsOf({ tokens }: Parsed, words: ContextWords): EventContext[] {
  const forms = tokens.map(({ lemma, text }) => [lemma.toLowerCase(), text.toLowerCase()] as const);
  const stands = (word: string, at: number) => forms[at]?.includes(word) ?? false;
  const found = new Set<EventContext>();
  forms.forEach((pair, at) => {
    for (const form of new Set(pair)) {
      for (const { context, lemmas } of words.get(form) ?? []) {
        if (lemmas.every((word, step) => step === 0 || stands(word, at + step))) found.add(context);
      }
    }
  });
  return EventContext.options.filter((context) => found.has(context));
}
