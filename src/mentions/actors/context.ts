import type { Tokenised } from '../../document/sentence.ts';
import type { RegistryActor } from './compiled.ts';
import { findMatches } from './match.ts';
import type { ActorRegistry, Alias } from './registry.ts';
import { wordsOf } from './words.ts';

/** A person whom the article has named in full. */
export interface ArticlePerson {
  readonly actor: string | null;
  readonly name: string;
  readonly country: string | null;
  readonly partOf: string | null;
}

/** What is known of an article while its sentences are read one after the other. */
export interface ActorContext {
  /** The day of publication, ISO 8601, or null. */
  readonly date: string | null;
  /** The article's text, for the words of mentions; null where it is not given. */
  readonly text: string | null;
  /** The whole text is written without capitals. */
  readonly caseless: boolean;
  /** The persons named in full so far, by their folded surname. */
  readonly persons: Map<string, ArticlePerson>;
  /** What a role noun standing alone leads back to: the actor last found, by sort of body. */
  readonly recalled: Map<string, { readonly actor: string; readonly sentence: number }>;
  /** The actor that these aliases of one key name here, or null where none is likely enough. */
  choose(aliases: readonly Alias[]): RegistryActor | null;
  /** Takes down that an actor was named. */
  see(actor: RegistryActor): void;
  /** The state that most of the article's actors are of, where one stands out. */
  home(): RegistryActor | null;
  /** The article names so few actors of any country that its places tell better where it is. */
  isHomeUnsure(): boolean;
}

/** What is known of an article before its sentences are read. */
export interface ActorContextOptions {
  /** The article's text. Without it, the words of mentions have blanks for whatever divides them. */
  readonly text?: string;
  /** Makes names that the article explains later known from its start. */
  readonly sentences?: readonly Tokenised[];
  /** ISO 3166-1 alpha-2 codes of countries that the article is known to be about, once for each sign of it. */
  readonly countries?: readonly string[];
  /** Day of publication, ISO 8601. */
  readonly date?: string | null;
}

/** Begins the reading of one article. */
export function createActorContext(registry: ActorRegistry, options: ActorContextOptions = {}): ActorContext {
  const sentences = options.sentences ?? [];
  const context = new ArticleContext(registry, options, isCaseless(sentences));
  for (const country of options.countries ?? []) context.count(country);
  for (const sentence of sentences)
    for (const { actor } of findMatches(wordsOf(sentence, registry.spellings), registry, context))
      context.see(actor);
  return context;
}

/** Texts shorter than this many letters may lack capitals by chance. */
const fewestLetters = 20;

function isCaseless(sentences: readonly Tokenised[]): boolean {
  const text = sentences.flatMap(({ tokens }) => tokens.map((token) => token.text)).join('');
  return text.length >= fewestLetters && text === text.toLowerCase();
}

class ArticleContext implements ActorContext {
  readonly date: string | null;
  readonly text: string | null;
  readonly caseless: boolean;
  readonly persons = new Map<string, ArticlePerson>();
  readonly recalled = new Map<string, { readonly actor: string; readonly sentence: number }>();
  readonly countries = new Map<string, number>();
  readonly #registry: ActorRegistry;
  readonly #seen = new Set<string>();

  constructor(registry: ActorRegistry, { date, text }: ActorContextOptions, caseless: boolean) {
    this.#registry = registry;
    this.date = date?.slice(0, 10) ?? null;
    this.text = text ?? null;
    this.caseless = caseless;
  }

  choose(aliases: readonly Alias[]): RegistryActor | null {
    let best: RegistryActor | null = null;
    let most = 0;
    for (const { actor, use, shape } of aliases) {
      if (!actor) continue;
      const ambiguous = use === 'ambiguous';
      const vague = ambiguous && actor.country === null && !/^X+$/.test(shape);
      const likely = this.#likelihood(actor) + (ambiguous ? 0 : known) - (vague ? stateless : 0);
      if (likely <= most) continue;
      best = actor;
      most = likely;
    }
    return best;
  }

  see({ id, country }: RegistryActor): void {
    this.#seen.add(id);
    if (country) this.count(country);
  }

  count(country: string): void {
    this.countries.set(country, (this.countries.get(country) ?? 0) + 1);
  }

  isHomeUnsure(): boolean {
    return [...this.countries.values()].reduce((sum, count) => sum + count, 0) < fewest;
  }

  home(): RegistryActor | null {
    const counts = [...this.countries.values()];
    const all = counts.reduce((sum, count) => sum + count, 0);
    const [country] = [...this.countries].find(([, count]) => count > all * mostOf) ?? [];
    return country ? this.#registry.stateOf(country) : null;
  }

  /** Above zero for an actor whom this article is likely to name: seen, of a country in it, or of none. */
  #likelihood({ id, country, from, to }: RegistryActor): number {
    const day = this.date ?? latest;
    const gone = to !== undefined && `${to}~` < day;
    const young = from !== undefined && day < from;
    const fit = this.#seen.has(id) ? seen : country ? (this.countries.get(country) ?? 0) / crowd : stateless;
    return fit - (gone || young ? outOfDate : 0);
  }
}

/** Fewer actors of a country than this tell little of where an article is. */
const fewest = 3;

/** The share of the article's actors that the state it is about has at least. */
const mostOf = 0.5;

/** Weights of what makes an actor likely; an unambiguous alias is enough by itself, whatever the dates say. */
const known = 10;
const seen = 4;
const stateless = 0.5;
const outOfDate = 2;
const crowd = 100;

/** Without a date, an article is taken to be of the present. */
const latest = '9999';
