import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Merging } from '../../src/store/merging/decide.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { onEachDatabase } from './each-database.ts';
import { madeRecord } from './made-record.ts';
import { saveRecord } from './saved.ts';
import { townMerger } from './town-merger.ts';

const readers = 1000;
const writers = 50;
/** Of each claim: odd, so that the last one rejects it. */
const decisions = 15;
const page = { limit: 20 };

/** Adds a mark to the note on a claim, as often as it takes until nobody was faster. */
async function addMark(store: OpenStore, claim: string, mark: string): Promise<void> {
  for (;;) {
    const { version, decision } = await store.claims.read(claim);
    const note = `${decision?.note ?? ''}${mark};`;
    try {
      await store.reviews.decide(claim, { state: 'accepted', note }, { who: mark, version });
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== 'store.version-conflict') throw error;
    }
  }
}

onEachDatabase('a busy store', (database) => {
  it(`loses no update of ${writers} writers while ${readers} read`, async (context) => {
    const store = await database.open(context);
    for (const seed of [1, 2, 3]) await saveRecord(store, madeRecord(seed));
    const claims = (await store.claims.list({}, page)).items.slice(0, 5).map(({ id }) => id);
    const writing = Array.from({ length: writers }, (_, writer) =>
      addMark(store, claims[writer % claims.length]!, `writer ${writer}`),
    );
    const reading = Array.from({ length: readers }, async (_, reader) => {
      const { items } = await store.claims.list({ type: ['ASSAULT'] }, page);
      const { decision, version, review } = await store.claims.read(claims[reader % claims.length]!);
      assert.equal(review, decision ? 'accepted' : 'unreviewed');
      assert.ok(version >= 1);
      return items.length;
    });
    await Promise.all([...writing, ...reading]);
    assert.equal(new Set(await Promise.all(reading)).size, 1);
    for (const [index, claim] of claims.entries()) {
      const { decision, version } = await store.claims.read(claim);
      const marks = decision!.note.split(';').filter(Boolean).toSorted();
      const expected = Array.from({ length: writers }, (_, writer) => writer).filter(
        (writer) => writer % claims.length === index,
      );
      assert.deepEqual(marks, expected.map((writer) => `writer ${writer}`).toSorted());
      assert.equal(version, 1 + expected.length);
      assert.equal(
        (await store.changes.list({ subject: claim }, { limit: 100 })).items.length,
        expected.length,
      );
    }
  });

  it('refuses and loses no decision that is made while incidents are brought together', async (context) => {
    const store = await database.open(context);
    const merging = new Merging(store.database, townMerger);
    for (const seed of [1, 2, 3]) await saveRecord(store, madeRecord(seed));
    const claims = (await store.claims.list({ kind: ['event'] }, page)).items.map(({ id }) => id);
    let isDeciding = true;
    const bringTogether = async () => {
      while (isDeciding) await merging.mergeOutdated();
    };
    const decide = async (claim: string) => {
      for (let version = 1; version <= decisions; version++) {
        const state = version % 2 === 0 ? 'accepted' : 'rejected';
        await store.reviews.decide(claim, { state, note: '' }, { who: 'tester', version });
      }
    };
    const together = Promise.all([bringTogether(), bringTogether()]);
    await Promise.all(claims.map(decide)).finally(() => {
      isDeciding = false;
    });
    await together;
    await merging.mergeOutdated();
    const incidents = await Promise.all(claims.map(async (id) => (await store.claims.read(id)).incident));
    assert.deepEqual(
      incidents,
      claims.map(() => null),
      'what was rejected last is in no incident',
    );
  });
});
