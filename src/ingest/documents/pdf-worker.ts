import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';
import type { PdfMessage } from './pdf-message.ts';
import { type PrintedPiece, printedLines } from './pdf-page.ts';

/**
 * Reads the pages of one PDF and sends their lines, in a thread of its own: a file made to do harm can take memory and
 * time without end, and only a thread can be stopped.
 */
async function readPages(bytes: Uint8Array): Promise<void> {
  const pdf = await getDocumentProxy(bytes, { verbosity: 0, useSystemFonts: false, disableFontFace: true });
  tell({ pages: pdf.numPages });
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      tell({ page: number, lines: printedLines(items.filter((item) => 'str' in item) as PrintedPiece[]) });
      page.cleanup();
    } catch (error) {
      tell({ page: number, problem: error instanceof Error ? error.message : String(error) });
    }
  }
}

function tell(message: PdfMessage): void {
  parentPort?.postMessage(message);
}

readPages(workerData as Uint8Array).then(
  () => tell({ end: true }),
  (error: Error) => tell({ failed: error.name, problem: error.message }),
);
