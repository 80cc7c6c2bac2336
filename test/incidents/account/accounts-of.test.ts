import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCoder } from '../../../src/coder.ts';
import { createMerger } from '../../../src/incidents/merger.ts';
import { loadFiles } from '../../../src/pipeline/load-node.ts';
import { incidentKnowledgeOf } from '../../../src/pipeline/merging.ts';
import type { Record } from '../../../src/schema/record.ts';

const report =
  'GOMA, 3 May 2031 — Gunmen attacked a convoy near Goma on Friday, killing four soldiers, the army said. Two lorries burnt.';

test('two reprints are one voice whatever stands around them on their pages', async () => {
  const files = await loadFiles();
  const merger = createMerger(incidentKnowledgeOf(files));
  const { record } = await createCoder(files).code(report);
  const { text } = record!.article;
  const reprint = (id: string, menu: string): Record => {
    const removed = [{ span: { start: text.length, end: text.length + menu.length }, reason: 'menu' }];
    return { ...record!, article: { ...record!.article, id, text: `${text}${menu}`, removed } };
  };
  const menus = ['Politics Sport Weather '.repeat(20), 'Cars Homes Jobs Classified '.repeat(20)];
  const accounts = menus.flatMap((menu, index) => merger.accountsOf(reprint(`article${index}`, menu)));
  assert.ok(accounts.length > 1);
  const { voices } = merger.fold(accounts, { together: [], apart: [] });
  assert.equal(voices, 1);
});
