import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { exportRecords, type FormatName } from '../../src/export/formats.ts';
import { reportRecord } from './fixture.ts';
import { settingsWith, streamOf, textOf } from './gather.ts';

const record = reportRecord();

async function exported(name: FormatName): Promise<string> {
  return textOf(await exportRecords(name, streamOf([record]), {}, settingsWith()));
}

/** The words that spans of the form ARTICLE@START-END lead back to. */
function wordsBehind(text: string): string[] {
  return [...text.matchAll(/article-1@(\d+)-(\d+)/g)].map(([, start, end]) =>
    record.article.text.slice(Number(start), Number(end)),
  );
}

function firstRow(text: string): { [column: string]: string } {
  return (parse(text, { columns: true }) as { [column: string]: string }[])[0]!;
}

/** Where each form of incidents keeps what leads back. */
const links: { readonly [name in 'acled' | 'ucdp' | 'geojson']: (text: string) => string } = {
  acled: (text) => firstRow(text).tags!,
  ucdp: (text) => {
    const row = firstRow(text);
    return `incident=${row.relid} ${row.source_article}`;
  },
  geojson: (text) => {
    const { incident_id, claim_ids, spans } = JSON.parse(text).features[0].properties;
    return `incident=${incident_id} ${claim_ids} ${spans}`;
  },
};

for (const [name, read] of Object.entries(links)) {
  test(`${name}: a row leads back to its incident, its claims and the words of their triggers`, async () => {
    const text = read(await exported(name as FormatName));
    assert.match(text, /incident=article-1#i1\b/);
    assert.match(text, /article-1#c1\b.*article-1#c2\b/);
    assert.deepEqual(wordsBehind(text), ['shelled a market', 'had shelled']);
  });
}

test('rows and entities of claims lead back to claim, incident and words', async () => {
  for (const name of ['plover', 'cameo', 'followthemoney'] as const) {
    const [line] = (await exported(name)).split('\n').filter((each) => each.includes('article-1#c1'));
    assert.match(line!, /article-1#i1\b/, name);
    assert.deepEqual(wordsBehind(line!), ['shelled a market'], name);
  }
});
