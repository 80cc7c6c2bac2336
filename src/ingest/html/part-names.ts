import type { IngestKnowledge } from '../knowledge.ts';
import type { PageElement } from './page-tree.ts';

const NAMING = ['class', 'id', 'role', 'itemprop', 'data-testid', 'data-component', 'aria-label'];
const LONGEST = 400;

/** What the class, id and role of an element say of it. */
export class PartNames {
  readonly #body: readonly string[];
  readonly #debris: readonly string[];
  readonly #comments: readonly string[];
  readonly #debrisTags: ReadonlySet<string>;

  constructor(page: IngestKnowledge['page']) {
    this.#body = page.body.map(spaced);
    this.#debris = page.debris.map(spaced);
    this.#comments = page.comments.map(spaced);
    this.#debrisTags = new Set(page.debrisTags);
  }

  /** True of elements whose kind or state alone says that no reader of the article sees text of it there. */
  isSkipped(element: PageElement): boolean {
    return this.#debrisTags.has(element.name) || isHidden(element);
  }

  /** True where the names say that the body of the article is within. */
  isBody(element: PageElement): boolean {
    if (element.attributes.get('itemprop')?.toLowerCase() === 'articlebody') return true;
    return element.name === 'article' || this.#names(element, this.#body);
  }

  isDebris(element: PageElement): boolean {
    return this.#names(element, this.#debris);
  }

  isComments(element: PageElement): boolean {
    return this.#names(element, this.#comments);
  }

  #names(element: PageElement, terms: readonly string[]): boolean {
    const named = namesOf(element);
    return named !== '  ' && terms.some((term) => named.includes(term));
  }
}

function isHidden({ attributes }: PageElement): boolean {
  if (attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return true;
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.get('style') ?? '');
}

function namesOf({ attributes }: PageElement): string {
  return spaced(NAMING.map((key) => attributes.get(key)?.slice(0, LONGEST) ?? '').join(' | '));
}

/** Words in lower case with a space before and after each. */
function spaced(name: string): string {
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .match(/\p{L}+|\|/gu);
  return ` ${words?.join(' ') ?? ''} `;
}
