import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { isoDateOrTime } from '../written-date.ts';
import { allBytes, heldBytes } from './byte-source.ts';
import type { Context, Item } from './context.ts';
import {
  notReceived,
  type Origin,
  originWithin,
  type Received,
  type Resumption,
  received,
  resumeAt,
} from './received.ts';

/** Parts of a mail that hold no report. */
const PASSED_OVER =
  /^(?:image|audio|video|font)\/|^application\/(?:pgp-signature|pkcs7-signature|x-pkcs7-signature|ms-tnef)$|^text\/(?:calendar|vcard|x-vcard|css)$/;
/** A plain part shorter than this share of the page beside it only says that the mail has to be read as a page. */
const LEAST_SHARE = 0.3;

/**
 * The body of a mail, and behind it what is attached: mails, documents and archives too. The subject is taken for the
 * title and the day of sending for that of publication where the text itself states none.
 */
export async function* openMail(item: Item, context: Context, after: Resumption): AsyncGenerator<Received> {
  if (context.depth >= context.limits.depth + 1) {
    yield notReceived(item.origin, 'archive.too-deep', 'mails are packed too deep within one another');
    return;
  }
  const bytes = await allBytes(item.source, context.limits.document);
  const mail = await PostalMime.parse(bytes, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'arraybuffer',
  }).catch((error: unknown) => error as Error);
  if (mail instanceof Error) {
    yield notReceived(item.origin, 'mail.damaged', mail.message);
    return;
  }
  if (resumeAt(after, 0) !== 'done') yield* bodyOf(mail, item);
  const inner = { ...context, depth: context.depth + 1 };
  for (const [index, attachment] of mail.attachments.entries()) {
    const further = resumeAt(after, index + 1);
    if (further === 'done' || attachment.related || PASSED_OVER.test(attachment.mimeType)) continue;
    yield* context.open(attached(attachment, item, index + 1), inner, further);
  }
}

function* bodyOf(mail: Email, { origin }: Item): Generator<Received> {
  const text = mail.text?.trim() ?? '';
  const html = mail.html?.trim() ?? '';
  if (text === '' && html === '') {
    if (mail.attachments.length > 0) return;
    yield notReceived(origin, 'input.empty', 'the mail has no text');
    return;
  }
  const plain = html === '' || text.length >= lengthOutsideTags(html) * LEAST_SHARE;
  const body = {
    ...origin,
    ...toldBy(mail, origin),
    mediaType: plain ? 'text/plain' : 'text/html',
    position: [...origin.position, 0],
  };
  yield received(body, plain ? text : html);
}

/**
 * What the head of a mail tells of its text. A page that a browser saved (MHTML) has the form of a mail too, and its day is
 * that of saving.
 */
function toldBy(
  { subject, date, headers }: Email,
  origin: Origin,
): Pick<Origin, 'url' | 'collectedAt' | 'hints'> {
  const savedFrom = headers.find(({ key }) => key === 'snapshot-content-location')?.value.trim() ?? null;
  const time = isoDateOrTime(date ?? '');
  const title = subject?.replace(/^(?:\s*(?:re|fwd?|aw|wg|tr)\s*:)+\s*/i, '');
  const otherwise = {
    ...origin.hints.otherwise,
    ...(title ? { title } : {}),
    ...(time === null || savedFrom !== null ? {} : { date: time }),
  };
  return {
    url: savedFrom !== null && URL.canParse(savedFrom) ? savedFrom : origin.url,
    collectedAt: savedFrom === null ? origin.collectedAt : time,
    hints: { ...origin.hints, otherwise },
  };
}

function lengthOutsideTags(html: string): number {
  let length = 0;
  let within = false;
  for (const letter of html) {
    if (letter === '<') within = true;
    else if (letter === '>') within = false;
    else if (!within) length++;
  }
  return length;
}

function attached(attachment: Attachment, { origin }: Item, number: number): Item {
  const content = attachment.content;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  return {
    origin: originWithin(origin, attachment.filename ?? `part ${number}`, number, {
      mediaType: attachment.mimeType === 'application/octet-stream' ? null : attachment.mimeType,
    }),
    source: heldBytes(bytes),
  };
}
