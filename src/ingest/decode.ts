import type { Diagnostic } from '../schema/span.ts';
import { declaredEncoding, type Guess, markedEncoding } from './encoding.ts';
import type { IngestKnowledge } from './knowledge.ts';
import { lineAndColumn, problem } from './position.ts';

/** Bytes turned into text, with what was wrong with them. `kind` null: there is text to read. */
export interface Decoded {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** False when the input cannot be read as text at all; `text` is then empty. */
  readonly readable: boolean;
}

/** The largest input that is read, in bytes, unless told otherwise: 20 MB, some thirty times the longest report known. */
export const LARGEST_INPUT = 20_000_000;

const SAMPLE = 65_536;
/** What makes an input binary: more than so many bytes that text does not have, and more than so large a share of them. */
const BINARY_COUNT = 7;
const BINARY_SHARE = 0.02;
const INVALID_SHARE = 0.05;

/** How an input was sent, and what tells its encoding where nobody does. */
export interface DecodeOptions {
  readonly mediaType?: string | null;
  readonly guess?: Guess | null;
  readonly largest?: number;
}

/**
 * Decodes an input: byte order mark first, then the encoding that its media type or itself declares, then UTF-8, then what
 * `guess` makes of it. Line ends become `\n`; bytes that are not UTF-8 and NUL become U+FFFD, each kind with one
 * diagnostic for its first place.
 */
export function decode(
  input: Uint8Array | string,
  name: string,
  fileKinds: IngestKnowledge['file-kinds'],
  { mediaType = null, guess = null, largest = LARGEST_INPUT }: DecodeOptions = {},
): Decoded {
  if (input.length > largest) {
    const unit = typeof input === 'string' ? 'character' : 'byte';
    const what = `the input has ${input.length} ${unit}s; no more than ${largest} are read`;
    return refused(problem('input.too-large', name, `${unit} ${largest}`, what));
  }
  if (typeof input === 'string') return tidy(input, name, []);
  const kind = binaryKind(input, fileKinds);
  if (kind !== null) return refused(problem('input.binary', name, `byte ${kind.at}`, kind.what));
  const encoding = markedEncoding(input) ?? declaredEncoding(input, mediaType);
  if (encoding !== null) return tidy(new TextDecoder(encoding).decode(input), name, []);
  return decodeUtf8(input, name, guess);
}

function refused(diagnostic: Diagnostic): Decoded {
  return { text: '', diagnostics: [diagnostic], readable: false };
}

function decodeUtf8(bytes: Uint8Array, name: string, guess: Guess | null): Decoded {
  try {
    return tidy(new TextDecoder('utf-8', { fatal: true }).decode(bytes), name, []);
  } catch {
    const guessed = guess?.(bytes) ?? null;
    if (guessed !== null) {
      const what = `the text is not UTF-8 and declares no other encoding; it is read as ${guessed.encoding}`;
      return tidy(guessed.text, name, [problem('input.guessed-encoding', name, 'byte 0', what)]);
    }
    const text = new TextDecoder('utf-8').decode(bytes);
    const invalid = text.match(/\uFFFD/g)?.length ?? 0;
    const at = firstInvalidByte(bytes, text);
    const place = `byte ${at}`;
    if (invalid > Math.max(BINARY_COUNT, bytes.length * INVALID_SHARE)) {
      return refused(problem('input.binary', name, place, `${invalid} byte sequences are not UTF-8 text`));
    }
    const what = `${invalid} byte sequence${invalid === 1 ? ' is' : 's are'} not UTF-8 and read as U+FFFD`;
    return tidy(text, name, [problem('input.invalid-utf8', name, place, what)]);
  }
}

/**
 * The offset of the first byte that does not decode. What stands before the first U+FFFD is sound, so its length in
 * bytes tells; a U+FFFD that the bytes themselves spell is passed over.
 */
function firstInvalidByte(bytes: Uint8Array, text: string): number {
  const encoder = new TextEncoder();
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let from = 0;
  for (let mark = text.indexOf('\uFFFD'); mark !== -1; mark = text.indexOf('\uFFFD', from)) {
    at += encoder.encode(text.slice(from, mark)).length;
    const spelled = bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;
    if (!spelled) return at;
    at += 3;
    from = mark + 1;
  }
  return at;
}

function tidy(decoded: string, name: string, diagnostics: Diagnostic[]): Decoded {
  const text = decoded.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const nul = text.indexOf('\0');
  if (nul === -1) return { text, diagnostics, readable: true };
  const what = 'NUL characters are read as U+FFFD';
  return {
    text: text.replaceAll('\0', '\uFFFD'),
    diagnostics: [...diagnostics, problem('input.nul', name, lineAndColumn(text, nul), what)],
    readable: true,
  };
}

function binaryKind(
  bytes: Uint8Array,
  fileKinds: IngestKnowledge['file-kinds'],
): { at: number; what: string } | null {
  const known = fileKinds.find(({ starts }) => [...starts].every((c, i) => bytes[i] === c.charCodeAt(0)));
  if (known !== undefined) return { at: 0, what: `this is a ${known.name}, not text` };
  if (markedEncoding(bytes) !== null) return null;
  const sample = bytes.subarray(0, SAMPLE);
  let count = 0;
  let first = -1;
  for (const [at, byte] of sample.entries()) {
    if (!isControl(byte)) continue;
    count++;
    if (first === -1) first = at;
  }
  if (count <= Math.max(BINARY_COUNT, sample.length * BINARY_SHARE)) return null;
  return {
    at: first,
    what: `${count} of the first ${sample.length} bytes are control codes, so this is not text`,
  };
}

function isControl(byte: number): boolean {
  return byte === 0x7f || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d);
}
