import { Worker } from 'node:worker_threads';
import type { DocumentText } from './document-text.ts';
import type { PdfMessage } from './pdf-message.ts';
import type { PrintedLine } from './pdf-page.ts';
import { runningText } from './pdf-text.ts';
import { printedTitle } from './pdf-title.ts';

/** What one PDF may cost before its reading is stopped. */
export interface PdfCost {
  /** Milliseconds. */
  readonly time: number;
  /** Bytes of memory beyond what the process had. */
  readonly memory: number;
  /** Characters of text. */
  readonly text: number;
}

const cost: PdfCost = { time: 120_000, memory: 1_000_000_000, text: 20_000_000 };
const WATCH_EVERY = 50;
/** Fewer letters on a page are a stamp or a number on a scan, and no text. */
const LEAST_LETTERS = 20;
const PAGES_NAMED = 8;

/** What came of the pages so far. */
interface Pages {
  count: number;
  readonly lines: (readonly PrintedLine[])[];
  readonly broken: number[];
  letters: number;
}

/** Why the reading of a PDF was given up. */
type Stop = Pick<DocumentText, 'problem'>;

/**
 * The text of a PDF, page by page. Pages without a text layer are scans: they are named, and where there is no text at all
 * the document is refused. Its stated title, author and date are left alone, since they tell of the file.
 */
export async function readPdf(bytes: Uint8Array, most: PdfCost = cost): Promise<DocumentText> {
  const pages: Pages = { count: 0, lines: [], broken: [], letters: 0 };
  const stop = await gathered(bytes, pages, most);
  const notes = notesOn(pages);
  if (pages.letters < LEAST_LETTERS)
    return { text: '', notes: [], problem: stop?.problem ?? emptyProblem(pages) };
  return {
    text: runningText(pages.lines),
    title: printedTitle(pages.lines),
    notes: stop ? [...notes, ...stopNote(stop, pages)] : notes,
    problem: null,
  };
}

/** Reads the pages in a thread of its own and stops it when it costs too much. Null when all went well. */
async function gathered(bytes: Uint8Array, pages: Pages, most: PdfCost): Promise<Stop | null> {
  const worker = workerOn(bytes);
  const memoryBefore = process.memoryUsage.rss();
  const started = performance.now();
  let watch: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Stop | null>((settle) => {
      watch = setInterval(() => {
        if (performance.now() - started > most.time) settle(costly('time'));
        if (process.memoryUsage.rss() - memoryBefore > most.memory) settle(costly('memory'));
      }, WATCH_EVERY);
      worker.on('message', (message: PdfMessage) => {
        const stop = taken(message, pages, most);
        if (stop !== undefined) settle(stop);
      });
      worker.on('error', (error: Error) => settle(damaged(error.message)));
      worker.on('exit', () => settle(damaged('the reading of it ended early')));
    });
  } finally {
    clearInterval(watch);
    await worker.terminate();
  }
}

function workerOn(bytes: Uint8Array): Worker {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const copy = new Uint8Array(bytes);
  return new Worker(new URL(`./pdf-worker.${extension}`, import.meta.url), {
    workerData: copy,
    transferList: [copy.buffer],
    stdout: true,
    stderr: true,
  });
}

/** Notes what a message says; gives how the reading ended, or undefined while it goes on. */
function taken(message: PdfMessage, pages: Pages, most: PdfCost): Stop | null | undefined {
  if ('end' in message) return null;
  if ('failed' in message) return failure(message.failed, message.problem);
  if ('pages' in message) pages.count = message.pages;
  else if ('problem' in message) pages.broken.push(message.page);
  else {
    pages.lines.push(message.lines);
    pages.letters += message.lines.reduce((sum, { text }) => sum + text.length, 0);
    if (pages.letters > most.text) return costly('text');
  }
  return undefined;
}

function costly(what: keyof PdfCost): Stop {
  return { problem: { code: 'pdf.costly', what: `it takes more ${what} than a report can` } };
}

function damaged(what: string): Stop {
  return { problem: { code: 'pdf.damaged', what } };
}

function failure(name: string, what: string): Stop {
  if (name !== 'PasswordException') return damaged(what);
  return { problem: { code: 'pdf.encrypted', what: 'it opens with a password only' } };
}

function emptyProblem({ count, broken }: Pages): DocumentText['problem'] {
  if (broken.length > 0)
    return { code: 'pdf.damaged', what: `${broken.length} of its ${count} pages are damaged` };
  return {
    code: 'pdf.no-text',
    what: `its ${count} page${count === 1 ? ' is' : 's are'} pictures without a text layer`,
  };
}

function notesOn({ lines, broken }: Pages): DocumentText['notes'] {
  const bare = lines.flatMap((page, index) => (page.length === 0 ? [index + 1] : []));
  return [
    ...(bare.length === 0
      ? []
      : [{ code: 'pdf.pages-without-text', what: `no text layer: ${named(bare)}` } as const]),
    ...(broken.length === 0
      ? []
      : [{ code: 'pdf.pages-damaged', what: `damaged: ${named(broken)}` } as const]),
  ];
}

function stopNote({ problem }: Stop, { lines, count }: Pages): DocumentText['notes'] {
  return [
    { code: 'pdf.pages-damaged', what: `read ${lines.length} of ${count} pages: ${problem?.what ?? ''}` },
  ];
}

function named(pages: readonly number[]): string {
  const first = pages.slice(0, PAGES_NAMED).join(', ');
  return `page${pages.length === 1 ? '' : 's'} ${first}${pages.length > PAGES_NAMED ? ` and ${pages.length - PAGES_NAMED} more` : ''}`;
}
