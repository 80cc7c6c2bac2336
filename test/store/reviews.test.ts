import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sql } from 'drizzle-orm';
import { onEachDatabase } from './each-database.ts';
import { madeRecord } from './made-record.ts';
import { saveRecord } from './saved.ts';

const page = { limit: 500 };

onEachDatabase('reviews', (database) => {
  it('keep what was read beside what a person put right, and go by what stands', async (context) => {
    const store = await database.open(context);
    await saveRecord(store, madeRecord(1));
    const [claim] = (await store.claims.list({ type: ['ASSAULT'] }, page)).items;
    const correction = { type: 'COERCE' as const, mode: 'seize' };
    const author = { who: 'coder one', version: claim!.version };
    assert.equal(
      await store.reviews.decide(claim!.id, { state: 'corrected', correction, note: 'a seizure' }, author),
      2,
    );
    const read = await store.claims.read(claim!.id);
    assert.deepEqual(read.claim, { ...claim!.claim, ...correction });
    assert.deepEqual(read.coded, claim!.claim);
    assert.equal(read.version, 2);
    assert.equal(read.decision?.by, 'coder one');
    const seized = (await store.claims.list({ mode: ['seize'] }, page)).items;
    assert.deepEqual(
      seized.map(({ id }) => id),
      [claim!.id],
    );
    await store.reviews.decide(claim!.id, { state: 'unreviewed' }, { who: 'coder two', version: 2 });
    const back = await store.claims.read(claim!.id);
    assert.deepEqual([back.claim, back.review], [claim!.claim, 'unreviewed']);
  });

  it('are refused when somebody else was faster', async (context) => {
    const store = await database.open(context);
    await saveRecord(store, madeRecord(1));
    const [claim] = (await store.claims.list({}, page)).items;
    const attempts = ['accepted', 'rejected', 'unsure'].map((state) =>
      store.reviews.decide(claim!.id, { state: state as 'accepted' }, { who: state, version: 1 }),
    );
    const settled = await Promise.allSettled(attempts);
    const refused = settled.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
    assert.deepEqual(refused, ['store.version-conflict', 'store.version-conflict']);
    const { items } = await store.changes.list({ subject: claim!.id }, page);
    assert.equal(items.length, 1);
    assert.equal(items[0]!.who, (await store.claims.read(claim!.id)).review);
  });

  it('are refused where they make no sense', async (context) => {
    const store = await database.open(context);
    const record = madeRecord(1);
    await saveRecord(store, record);
    const [event] = (await store.claims.list({ kind: ['event'] }, page)).items;
    const author = { who: 'coder', version: 1 };
    const stray = { actor: null, text: 'Nobody', span: { start: 0, end: 6 } };
    const wrong = [
      { state: 'corrected', correction: { agents: [stray] } },
      { state: 'corrected', correction: { type: 'backs' } },
      { state: 'corrected' },
      { state: 'accepted', correction: { mode: 'beat' } },
      { state: 'corrected', correction: { sentence: 3 } },
      { state: 'liked' },
    ] as Parameters<typeof store.reviews.decide>[1][];
    for (const review of wrong)
      await assert.rejects(store.reviews.decide(event!.id, review, author), { code: 'store.bad-change' });
    await assert.rejects(store.reviews.setOutcome(event!.id, 'came-true', author), {
      code: 'store.bad-change',
    });
    await assert.rejects(store.reviews.decide('claim:none', { state: 'accepted' }, author), {
      code: 'store.not-found',
    });
    assert.equal((await store.claims.read(event!.id)).version, 1);
    assert.deepEqual((await store.changes.list({}, page)).items, []);
  });

  it('say of a forecast whether it came true', async (context) => {
    const store = await database.open(context);
    for (const seed of [1, 2, 3]) await saveRecord(store, madeRecord(seed));
    const [forecast] = (await store.claims.list({ outcome: ['open'] }, page)).items;
    await store.reviews.setOutcome(forecast!.id, 'came-true', { who: 'coder', version: 1 });
    const { items } = await store.claims.list({ outcome: ['came-true'] }, page);
    assert.deepEqual(
      items.map(({ id, version }) => [id, version]),
      [[forecast!.id, 2]],
    );
    const [line] = (await store.changes.list({ who: 'coder' }, page)).items;
    assert.deepEqual(
      [line!.action, line!.before, line!.after],
      ['outcome', { outcome: 'open' }, { outcome: 'came-true' }],
    );
  });
});

onEachDatabase('the database itself', (database) => {
  it('refuses to change or delete lines of the log, texts and originals', async (context) => {
    const store = await database.open(context);
    await saveRecord(store, madeRecord(1));
    const [claim] = (await store.claims.list({}, page)).items;
    await store.reviews.decide(claim!.id, { state: 'accepted' }, { who: 'coder', version: 1 });
    const forbidden = [
      sql`update changes set who = 'nobody'`,
      sql`delete from changes`,
      sql`truncate changes`,
      sql`update articles set text = 'other words'`,
      sql`update originals set bytes = ''`,
    ];
    for (const statement of forbidden) {
      await assert.rejects(store.database.execute(statement), (error: Error) => {
        assert.match(String(error.cause), /is refused/);
        return true;
      });
    }
    const { items } = await store.changes.list({}, page);
    assert.deepEqual(
      items.map(({ who }) => who),
      ['coder'],
    );
  });
});
