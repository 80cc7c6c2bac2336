import { HEAD, kindOf } from '../kind.ts';
import type { DocumentReader } from './document-text.ts';

/** Reads PDF and Word documents. In Node only: the one needs a thread, the other Node's way to unpack. */
export const readDocument: DocumentReader = async (bytes, name) => {
  const kind = kindOf(bytes.subarray(0, HEAD), name, null);
  if (kind === 'pdf') return (await import('./read-pdf.ts')).readPdf(bytes);
  if (kind === 'docx') return (await import('./read-docx.ts')).readDocx(bytes);
  return null;
};
