import { ArticleMaker, type Hints, type Ingested, plainText } from './article.ts';
import { type Decoded, decode } from './decode.ts';
import type { IngestKnowledge } from './knowledge.ts';
import { problem } from './position.ts';
import { looksLikeHtml } from './sniff.ts';

/** Reads reports into articles. Pure functions of their input; nothing throws on bad input. */
export interface Ingest {
  /** Reads a plain text. Offsets of the article are into the text after decoding, with `\n` for every line end. */
  readText(input: Uint8Array | string, hints?: Hints): Ingested;
  /** Reads an HTML page. Asynchronous because the parser of HTML is loaded only when a page comes. */
  readHtml(input: Uint8Array | string, hints?: Hints): Promise<Ingested>;
  /** Reads either, by what the input looks like. */
  ingest(input: Uint8Array | string, hints?: Hints): Promise<Ingested>;
}

/** An ingest with what it knows, see {@link compileIngestKnowledge}. */
export function createIngest(knowledge: IngestKnowledge): Ingest {
  const maker = new ArticleMaker(knowledge);
  const decoded = (input: Uint8Array | string, hints: Hints) =>
    decode(input, hints.name ?? 'input', knowledge['file-kinds']);
  const html = async (input: Decoded, hints: Hints) => {
    const { readPage } = await import('./html/read-page.ts');
    return readPage(input, hints, knowledge, maker);
  };
  return {
    readText: (input, hints = {}) => readDecoded(decoded(input, hints), hints, maker),
    readHtml: async (input, hints = {}) => html(decoded(input, hints), hints),
    ingest: async (input, hints = {}) => {
      const text = decoded(input, hints);
      return looksLikeHtml(text.text, hints.name ?? '') ? html(text, hints) : readDecoded(text, hints, maker);
    },
  };
}

function readDecoded(input: Decoded, hints: Hints, maker: ArticleMaker): Ingested {
  const read = maker.make(plainText(input.text), hints);
  const diagnostics = [...input.diagnostics];
  if (input.readable && input.text.trim() === '') {
    diagnostics.push(problem('input.empty', hints.name ?? 'input', 'line 1', 'there is no text'));
  }
  return { ...read, diagnostics: [...diagnostics, ...read.diagnostics] };
}
