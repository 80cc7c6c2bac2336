import { gzipSync } from 'node:zlib';

/** One record of a web archive to make. */
export interface WarcPage {
  readonly url: string;
  readonly body: Uint8Array | string;
  readonly type?: 'response' | 'request' | 'resource' | 'warcinfo' | 'revisit' | 'metadata' | 'conversion';
  readonly status?: number;
  readonly mediaType?: string;
  readonly headers?: string;
  readonly date?: string;
}

/** The bytes of one record (ISO 28500:2017), with an HTTP answer in it where it is one. */
export function warcRecord(page: WarcPage): Uint8Array {
  const { type = 'response', status = 200, mediaType = 'text/html; charset=utf-8' } = page;
  const http = type === 'response' || type === 'request' || type === 'revisit';
  const head = http ? `HTTP/1.1 ${status} X\r\nContent-Type: ${mediaType}\r\n${page.headers ?? ''}\r\n` : '';
  const block = Buffer.concat([Buffer.from(head), Buffer.from(page.body as Uint8Array)]);
  const fields = [
    'WARC/1.1',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${page.url}`,
    `WARC-Date: ${page.date ?? '2024-03-13T08:00:00Z'}`,
    'WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>',
    `Content-Type: ${http ? `application/http; msgtype=${type}` : mediaType}`,
    `Content-Length: ${block.length}`,
  ];
  return Buffer.concat([Buffer.from(`${fields.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]);
}

/** A web archive; packed, each record is a gzip member of its own, as crawlers write it. */
export function warcOf(pages: readonly WarcPage[], packed = false): Uint8Array {
  return Buffer.concat(pages.map((page) => (packed ? gzipSync(warcRecord(page)) : warcRecord(page))));
}
