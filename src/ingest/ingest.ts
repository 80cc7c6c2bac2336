import { ArticleMaker, type Hints, type Ingested, plainText } from './article.ts';
import { type Decoded, decode } from './decode.ts';
import type { DocumentReader, DocumentText } from './documents/document-text.ts';
import { type Guess, needsGuess } from './encoding.ts';
import type { IngestKnowledge } from './knowledge.ts';
import { problem } from './position.ts';
import { looksLikeHtml } from './sniff.ts';

/** Reads reports into articles. Pure functions of their input; nothing throws on bad input. */
export interface Ingest {
  /** Reads a plain text. Offsets of the article are into the text after decoding, with `\n` for every line end. */
  readText(input: Uint8Array | string, hints?: Hints): Ingested;
  /** Reads an HTML page. Asynchronous because the parser of HTML is loaded only when a page comes. */
  readHtml(input: Uint8Array | string, hints?: Hints): Promise<Ingested>;
  /** Reads any of them, by what the input looks like; PDF and DOCX where there is a reader of documents. */
  ingest(input: Uint8Array | string, hints?: Hints): Promise<Ingested>;
}

/**
 * An ingest with what it knows, see {@link compileIngestKnowledge}. Without `readDocument`, as in a browser, a PDF or DOCX
 * is a binary file like any other.
 */
export function createIngest(knowledge: IngestKnowledge, readDocument: DocumentReader | null = null): Ingest {
  const maker = new ArticleMaker(knowledge);
  const decoded = (input: Uint8Array | string, { name, mediaType }: Hints, guess: Guess | null = null) =>
    decode(input, name ?? 'input', knowledge['file-kinds'], { mediaType: mediaType ?? null, guess });
  const html = async (input: Decoded, hints: Hints) => {
    const { readPage } = await import('./html/read-page.ts');
    return readPage(input, hints, knowledge, maker);
  };
  return {
    readText: (input, hints = {}) => readDecoded(decoded(input, hints), hints, maker),
    readHtml: async (input, hints = {}) => html(decoded(input, hints, await guessFor(input, hints)), hints),
    ingest: async (input, hints = {}) => {
      const document = typeof input === 'string' ? null : await readDocument?.(input, hints.name ?? '');
      if (document) return readExtracted(document, hints, maker);
      const text = decoded(input, hints, await guessFor(input, hints));
      return isHtml(text.text, hints) ? html(text, hints) : readDecoded(text, hints, maker);
    },
  };
}

/**
 * What tells the encoding of an input; loaded only where nobody declares it, since it knows much. A page in a browser that
 * does not bring it along does without.
 */
async function guessFor(input: Uint8Array | string, { mediaType }: Hints): Promise<Guess | null> {
  if (typeof input === 'string' || !needsGuess(input, mediaType ?? null)) return null;
  return import('./guess-encoding.ts').then(
    ({ guessed }) => guessed,
    () => null,
  );
}

function isHtml(text: string, { name, mediaType }: Hints): boolean {
  const told = mediaType?.split(';', 1)[0]?.trim().toLowerCase();
  return told === 'text/html' || (told !== 'text/plain' && looksLikeHtml(text, name ?? ''));
}

function readExtracted(
  { text, title = null, notes, problem: why }: DocumentText,
  hints: Hints,
  maker: ArticleMaker,
): Ingested {
  const read = maker.make({ ...plainText(text), title }, hints);
  const empty = text.trim() === '' ? ({ code: 'input.empty', what: 'there is no text' } as const) : null;
  const told = [...notes, ...[why ?? empty].filter((each) => each !== null)];
  const diagnostics = told.map(({ code, what }) => problem(code, hints.name ?? 'input', 'page 1', what));
  return { ...read, diagnostics: [...diagnostics, ...(why === null ? read.diagnostics : [])] };
}

function readDecoded(input: Decoded, hints: Hints, maker: ArticleMaker): Ingested {
  const read = maker.make(plainText(input.text), hints);
  const diagnostics = [...input.diagnostics];
  if (input.readable && input.text.trim() === '') {
    diagnostics.push(problem('input.empty', hints.name ?? 'input', 'line 1', 'there is no text'));
  }
  return { ...read, diagnostics: [...diagnostics, ...read.diagnostics] };
}
