import { createHash } from 'node:crypto';

/** Makes PDF files to read in tests: pages of lines in Helvetica, scans without text, files with a password. */

const SIZE = { width: 612, height: 792 };

/** A page with a text layer: lines from the top down, each with its own size where given. An empty line is a gap. */
export type PageLine = string | PagePiece | readonly PagePiece[];

/** Letters of one size; a line may be drawn in several pieces. */
interface PagePiece {
  readonly text: string;
  readonly size?: number;
  readonly left?: number;
}

/** A PDF of pages; a page that is null is a picture, as a scanner makes it. */
export function pdfOf(
  pages: readonly (readonly PageLine[] | null)[],
  password: string | null = null,
): Uint8Array {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', ''];
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const image = `<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\xff\nendstream`;
  objects.push(image);
  const key = password === null ? null : encryptionKey(password);
  const kids = pages.map((lines) => {
    const drawn = lines === null ? 'q 612 0 0 792 0 0 cm /Scan Do Q' : drawnText(lines);
    const number = objects.length + 1;
    const content = key === null ? drawn : encrypted(drawn, key, number);
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${SIZE.width} ${SIZE.height}] /Contents ${number} 0 R ` +
        '/Resources << /Font << /F1 3 0 R >> /XObject << /Scan 4 0 R >> >> >>',
    );
    return objects.length;
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  return fileOf(objects, password === null ? '' : encryptionEntry(password));
}

/** A PDF whose only page is drawn by the given stream, packed as the filter says. */
export function pdfOfStream(stream: Uint8Array, filter: string): Uint8Array {
  return fileOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
      `<< /Length ${stream.length} /Filter ${filter} >>\nstream\n${Buffer.from(stream).toString('latin1')}\nendstream`,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 3 0 R >>',
    ],
    '',
  );
}

function drawnText(lines: readonly PageLine[]): string {
  let y = 740;
  const drawn = lines.map((line) => {
    const pieces: readonly PagePiece[] =
      typeof line === 'string' ? [{ text: line }] : 'text' in line ? [line] : line;
    y -= (pieces.at(-1)?.size ?? 11) * 1.25;
    return pieces.map((piece) => drawnPiece(piece, y)).join('\n');
  });
  return drawn.filter((each) => each !== '').join('\n');
}

function drawnPiece({ text, size = 11, left = 72 }: PagePiece, y: number): string {
  const shown = text.replace(/[()\\]/g, '\\$&').replaceAll('•', '\\225');
  return text === '' ? '' : `BT /F1 ${size} Tf ${left} ${y.toFixed(1)} Td (${shown}) Tj ET`;
}

function fileOf(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

// The standard security handler, revision 2 (ISO 32000-1, 7.6.3): RC4 with a key of 40 bits.
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const ID = Buffer.from('0123456789abcdef');

function padded(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
}

function md5(...parts: readonly Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

function ownerEntry(password: string): Buffer {
  return rc4(md5(padded(password)).subarray(0, 5), padded(password));
}

function encryptionKey(password: string): Buffer {
  return md5(padded(password), ownerEntry(password), Buffer.from([0xfc, 0xff, 0xff, 0xff]), ID).subarray(
    0,
    5,
  );
}

function encryptionEntry(password: string): string {
  const user = rc4(encryptionKey(password), PADDING);
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`;
  return `/ID [${hex(ID)} ${hex(ID)}] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex(ownerEntry(password))} /U ${hex(user)} /P -4 >>`;
}

function encrypted(text: string, key: Buffer, number: number): string {
  const own = md5(key, Buffer.from([number & 255, (number >> 8) & 255, 0, 0, 0])).subarray(0, 10);
  return rc4(own, Buffer.from(text, 'latin1')).toString('latin1');
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number) => {
    [state[a], state[b]] = [state[b]!, state[a]!];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255;
      j = (j + state[i]!) & 255;
      swap(i, j);
      return byte ^ state[(state[i]! + state[j]!) & 255]!;
    }),
  );
}
