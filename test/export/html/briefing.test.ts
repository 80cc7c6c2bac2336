import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { exportFormats, exportRecords, openExport } from '../../../src/export/formats.ts';
import { longestBriefing } from '../../../src/export/html/briefing.ts';
import type { Record } from '../../../src/schema/record.ts';
import { anyRecord } from '../arbitrary-record.ts';
import { reportRecord } from '../fixture.ts';
import { settingsWith, streamOf, textOf } from '../gather.ts';
import { manyIncidents } from '../many.ts';

async function briefing(records: Record[], names = false): Promise<string> {
  return textOf(await exportRecords('briefing', streamOf(records), {}, settingsWith({ names })));
}

test('a briefing of one incident says what, whom, where, when, the figures by source and the report', async () => {
  const { document } = parseHTML(await briefing([reportRecord()]));
  const text = (selector: string) => document.querySelector(selector)!.textContent.replace(/\s+/g, ' ');
  assert.match(text('h1'), /^Incident, 2031-05-02$/);
  assert.match(text('h3'), /ASSAULT.* Northern Front → civilians/);
  assert.match(text('.reports'), /^The Valley Wire, 2031-05-03$/);
  assert.match(text('.facts'), /Tesra, Valley, Oridia · within 4 km · 2031-05-02/);
  const rows = [...document.querySelectorAll('.incident tbody tr')].map(({ textContent }) => textContent);
  assert.deepEqual(rows, ['killedat least 15the provincial health office', 'killed9Northern Front']);
  const link = document.querySelector('.incident a')!;
  assert.equal(link.getAttribute('href'), 'https://valleywire.example/tesra');
  assert.match(text('.ids'), /incident article-1#i1; claims article-1#c1, article-1#c2/);
});

test('the words of the reports are in it only when names are asked for', async () => {
  assert.equal((await briefing([reportRecord()])).includes('<blockquote>'), false);
  const asked = parseHTML(await briefing([reportRecord()], true)).document;
  assert.match(asked.querySelector('blockquote')!.textContent, /^TESRA, 3 May 2031/);
});

test('a briefing of a week goes day by day, with a summary by country', async () => {
  const made = await openExport(exportFormats.briefing, manyIncidents(60), settingsWith());
  const { document } = parseHTML(await textOf(made));
  assert.equal(document.querySelectorAll('section.incident').length, 60);
  const days = [...document.querySelectorAll('h2')].map(({ textContent }) => textContent);
  assert.deepEqual(
    days,
    [...days].sort((one, other) => (one < other ? -1 : 1)),
  );
  const [mali] = document.querySelectorAll('table')[0]!.querySelectorAll('tbody tr');
  assert.match(mali!.textContent, /^Mali.*\d+ assault/);
});

test('more incidents than anyone reads are told of and not held', async () => {
  const made = await openExport(exportFormats.briefing, manyIncidents(longestBriefing + 5), settingsWith());
  await textOf(made);
  assert.match(made.notes(), /^- 5: A briefing holds no more/m);
});

test('no text of a report becomes an element, an attribute or a script', async () => {
  const bare = new Set([
    'HTML',
    'HEAD',
    'BODY',
    'META',
    'TITLE',
    'STYLE',
    'H1',
    'H2',
    'H3',
    'P',
    'SECTION',
    'SPAN',
    'BDI',
  ]);
  for (const name of [
    'TABLE',
    'THEAD',
    'TBODY',
    'TR',
    'TH',
    'TD',
    'UL',
    'OL',
    'LI',
    'A',
    'CODE',
    'TIME',
    'BLOCKQUOTE',
    'FOOTER',
  ])
    bare.add(name);
  await fc.assert(
    fc.asyncProperty(
      anyRecord,
      fc.constantFrom('<img src=x onerror=alert(1)>', '"><script>1</script>'),
      async (record, evil) => {
        const hostile = JSON.parse(JSON.stringify(record).replaceAll('Nowhere', evil.replaceAll('"', '\\"')));
        hostile.article.title = evil;
        hostile.article.publisher = evil;
        const { document } = parseHTML(await briefing([hostile], true));
        for (const element of document.querySelectorAll('*')) {
          assert.ok(bare.has(element.tagName.toUpperCase()), element.tagName);
          for (const { name, value } of element.attributes) {
            assert.doesNotMatch(name, /^on/);
            assert.doesNotMatch(value, /^\s*javascript:/i);
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});
