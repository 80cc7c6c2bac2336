import mammoth from 'mammoth';
import yauzl from 'yauzl';
import type { DocumentText } from './document-text.ts';
import { docxText } from './docx-text.ts';

/** Bytes of XML that a document may unpack to. A book of 500 pages has a tenth of it. */
const LARGEST_XML = 30_000_000;
const BODY = 'word/document.xml';

/** Pictures are not unpacked, since only text is wanted. */
const noPicture = mammoth.images.imgElement(async () => ({ src: '' }));

/** The text of a Word document: paragraphs, list items and rows of tables, parted by blank lines. */
export async function readDocx(bytes: Uint8Array, largest = LARGEST_XML): Promise<DocumentText> {
  const buffer = Buffer.from(bytes);
  try {
    const problem = await whatIsWrong(buffer, largest);
    if (problem !== null) return { text: '', notes: [], problem };
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage: noPicture });
    return { text: docxText(value), notes: [], problem: null };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { text: '', notes: [], problem: { code: 'docx.damaged', what } };
  }
}

/** Unpacks the document once without keeping it, since the reader of it would unpack a bomb as well. */
async function whatIsWrong(buffer: Buffer, largest: number): Promise<DocumentText['problem']> {
  const zip = await yauzl.fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false });
  let hasBody = false;
  let size = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileNameRaw.toString('latin1');
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    hasBody ||= name === BODY;
    if (entry.isEncrypted()) return { code: 'docx.damaged', what: 'it is encrypted' };
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      size += (chunk as Uint8Array).length;
      if (size > largest)
        return { code: 'archive.explodes', what: `it unpacks to more than ${largest} bytes of XML` };
    }
  }
  return hasBody ? null : { code: 'docx.damaged', what: 'it holds no text document' };
}
