import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import { createCoder } from '../../src/coder.ts';
import { IncidentIndex } from '../../src/incidents/incident-index.ts';
import { createMerger, type Merger } from '../../src/incidents/merger.ts';
import { loadFiles } from '../../src/pipeline/load-node.ts';
import { incidentKnowledgeOf } from '../../src/pipeline/merging.ts';
import { Account } from '../../src/schema/account.ts';
import type { MergeDecision } from '../../src/schema/merge-decision.ts';

const attack = `Bomb kills nine at cattle market near Baidoa
4 May 2024

A bomb killed nine people at a cattle market near Baidoa in southern Somalia on Friday, police said.

The blast hit the Qansax market at noon. Among the dead was Halima Warsame, 41, a milk seller. Al-Shabaab said it had planted the bomb.
`;
const laterToll = `Toll of market bombing in Somalia rises to 12
7 May 2024

Three more people have died of wounds that they suffered in the bombing of a cattle market near Baidoa on 3 May, a doctor said. The attack killed 12 people.
`;
const trial = `Two men tried over market bombing
9 September 2024

Two members of al-Shabaab went on trial on Monday. They are accused of the bombing of the Qansax market near Baidoa on 3 May.

The bombing killed 12 people. Halima Warsame, 41, was among the dead.
`;
const anniversary = `Gunmen kill four in Baidoa
3 May 2025

Gunmen killed four police officers at a checkpoint in Baidoa on Saturday, officials said.

On 3 May 2024, a bomb killed 12 people at the Qansax market near Baidoa. Al-Shabaab said that it had planted the bomb.
`;

describe('IncidentIndex', () => {
  let merger: Merger;
  let accountsOf: (text: string) => Promise<Account[]>;
  before(async () => {
    const files = await loadFiles();
    const coder = createCoder(files);
    merger = createMerger(incidentKnowledgeOf(files));
    accountsOf = async (text) => merger.accountsOf((await coder.code(text)).record!);
  });

  let index: IncidentIndex;
  beforeEach(() => {
    index = new IncidentIndex(merger);
  });

  async function add(text: string): Promise<Account[]> {
    const accounts = await accountsOf(text);
    for (const account of accounts) index.add(account);
    return accounts;
  }

  const mainOf = (accounts: readonly Account[]) => accounts.find(({ isMain }) => isMain)!.id;
  const areTogether = (one: string, other: string) => index.groupOf(one)!.includes(other);

  test('a later toll and a trial months after find their incident, in any order', async () => {
    for (const order of [
      [attack, laterToll, trial],
      [trial, laterToll, attack],
    ]) {
      index = new IncidentIndex(merger);
      const mains = [];
      for (const text of order) mains.push(mainOf(await add(text)));
      assert.ok(areTogether(mains[0]!, mains[1]!) && areTogether(mains[1]!, mains[2]!));
      const { counts } = index.incidentOf(mains[0]!)!;
      assert.deepEqual([counts[0]!.min, counts[0]!.max], [9, 12]);
    }
  });

  test('a background paragraph joins the old incident, and the news around it does not', async () => {
    const old = mainOf(await add(attack));
    const accounts = await add(anniversary);
    const background = accounts.find(({ date }) => date?.start === '2024-05-03')!;
    const news = accounts.find(({ date }) => date?.start === '2025-05-03')!;
    assert.ok(areTogether(old, background.id));
    assert.ok(!areTogether(old, news.id) && !areTogether(news.id, background.id));
  });

  test('accounts are what their schema says', async () => {
    for (const account of await add(trial)) Account.parse(account);
  });

  function decision(kind: MergeDecision['kind'], one: Account, other: Account): MergeDecision {
    const anchor = (account: Account) => ({ article: account.article, span: account.spans[0]! });
    return {
      id: kind,
      kind,
      one: anchor(one),
      other: anchor(other),
      by: 'anna',
      at: '2025-06-01',
      note: 'as I read it',
    };
  }

  test('what a person takes apart stays apart after recoding, until it is undone', async () => {
    const [first] = await add(attack);
    const second = (await add(laterToll)).find(({ id }) => areTogether(first!.id, id))!;
    index.decide(decision('apart', first!, second));
    assert.ok(!areTogether(first!.id, second.id));
    index.remove(second.id);
    const recoded = { ...second, id: second.id.replace('#i1', '#i9') };
    index.add(recoded);
    assert.ok(!areTogether(first!.id, recoded.id));
    index.undo('apart');
    assert.ok(areTogether(first!.id, recoded.id));
  });

  test('what a person puts together is one incident, and says who put it there', async () => {
    const [first] = await add(attack);
    const news = (await add(anniversary)).find(({ date }) => date?.start === '2025-05-03')!;
    index.decide(decision('together', first!, news));
    assert.ok(areTogether(first!.id, news.id));
    const { merged } = index.incidentOf(news.id)!;
    assert.match(
      merged.find(({ account }) => account === news.id)!.because,
      /put together by anna: as I read it/,
    );
    index.undo('together');
    assert.ok(!areTogether(first!.id, news.id));
  });
});
