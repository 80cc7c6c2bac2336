import type { IngestKnowledge } from '../knowledge.ts';
import { INLINE_ELEMENTS } from './html-syntax.ts';
import type { PageElement } from './page-tree.ts';

/** What one name (a class, an id, a role) says of the part that bears it. */
interface Meaning {
  readonly body: boolean;
  readonly debris: boolean;
  readonly comments: boolean;
  readonly date: boolean;
}

const NAMING = ['class', 'id', 'role', 'itemprop', 'data-testid', 'data-component'];
const PROSE_ELEMENTS: ReadonlySet<string> = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'pre',
]);
const NAMES_READ = 30;

/** What the class, id and role of an element say of it. */
export class PartNames {
  readonly #body: readonly string[];
  readonly #debris: readonly string[];
  readonly #comments: readonly string[];
  readonly #dates: readonly string[];
  readonly #debrisWhole: ReadonlySet<string>;
  readonly #skippedTags: ReadonlySet<string>;
  readonly #debrisTags: ReadonlySet<string>;
  readonly #qualifiers: ReadonlySet<string>;
  readonly #known = new Map<string, Meaning>();

  constructor(page: IngestKnowledge['page']) {
    this.#body = page.body.map(spaced);
    this.#debris = page.debris.map(spaced);
    this.#comments = page.comments.map(spaced);
    this.#dates = page.dates.map(spaced);
    this.#debrisWhole = new Set(page.debrisWhole.map(spaced));
    this.#skippedTags = new Set(page.skippedTags);
    this.#debrisTags = new Set(page.debrisTags);
    this.#qualifiers = new Set(page.qualifiers);
  }

  /** True of elements whose text no reader sees as text. */
  isSkipped(element: PageElement): boolean {
    return this.#skippedTags.has(element.name) || (INLINE_ELEMENTS.has(element.name) && isHidden(element));
  }

  /** True where the names say that the body of the article is within. */
  isBody(element: PageElement): boolean {
    return element.name === 'article' || this.#meanings(element).some((meaning) => meaning.body);
  }

  /** True where the kind, the state or the names say that the part is not the article. */
  isDebris(element: PageElement): boolean {
    if (this.#debrisTags.has(element.name) || isHidden(element)) return true;
    return this.#meanings(element).some((meaning) => meaning.debris);
  }

  isComments(element: PageElement): boolean {
    return this.#meanings(element).some((meaning) => meaning.comments);
  }

  /** True where the names say that the date of publication is within. */
  isDate(element: PageElement): boolean {
    return this.#meanings(element).some((meaning) => meaning.date);
  }

  #meanings({ name, attributes }: PageElement): Meaning[] {
    if (attributes.size === 0) return [];
    const keys = PROSE_ELEMENTS.has(name) ? ['class'] : NAMING;
    const names = keys.flatMap((key) => attributes.get(key)?.split(/\s+/) ?? []);
    return names
      .filter((written) => written !== '')
      .slice(0, NAMES_READ)
      .map((written) => this.#meaningOf(written));
  }

  #meaningOf(written: string): Meaning {
    const known = this.#known.get(written);
    if (known !== undefined) return known;
    const words = spaced(written);
    const qualified = this.#qualifiers.has(words.trim().split(' ')[0]!);
    const meaning = {
      body: this.#body.some((term) => words.includes(term)),
      debris:
        !qualified && (this.#debrisWhole.has(words) || this.#debris.some((term) => words.includes(term))),
      date: this.#dates.some((term) => words.includes(term)),
      comments: !qualified && this.#comments.some((term) => words.includes(term)),
    };
    this.#known.set(written, meaning);
    return meaning;
  }
}

function isHidden({ attributes }: PageElement): boolean {
  if (attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return true;
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.get('style') ?? '');
}

/** Words in lower case with a space before and after each. */
function spaced(name: string): string {
  const words = name
    .slice(0, 100)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .match(/\p{L}+/gu);
  return ` ${words?.join(' ') ?? ''} `;
}
