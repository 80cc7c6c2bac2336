import { randomBytes } from 'node:crypto';
import { receive } from '../../../src/ingest/receive/receive.ts';
import { reportPage } from '../made/report.ts';
import { warcOf } from '../made/warc.ts';
import { reader } from './received-by.ts';

/**
 * Streams a web archive of the given size through the importer, in a process of its own, and prints what came of it with
 * the most memory it took: pages of a megabyte, pictures, and every so often a report that is read into an article.
 *
 * usage: stream-archive.ts BYTES plain|gzip
 */
const [bytes, form] = [Number(process.argv[2]), process.argv[3]];
const isPacked = form === 'gzip';
const noise = randomBytes(1_000_000).toString('base64');
const page = { url: 'https://desk.example/large', body: `<p>${noise}</p>` };
const picture = { url: 'https://desk.example/map.png', body: noise.repeat(2), mediaType: 'image/png' };
const large = warcOf([page, picture], isPacked);
const unpackedSize = warcOf([page, picture]).length;

async function* archive(): AsyncGenerator<Uint8Array> {
  for (let size = 0, number = 1; size < bytes; number++) {
    yield* pieces(large);
    size += unpackedSize;
    yield warcOf([{ url: `https://desk.example/${number}`, body: reportPage(number) }], isPacked);
  }
}

function* pieces(data: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < data.length; at += 65_536) yield data.subarray(at, at + 65_536);
}

const found = { pages: 0, articles: 0, problems: 0, bytes: 0 };
for await (const item of receive('-', { standardInput: archive() })) {
  found.pages++;
  found.bytes += item.content?.length ?? 0;
  if (item.content === null) found.problems++;
  else if (!item.url?.endsWith('large') && (await reader.read(item)).article !== null) found.articles++;
}
console.log(JSON.stringify({ ...found, kilobytes: process.resourceUsage().maxRSS }));
