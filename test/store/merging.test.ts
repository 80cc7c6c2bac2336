import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Merging } from '../../src/store/merging/decide.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { onEachDatabase } from './each-database.ts';
import { madeRecord } from './made-record.ts';
import { saveRecord } from './saved.ts';
import { townMerger as merger } from './town-merger.ts';

const page = { limit: 500 };

/** Which claims are in one incident, without the names of the incidents. */
async function grouping(store: OpenStore): Promise<string[]> {
  const { items } = await store.incidents.list({}, page);
  return items.map(({ incident }) => incident.claims.toSorted().join(' ')).toSorted();
}

onEachDatabase('merging', (database) => {
  it('brings incidents together across articles, and says at each claim in which it is', async (context) => {
    const store = await database.open(context);
    const merging = new Merging(store.database, merger);
    for (const seed of [1, 2, 3, 4]) await saveRecord(store, madeRecord(seed));
    assert.equal(await merging.mergeOutdated(), 4);
    assert.equal(await merging.mergeOutdated(), 0);
    const events = (await store.claims.list({ kind: ['event'] }, page)).items;
    const expected = Map.groupBy(events, ({ claim }) => `${claim.type} ${claim.place!.name}`);
    assert.deepEqual(
      await grouping(store),
      [...expected.values()]
        .map((told) =>
          told
            .map(({ id }) => id)
            .toSorted()
            .join(' '),
        )
        .toSorted(),
    );
    for (const { id, incident } of events) {
      const read = await store.incidents.read(incident!);
      assert.ok(read.incident.claims.includes(id));
      assert.equal(read.claims, read.incident.claims.length);
    }
  });

  it('comes to the same whatever the order in which articles come in', async (context) => {
    const groupings = [];
    for (const seeds of [
      [1, 2, 3, 4, 5],
      [5, 3, 1, 2, 4],
    ]) {
      const store = await database.open(context);
      const merging = new Merging(store.database, merger);
      for (const seed of seeds) {
        await saveRecord(store, madeRecord(seed));
        await merging.mergeOutdated();
      }
      groupings.push(await grouping(store));
    }
    assert.deepEqual(groupings[0], groupings[1]);
  });

  it('lets several at once do it, one after the other', async (context) => {
    const store = await database.open(context);
    const others = Array.from({ length: 4 }, () => new Merging(store.database, merger));
    const alone = await database.open(context);
    for (const seed of Array.from({ length: 30 }, (_, index) => index)) {
      await saveRecord(store, madeRecord(seed));
      await saveRecord(alone, madeRecord(seed));
    }
    const counts = await Promise.all(others.map((merging) => merging.mergeOutdated()));
    assert.equal(
      counts.reduce((sum, count) => sum + count),
      30,
    );
    await new Merging(alone.database, merger).mergeOutdated();
    assert.deepEqual(await grouping(store), await grouping(alone));
  });

  it('splits and joins incidents as people say, also for what comes later, and takes it back', async (context) => {
    const store = await database.open(context);
    const merging = new Merging(store.database, merger);
    for (const seed of [1, 2, 3, 4]) await saveRecord(store, madeRecord(seed));
    await merging.mergeOutdated();
    const before = await grouping(store);
    const large = (await store.incidents.list({}, page)).items.toSorted((a, b) => b.claims - a.claims)[0]!;
    const [out] = large.incident.claims;
    const split = await merging.split(large.id, [out!], 'another village', {
      who: 'coder',
      version: large.version,
    });
    assert.equal(split.incidents.length, 2);
    assert.ok(split.incidents.includes(large.id));
    assert.notEqual(
      (await store.claims.read(out!)).incident,
      (await store.claims.read(large.incident.claims[1]!)).incident,
    );
    await saveRecord(store, madeRecord(5));
    await merging.mergeOutdated();
    const [one, other] = split.incidents;
    const { version } = await store.incidents.read(one!);
    assert.deepEqual(
      (await store.incidents.steps(one!)).map(({ kind, by, note }) => [kind, by, note]),
      [['apart', 'coder', 'another village']],
    );
    const joined = await merging.join(one!, other!, null, { who: 'coder two', version });
    assert.equal(joined.incidents.length, 1);
    await merging.undo(joined.step, 'coder two');
    await assert.rejects(merging.undo(joined.step, 'coder two'), { code: 'store.not-found' });
    assert.notEqual(
      (await store.claims.read(out!)).incident,
      (await store.claims.read(large.incident.claims[1]!)).incident,
    );
    await merging.undo(split.step, 'coder');
    const fifth = (await store.claims.list({ article: madeRecord(5).article.id }, page)).items.map(
      ({ id }) => id,
    );
    const without = (await grouping(store))
      .map((told) =>
        told
          .split(' ')
          .filter((id) => !fifth.includes(id))
          .join(' '),
      )
      .filter(Boolean);
    assert.deepEqual(without.toSorted(), before);
    const { items } = await store.changes.list({}, page);
    assert.deepEqual(
      items.map(({ action }) => action),
      ['incident.undo', 'incident.undo', 'incident.join', 'incident.split'],
    );
  });

  it('leaves out what people rejected, and goes by what they corrected', async (context) => {
    const store = await database.open(context);
    const merging = new Merging(store.database, merger);
    for (const seed of [1, 2, 3]) await saveRecord(store, madeRecord(seed));
    await merging.mergeOutdated();
    const [rejected] = (await store.claims.list({ type: ['COERCE'] }, page)).items;
    await store.reviews.decide(rejected!.id, { state: 'rejected' }, { who: 'coder', version: 1 });
    const [corrected] = (await store.claims.list({ type: ['ASSAULT'] }, page)).items;
    await store.reviews.decide(
      corrected!.id,
      { state: 'corrected', correction: { type: 'AID' } },
      { who: 'coder', version: 1 },
    );
    assert.equal(await merging.mergeOutdated(), new Set([rejected!.article, corrected!.article]).size);
    assert.equal((await store.claims.read(rejected!.id)).incident, null);
    const aid = (await store.incidents.list({ type: ['AID'] }, page)).items;
    assert.deepEqual(
      aid.map(({ incident }) => incident.claims),
      [[corrected!.id]],
    );
  });

  it('keeps the incident of a claim that is corrected, with what was decided on it', async (context) => {
    const store = await database.open(context);
    const merging = new Merging(store.database, merger);
    await saveRecord(store, madeRecord(1));
    await merging.mergeOutdated();
    const [incident] = (await store.incidents.list({}, page)).items.toSorted((a, b) => a.claims - b.claims);
    await store.incidents.decide(
      incident!.id,
      { state: 'accepted' },
      { who: 'coder', version: incident!.version },
    );
    for (const id of incident!.incident.claims) {
      const { version } = await store.claims.read(id);
      await store.reviews.decide(
        id,
        { state: 'corrected', correction: { status: 'possible' } },
        { who: 'coder', version },
      );
    }
    await merging.mergeOutdated();
    const after = await store.incidents.read(incident!.id);
    assert.deepEqual([after.id, after.review, after.incident.status], [incident!.id, 'accepted', 'possible']);
  });

  it('keeps what people decided on an incident when reports are added to it', async (context) => {
    const store = await database.open(context);
    const merging = new Merging(store.database, merger);
    await saveRecord(store, madeRecord(1));
    await merging.mergeOutdated();
    const [incident] = (await store.incidents.list({}, page)).items;
    const review = {
      state: 'corrected' as const,
      correction: { status: 'possible' as const },
      note: 'not sure',
    };
    assert.equal(
      await store.incidents.decide(incident!.id, review, { who: 'coder', version: incident!.version }),
      2,
    );
    await assert.rejects(store.incidents.decide(incident!.id, review, { who: 'coder', version: 1 }), {
      code: 'store.version-conflict',
    });
    for (const seed of [2, 3, 4, 5, 6]) await saveRecord(store, madeRecord(seed));
    await merging.mergeOutdated();
    const after = await store.incidents.read(incident!.id);
    assert.ok(after.claims > incident!.claims);
    assert.deepEqual(
      [after.incident.status, after.review, after.decision?.note],
      ['possible', 'corrected', 'not sure'],
    );
    assert.notEqual(after.reckoned.status, 'possible');
  });
});

onEachDatabase('an article that is withdrawn', (database) => {
  it('is in no list and no incident, and comes back with what was decided on it', async (context) => {
    const store = await database.open(context);
    const merging = new Merging(store.database, merger);
    const record = madeRecord(1);
    for (const seed of [1, 2, 3]) await saveRecord(store, madeRecord(seed));
    await merging.mergeOutdated();
    const { id } = record.article;
    const [claim] = (await store.claims.list({ article: id }, page)).items;
    await store.reviews.decide(claim!.id, { state: 'accepted' }, { who: 'coder', version: claim!.version });
    await store.articles.withdraw(id, 'sent by mistake', 'admin');
    await merging.mergeOutdated();
    assert.equal(await store.codings.save({ record, version: '2' }), false);
    assert.deepEqual((await store.articles.list({}, page)).items.map((item) => item.id).includes(id), false);
    assert.deepEqual((await store.claims.list({ article: id }, page)).items, []);
    for (const { incident } of (await store.incidents.list({}, page)).items)
      assert.ok((await store.claims.byIds(incident.claims)).every(({ article }) => article !== id));
    await store.articles.bringBack(id, 'admin');
    assert.equal(await store.codings.save({ record, version: '2' }), true);
    await merging.mergeOutdated();
    const back = await store.claims.read(claim!.id);
    assert.deepEqual([back.review, back.decision?.by], ['accepted', 'coder']);
    const actions = (await store.changes.list({ subject: id }, page)).items.map(({ action }) => action);
    assert.deepEqual(actions, ['bring-back', 'withdraw']);
  });
});
