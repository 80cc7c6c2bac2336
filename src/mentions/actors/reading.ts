import type { Parsed } from '../../document/sentence.ts';
import type { ActorMention } from './actor-mention.ts';
import type { RegistryActor } from './compiled.ts';
import type { ActorContext } from './context.ts';
import type { TiedMatch } from './modifiers.ts';
import type { ActorRegistry } from './registry.ts';
import type { RoleNoun } from './role-noun.ts';

/** A name as the name finder gives it: a half-open range of tokens, and what it is the name of. */
export interface NameRange {
  readonly first: number;
  readonly last: number;
  readonly type: 'PER' | 'ORG' | 'LOC';
  readonly score: number;
}

/** All that the finders of mentions know of one sentence. */
export interface SentenceActors {
  readonly sentence: Parsed;
  readonly matches: readonly TiedMatch[];
  readonly roles: readonly RoleNoun[];
  readonly names: readonly NameRange[];
  readonly registry: ActorRegistry;
  readonly context: ActorContext;
}

/** A range of tokens with the head of its words. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

/** What a mention says beyond its phrase. */
export type MentionFacts = Partial<Omit<ActorMention, 'first' | 'last' | 'head' | 'span' | 'text'>> &
  Pick<ActorMention, 'name' | 'kind' | 'how'>;

/** The mention of a phrase; what `facts` does not say is null, false or empty. */
export function makeMention(
  { sentence, context }: SentenceActors,
  { first, last, head }: Phrase,
  facts: MentionFacts,
): ActorMention {
  return {
    first,
    last,
    head,
    ...quoteOf(sentence, first, last, context.text),
    actor: null,
    country: null,
    partOf: null,
    also: [],
    adjectival: false,
    locative: false,
    metonym: false,
    plural: false,
    definite: false,
    bare: false,
    apposition: null,
    ...facts,
  };
}

/** What the registry says of an actor, as a mention repeats it. */
export function factsOf({ id, name, kind, country, partOf }: RegistryActor) {
  return { actor: id, name, kind, country, partOf };
}

function quoteOf({ tokens }: Parsed, first: number, last: number, article: string | null) {
  const run = tokens.slice(first, last);
  const start = run[0]!.start;
  const end = run[run.length - 1]!.end;
  const text = article?.slice(start, end) ?? spaced(run);
  return { span: { start, end }, text };
}

/** The words with blanks where the article has anything between them. */
function spaced(run: Parsed['tokens']): string {
  return run
    .map(({ text, end }, index) => text + ' '.repeat(Math.max(0, (run[index + 1]?.start ?? end) - end)))
    .join('');
}
