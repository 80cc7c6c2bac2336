import { decodeHTML } from 'entities';
import type { ArticleMaker, Hints, Ingested } from '../article.ts';
import type { Decoded } from '../decode.ts';
import type { IngestKnowledge } from '../knowledge.ts';
import { lineAndColumn, problem } from '../position.ts';
import { weightOf } from '../script-weight.ts';
import { mainBlocks } from './main-content.ts';
import { readMetadata } from './metadata.ts';
import type { Block } from './page-layout.ts';
import { parsePage } from './page-tree.ts';
import { PartNames } from './part-names.ts';

/** Less than this is no article, in units of Latin letters. */
const LEAST = 80;
/** Less than this is no article where the markup is that of an article alone, as feeds, mails and tables hold it. */
const LEAST_ALONE = 30;
/** What a whole page has, and an article taken from one has not. */
const WHOLE_PAGE = /<(?:html|head|body|title|form|nav)[\s>]/i;

const HEAD_BLOCKS = 4;

/** Reads an HTML page into an article; a page without one gives an empty text and `input.no-article`. */
export async function readPage(
  input: Decoded,
  hints: Hints,
  knowledge: IngestKnowledge,
  maker: ArticleMaker,
): Promise<Ingested> {
  const name = hints.name ?? 'input';
  const diagnostics = [...input.diagnostics];
  const { root, tooDeepAt } = parsePage(input.text, decodeHTML);
  if (tooDeepAt !== null) {
    diagnostics.push(
      problem('input.too-deep', name, lineAndColumn(input.text, tooDeepAt), 'elements are nested too deep'),
    );
  }
  const names = new PartNames(knowledge.page);
  const metadata = readMetadata(root, names);
  const blocks = mainBlocks(root, names);
  const found = withoutTitle(blocks, metadata.title)
    .map((block) => block.text)
    .join('\n\n');
  const least = WHOLE_PAGE.test(input.text) ? LEAST : LEAST_ALONE;
  const text = weightOf(found) >= least ? found : (metadata.body ?? found);
  const read = maker.make({ ...metadata, text: weightOf(text) >= least ? text : '' }, hints);
  if (input.readable && read.article.text === '') {
    const empty = input.text.trim() === '';
    diagnostics.push(
      problem(
        empty ? 'input.empty' : 'input.no-article',
        name,
        'line 1',
        empty ? 'there is no text' : 'the page holds no article',
      ),
    );
  }
  return { ...read, diagnostics: [...diagnostics, ...read.diagnostics] };
}

/** The blocks without the headline at their head: the article has it as its title. */
function withoutTitle(blocks: readonly Block[], title: string | null): Block[] {
  const words = wordsOf(title ?? '');
  return blocks.filter(({ element, text }, index) => {
    if (index >= HEAD_BLOCKS) return true;
    return element !== 'h1' && (words === '' || wordsOf(text) !== words);
  });
}

function wordsOf(text: string): string {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}
