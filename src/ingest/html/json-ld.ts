/** What a page says of its article in JSON-LD (schema.org); null where it says nothing. */
export interface LinkedData {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly body: string | null;
  readonly sections: readonly string[];
}

type Node = { readonly [key: string]: unknown };

const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting|Report|PressRelease|SocialMediaPosting)$/;
const PAGE_TYPE = /^(?:Web|Item)Page$/;
const NODES_READ = 400;
const AUTHORS_READ = 30;

/**
 * The first article among the JSON-LD scripts of a page, else the day and writers of the page itself, or null. Scripts that
 * are not JSON are passed over.
 */
export function readLinkedData(scripts: readonly string[]): LinkedData | null {
  const nodes = scripts.flatMap(nodesOf);
  const ofType = (pattern: RegExp) => nodes.find((node) => typesOf(node).some((type) => pattern.test(type)));
  const article = ofType(ARTICLE_TYPE);
  return article === undefined ? pageData(ofType(PAGE_TYPE), nodes) : articleData(article, nodes);
}

function pageData(page: Node | undefined, nodes: readonly Node[]): LinkedData | null {
  if (page === undefined) return null;
  const { authors, publishedAt, language } = articleData(page, nodes);
  return {
    title: null,
    authors,
    publisher: null,
    publishedAt,
    url: null,
    language,
    body: null,
    sections: [],
  };
}

function articleData(article: Node, nodes: readonly Node[]): LinkedData {
  return {
    title: textOf(article.headline) ?? textOf(article.name),
    authors: listOf(article.author)
      .slice(0, AUTHORS_READ)
      .flatMap((author) => nameOf(author, nodes) ?? []),
    publisher: nameOf(article.publisher, nodes),
    publishedAt: textOf(article.datePublished),
    url: textOf(article.url) ?? idOf(article.mainEntityOfPage),
    language: textOf(article.inLanguage),
    body: textOf(article.articleBody),
    sections: [
      ...typesOf(article),
      ...listOf(article.articleSection).flatMap((section) => textOf(section) ?? []),
    ],
  };
}

/** All objects of one script, breadth first, up to a limit. */
function nodesOf(script: string): Node[] {
  const queue: unknown[] = [parsed(script)];
  const nodes: Node[] = [];
  for (let next = 0; next < queue.length && nodes.length < NODES_READ; next++) {
    const value = queue[next];
    if (Array.isArray(value)) queue.push(...value.slice(0, NODES_READ));
    else if (isNode(value)) {
      nodes.push(value);
      const parts = Object.values(value).filter((part) => typeof part === 'object');
      queue.push(...parts.slice(0, NODES_READ));
    }
  }
  return nodes;
}

function parsed(script: string): unknown {
  const start = script.search(/[[{]/);
  const end = Math.max(script.lastIndexOf('}'), script.lastIndexOf(']'));
  if (start === -1) return null;
  try {
    return JSON.parse(script.slice(start, end + 1).replace(/[\n\r\t]/g, ' '));
  } catch {
    return null;
  }
}

function typesOf(node: Node): string[] {
  return listOf(node['@type']).filter((type) => typeof type === 'string');
}

function nameOf(value: unknown, nodes: readonly Node[]): string | null {
  if (!isNode(value)) return textOf(value);
  const own = textOf(value.name);
  if (own !== null) return own;
  const id = textOf(value['@id']);
  return id === null
    ? null
    : textOf(nodes.find((node) => node['@id'] === id && node.name !== undefined)?.name);
}

function idOf(value: unknown): string | null {
  return isNode(value) ? textOf(value['@id']) : textOf(value);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function textOf(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
