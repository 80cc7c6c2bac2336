import type { PrintedLine } from './pdf-page.ts';

/** What the thread that reads a PDF tells, in this order: how many pages, each page, the end; or that it failed. */
export type PdfMessage =
  | { readonly pages: number }
  | { readonly page: number; readonly lines: readonly PrintedLine[] }
  | { readonly page: number; readonly problem: string }
  | { readonly failed: string; readonly problem: string }
  | { readonly end: true };
