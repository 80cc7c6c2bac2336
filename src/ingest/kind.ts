/** The kinds of file that are told apart. `text` and `page` are told further by what they hold. */
export type Kind =
  | 'zip'
  | 'docx'
  | 'pdf'
  | 'gzip'
  | 'warc'
  | 'mail'
  | 'feed'
  | 'json'
  | 'jsonl'
  | 'csv'
  | 'text';

/** How many of the first bytes of a file tell its kind. */
export const HEAD = 4096;

const PDF_MARK = 1024;
/** Where a ZIP archive holds the name of its first file. */
const FIRST_NAME = 30;
/** Media types that decide where the bytes do not (RFC 6838 names, lower case). */
const BY_MEDIA_TYPE: { readonly [mediaType: string]: Kind } = {
  'message/rfc822': 'mail',
  'text/csv': 'csv',
  'text/tab-separated-values': 'csv',
  'application/jsonl': 'jsonl',
  'application/x-ndjson': 'jsonl',
  'application/json': 'json',
  'application/feed+json': 'feed',
  'application/rss+xml': 'feed',
  'application/atom+xml': 'feed',
  'application/warc': 'warc',
};
const BY_ENDING: { readonly [ending: string]: Kind } = {
  eml: 'mail',
  csv: 'csv',
  tsv: 'csv',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  json: 'json',
};
const MAIL_FIELD =
  /^(?:From|To|Cc|Subject|Date|Message-ID|Received|Return-Path|Delivered-To|MIME-Version|DKIM-Signature|Content-Type|X-[\w-]+|Reply-To|Sender): ?\S/i;
const MAIL_FIELDS = 3;
const FEED = /^(?:\s|<\?[^>]*>|<!--(?:[^-]|-(?!->))*-->|<!DOCTYPE[^>]*>)*<(?:[\w-]+:)?(?:rss|feed|RDF)[\s>]/;

/**
 * The kind of a file by its first bytes ({@link HEAD} of them), then by the media type that its sender gave, then by its
 * name. Names and media types are believed only where the bytes can be of that kind.
 */
export function kindOf(head: Uint8Array, name: string, mediaType: string | null): Kind {
  const text = String.fromCharCode(...head);
  const told = BY_MEDIA_TYPE[mediaType?.split(';', 1)[0]?.trim().toLowerCase() ?? ''];
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (text.slice(0, PDF_MARK).includes('%PDF-')) return 'pdf';
  if (text.startsWith('PK\x03\x04') || text.startsWith('PK\x05\x06')) {
    return isOfficeDocument(text, ending) ? 'docx' : 'zip';
  }
  if (text.startsWith('\x1f\x8b')) return 'gzip';
  if (text.startsWith('WARC/')) return 'warc';
  const plain = text.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').trimStart();
  if (plain.startsWith('<')) return FEED.test(plain) ? 'feed' : 'text';
  if (/^[{[]/.test(plain)) return kindOfJson(plain, told ?? BY_ENDING[ending]);
  if (told === 'mail' || ending === 'eml' || looksLikeMail(plain)) return 'mail';
  return told === 'csv' || BY_ENDING[ending] === 'csv' ? 'csv' : 'text';
}

function isOfficeDocument(text: string, ending: string): boolean {
  const first = text.slice(FIRST_NAME, FIRST_NAME + 40);
  return ending === 'docx' || /^(?:\[Content_Types\]\.xml|_rels\/|word\/|docProps\/)/.test(first);
}

function kindOfJson(text: string, told: Kind | undefined): Kind {
  if (text.includes('jsonfeed.org/version/')) return 'feed';
  if (told === 'jsonl' || told === 'json' || told === 'feed') return told;
  if (/^\{.*\}\r?\n\{"/.test(text)) return 'jsonl';
  return /^(?:\{\s*"|\[\s*\{\s*")/.test(text) ? 'json' : 'text';
}

function looksLikeMail(text: string): boolean {
  let fields = 0;
  for (const line of text.split(/\r?\n/)) {
    if (/^[ \t]/.test(line)) continue;
    if (line === '') break;
    if (!/^[\w-]+:/.test(line)) return false;
    if (MAIL_FIELD.test(line)) fields++;
  }
  return (
    fields >= MAIL_FIELDS && /^(?:MIME-Version|Message-ID|Received|Return-Path|Delivered-To):/im.test(text)
  );
}
