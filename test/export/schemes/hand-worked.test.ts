import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type acledColumns, acledRow } from '../../../src/export/schemes/acled.ts';
import { cameoRow } from '../../../src/export/schemes/cameo.ts';
import { ploverRecord } from '../../../src/export/schemes/plover.ts';
import { ucdpRow } from '../../../src/export/schemes/ucdp.ts';
import { type Case, casesOf, claimOf, incidentOf, runWith } from './cases.ts';

type Cells = { readonly [column: string]: unknown };

/** What the program makes of a row: its cells, or why there are none. */
const made: { readonly [scheme: string]: (row: Case) => Cells | string } = {
  acled: (row) => cellsOf(acledRow(incidentOf(row), runWith())),
  ucdp: (row) => cellsOf(ucdpRow(incidentOf(row), runWith())),
  cameo: (row) => cellsOf(cameoRow(claimOf(row), runWith())),
  plover: (row) => {
    const record = ploverRecord(claimOf(row), runWith());
    if (typeof record === 'string') return record;
    const codes = (entities: typeof record.actor) => entities.map(({ code }) => code);
    return {
      ...record,
      actor: codes(record.actor),
      recipient: codes(record.recipient),
      place: record.event_loc[0]?.resolution,
    };
  },
};

/** Cells as a file shows them: what is not known is empty. */
function cellsOf(row: { readonly [column in (typeof acledColumns)[number] | string]?: unknown } | string) {
  if (typeof row === 'string') return row;
  return Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell ?? '']));
}

for (const [scheme, make] of Object.entries(made)) {
  test(`${scheme}: rows that were worked out by hand`, async (context) => {
    const rows = casesOf(scheme);
    assert.ok(rows.length >= 60, `${rows.length} rows`);
    for (const [index, row] of rows.entries()) {
      await context.test(`${index + 1} ${row.do} ${row.by.join()} → ${row.to.join()}`, () => {
        const cells = make(row);
        if (row.out !== undefined) {
          assert.equal(typeof cells, 'string', 'it has a row');
          assert.ok((cells as string).includes(row.out), cells as string);
          return;
        }
        assert.notEqual(typeof cells, 'string', cells as string);
        assert.ok(Object.keys(row.want!).length > 0);
        for (const [column, cell] of Object.entries(row.want!)) {
          const missing = scheme === 'plover' ? undefined : '';
          assert.deepEqual((cells as Cells)[column] ?? (cell === null ? null : missing), cell, column);
        }
      });
    }
  });
}
