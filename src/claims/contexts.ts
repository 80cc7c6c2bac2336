import type { Parsed } from '../document/sentence.ts';
import type { EventContext } from '../schema/event-context.ts';
import type { ContextSource } from './context-source.ts';

interface Phrase {
  readonly context: EventContext;
  readonly lemmas: readonly string[];
}

/** The contexts in their order, and the phrases of all of them by their first word. */
export interface ContextWords {
  readonly order: readonly EventContext[];
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

/** Makes the words of contexts ready to be asked. */
export function createContextWords({ contexts }: ContextSource): ContextWords {
  const order = Object.keys(contexts) as EventContext[];
  const phrases = new Map<string, Phrase[]>();
  for (const context of order) {
    for (const written of contexts[context]) {
      const lemmas = written.split(' ');
      const known = phrases.get(lemmas[0]!);
      if (known) known.push({ context, lemmas });
      else phrases.set(lemmas[0]!, [{ context, lemmas }]);
    }
  }
  return { order, phrases };
}

/** The contexts that the words of a sentence set its events in, in the scheme's order. */
export function contextsOf({ tokens }: Parsed, { order, phrases }: ContextWords): EventContext[] {
  const forms = tokens.map(({ lemma, text }) => [lemma.toLowerCase(), text.toLowerCase()] as const);
  const stands = (word: string, at: number) => forms[at]?.includes(word) ?? false;
  const found = new Set<EventContext>();
  forms.forEach((pair, at) => {
    for (const form of new Set(pair)) {
      for (const { context, lemmas } of phrases.get(form) ?? []) {
        if (lemmas.every((word, step) => step === 0 || stands(word, at + step))) found.add(context);
      }
    }
  });
  return order.filter((context) => found.has(context));
}
