import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { HEAD, type Kind, kindOf } from '../../src/ingest/kind.ts';
import { pdfOf } from './made/pdf.ts';
import { reportPage, reportText } from './made/report.ts';
import { docxOf, zipOf } from './made/zip.ts';

const bytes = (data: Uint8Array | string) => Buffer.from(data as Uint8Array).subarray(0, HEAD);
const mail = 'Received: from a\r\nFrom: a@desk.example\r\nTo: b@desk.example\r\nSubject: Raid\r\n\r\nText';

test('files are told by their first bytes, whatever they are called', () => {
  const cases: readonly [Kind, Uint8Array | string][] = [
    ['pdf', pdfOf([['x']])],
    ['pdf', `\r\n junk before\n${Buffer.from(pdfOf([['x']])).toString('latin1')}`],
    ['zip', zipOf([{ name: 'a.txt', data: 'x' }])],
    ['zip', zipOf([])],
    ['docx', docxOf('')],
    ['gzip', Uint8Array.of(0x1f, 0x8b, 8)],
    ['warc', 'WARC/1.0\r\nWARC-Type: warcinfo\r\n'],
    ['mail', mail],
    ['feed', '\uFEFF<?xml version="1.0"?>\n<!-- made -- by hand -->\n<rss version="2.0"><channel/></rss>'],
    ['feed', '<a:feed xmlns:a="http://www.w3.org/2005/Atom"></a:feed>'],
    ['feed', '<rdf:RDF xmlns="http://purl.org/rss/1.0/">'],
    ['feed', '{"version": "https://jsonfeed.org/version/1.1", "items": []}'],
    ['jsonl', '{"text": "a"}\n{"text": "b"}\n'],
    ['json', '{\n  "text": "a"\n}'],
    ['json', '[{"text": "a"}]'],
    ['text', reportPage()],
    ['text', reportText()],
    ['text', 'From: the village\nwe saw smoke, said a man.\nSubject: none'],
    ['text', '{not JSON} said the army'],
    ['text', ''],
  ];
  for (const [kind, data] of cases)
    assert.equal(kindOf(bytes(data), 'file.dat', null), kind, String(data).slice(0, 40));
});

test('media types and names decide where the bytes can be of that kind, and nowhere else', () => {
  assert.equal(kindOf(bytes('a,b\n1,2'), 'x', 'text/csv; charset=utf-8'), 'csv');
  assert.equal(kindOf(bytes('a,b\n1,2'), 'x.TSV', null), 'csv');
  assert.equal(kindOf(bytes('Subject: x\n\ny'), 'x.eml', null), 'mail');
  assert.equal(kindOf(bytes('{"a": 1}'), 'x.jsonl', null), 'jsonl');
  assert.equal(kindOf(bytes(pdfOf([['x']])), 'x.csv', 'text/csv'), 'pdf');
  assert.equal(kindOf(bytes(reportPage()), 'x.eml', 'message/rfc822'), 'text');
  assert.equal(kindOf(bytes('Plain text'), 'x.zip', 'application/zip'), 'text');
});

test('any head of any name has a kind, at once', () => {
  const marks = ['<!--', '<?', '<!DOCTYPE', '{"', 'a:', '\n', '-', ' ', '\r\n', 'From:'];
  const head = fc.array(fc.constantFrom(...marks), { maxLength: 2000 }).map((parts) => bytes(parts.join('')));
  const started = performance.now();
  fc.assert(
    fc.property(head, fc.string(), (data, name) => kindOf(data, name, name).length > 0),
    { numRuns: 500 },
  );
  assert.ok(performance.now() - started < 10_000);
});
