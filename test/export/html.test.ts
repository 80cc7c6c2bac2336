import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { paragraphsOf } from '../../src/document/printed-paragraphs.ts';
import { cutSegments, marksOf } from '../../src/document/segments.ts';
import { exportHtml } from '../../src/export/html/page.ts';
import { exported } from './exported.ts';
import { reportRecord } from './fixture.ts';

async function page(...records: Parameters<typeof exported>[1]): Promise<Document> {
  return parseHTML(await exported(exportHtml, records)).document as unknown as Document;
}

/** The words of the text that one claim has in one role. */
function words(document: Document, claim: number, role: string): string {
  return [...document.querySelectorAll<HTMLElement>('[data-marks]')]
    .filter((element) => element.getAttribute('data-marks')!.split(' ').includes(`${claim}:${role}`))
    .map((element) => element.textContent)
    .join('');
}

test('every claim’s words are marked by role', async () => {
  const document = await page(reportRecord());
  assert.equal(words(document, 0, 'trigger'), 'shelled a market');
  assert.equal(words(document, 0, 'agent'), 'Northern Front');
  assert.equal(words(document, 0, 'count'), 'at least 15 civilians');
  assert.equal(words(document, 0, 'patient'), 'civilians');
  assert.equal(words(document, 1, 'source'), 'A spokesman of the Northern Front');
  assert.equal(words(document, 2, 'condition'), 'If the ceasefire collapses');
});

test('removed debris is dimmed with its reason, and the title is not said twice', async () => {
  const document = await page(reportRecord());
  const debris = document.querySelector('article s')!;
  assert.equal(debris.textContent, 'Share this story');
  assert.match(debris.getAttribute('title')!, /page\.share/);
  assert.equal(document.body.textContent!.split('Shelling of Tesra market').length, 2);
});

test('an incident shows each source’s own toll', async () => {
  const document = await page(reportRecord());
  const rows = [...document.querySelectorAll('.incident tr')].map((row) => row.textContent);
  assert.deepEqual(rows, ['killedat least 15the provincial health office1', 'killed9Northern Front2']);
});

test('several reports get a navigation', async () => {
  const document = await page(reportRecord(), reportRecord());
  assert.equal(document.querySelectorAll('nav a').length, 2);
  assert.equal((await page(reportRecord())).querySelectorAll('nav').length, 0);
});

test('the policy allows the page’s own style and script by their digests, and nothing else', async () => {
  const html = await exported(exportHtml, [reportRecord()]);
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!;
  assert.match(policy, /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'/);
  for (const [element, directive] of [
    ['style', 'style-src'],
    ['script', 'script-src'],
  ]) {
    const body = new RegExp(`<${element}>([^]*?)</${element}>`).exec(html)![1]!;
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body)));
    assert.ok(policy.includes(`${directive} 'sha256-${digest.toString('base64')}'`));
  }
  assert.doesNotMatch(html, /\sstyle="|\son\w+="/);
});

test('nothing that a report says becomes markup', async () => {
  const attack = '</p><script>alert(1)</script><img src=x onerror=alert(1)>"\'&lt;';
  const record = reportRecord();
  record.article = {
    ...record.article,
    title: attack,
    text: record.article.text + attack,
    publisher: attack,
    url: 'javascript:alert(1)',
    language: '"><script>',
    removed: [{ ...record.article.removed[0]!, reason: '"><script>alert(1)</script>' }],
  };
  record.claims[0]!.attribution.source!.text = attack;
  record.claims[0]!.mode = attack;
  record.actors[0]!.name = attack;
  record.diagnostics[0]!.message = attack;
  const document = await page(record, record);
  assert.equal(document.querySelectorAll('script').length, 1);
  assert.equal(document.querySelectorAll('img').length, 0);
  assert.equal(document.querySelectorAll('a[href^="javascript"]').length, 0);
  assert.ok(document.querySelector('article')!.textContent!.includes(attack));
});

test('the paragraphs and their segments hold the whole text, but for the line breaks', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b c', '\n', '\n\n', ' ', '🕊', '<'), { maxLength: 60 }),
      fc.array(fc.tuple(fc.nat(80), fc.nat(20), fc.nat(80)), { maxLength: 6 }),
      (pieces, ranges) => {
        const text = pieces.join('');
        const record = reportRecord();
        const claims = ranges.map(([start, length, sentence], index) => ({
          ...record.claims[3]!,
          id: String(index),
          trigger: { text: '', span: { start, end: start + length } },
          span: { start: sentence, end: sentence + 10 },
        }));
        const article = { ...record.article, text, removed: [{ span: { start: 3, end: 9 }, reason: 'x' }] };
        const segments = cutSegments({ ...record, article, claims }, []);
        assert.equal(segments.map(({ start, end }) => text.slice(start, end)).join(''), text);
        const inside = paragraphsOf(text).map(({ start, end }) => text.slice(start, end));
        assert.equal(inside.join('').replaceAll(/\s/g, ''), text.replaceAll(/\s/g, ''));
        for (const mark of claims.flatMap(marksOf)) {
          const marked = segments.filter(({ marks }) =>
            marks.some((each) => each.claim === mark.claim && each.role === mark.role),
          );
          const covered = marked.map(({ start, end }) => text.slice(start, end)).join('');
          assert.equal(covered, text.slice(mark.start, mark.end));
        }
      },
    ),
  );
});

test('lines that were broken to a width make one paragraph', () => {
  const line = 'An even line of some sixty letters, as mail and old wires have.';
  assert.deepEqual(
    paragraphsOf(`${line}\n${line}\nThe end.\n\nShort.\nShort too.`).map(({ wrapped }) => wrapped),
    [true, false, false],
  );
});
