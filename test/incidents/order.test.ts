import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { scoreLinks } from '../../bench/incidents/link-score.ts';
import { createCoder } from '../../src/coder.ts';
import { IncidentIndex } from '../../src/incidents/incident-index.ts';
import { createMerger, type Merger } from '../../src/incidents/merger.ts';
import { loadFiles } from '../../src/pipeline/load-node.ts';
import { incidentKnowledgeOf } from '../../src/pipeline/merging.ts';
import type { Account } from '../../src/schema/account.ts';
import { seededRandom, shuffle } from '../../training/places/logistic.ts';
import { madeUpReports } from './made-up-reports.ts';

const documents = 300;
const shufflings = 200;

describe('incidents of 300 made-up reports', () => {
  const reports = madeUpReports(documents, 11);
  let merger: Merger;
  let accounts: Account[];
  /** Of each report, by position, the account of what it is about. */
  let mainAccounts: string[];

  before(async () => {
    const files = await loadFiles();
    const coder = createCoder(files);
    merger = createMerger(incidentKnowledgeOf(files));
    const byReport = await Promise.all(
      reports.map(async ({ name, text }) => {
        const { record } = await coder.code(text, { name });
        return merger.accountsOf(record!);
      }),
    );
    accounts = byReport.flat();
    mainAccounts = byReport.map((each) => each.find(({ isMain }) => isMain)!.id);
  });

  function groupsOf(inOrder: readonly Account[]): string {
    const index = new IncidentIndex(merger);
    for (const account of inOrder) index.add(account);
    return JSON.stringify(index.groups());
  }

  test('are the same in 200 orders of arrival', () => {
    const expected = groupsOf(accounts);
    const random = seededRandom(5);
    for (let round = 0; round < shufflings; round++) {
      const shuffled = [...accounts];
      shuffle(shuffled, random);
      assert.ok(groupsOf(shuffled) === expected, `order ${round} gives other incidents`);
    }
  });

  test('are mostly those that the reports were written of', () => {
    const index = new IncidentIndex(merger);
    for (const account of accounts) index.add(account);
    const said = mainAccounts.map((id) => index.groupOf(id)![0]!);
    const known = reports.map(({ incident }) => String(incident));
    const f1 = scoreLinks(known, said).find(({ metric }) => metric === 'bcubed_f1')!.value;
    assert.ok(f1 > 90, `B-cubed F1 ${f1}`);
  });

  test('are the same after reports were taken out and came in again', () => {
    const index = new IncidentIndex(merger);
    for (const account of accounts) index.add(account);
    const before = JSON.stringify(index.groups());
    const taken = accounts.filter((_, position) => position % 3 === 0);
    for (const { id } of taken) index.remove(id);
    const rest = accounts.filter((_, position) => position % 3 !== 0);
    assert.ok(JSON.stringify(index.groups()) === groupsOf(rest));
    for (const account of taken) index.add(account);
    assert.ok(JSON.stringify(index.groups()) === before);
  });
});
