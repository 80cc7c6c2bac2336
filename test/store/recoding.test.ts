import assert from 'node:assert/strict';
import { it, test } from 'node:test';
import fc from 'fast-check';
import type { Claim } from '../../src/schema/claim.ts';
import type { Record } from '../../src/schema/record.ts';
import { compareCodings } from '../../src/store/recoding/compare-codings.ts';
import { matchClaims } from '../../src/store/recoding/match-claims.ts';
import { onEachDatabase } from './each-database.ts';
import { madeRecord } from './made-record.ts';
import { saveRecord } from './saved.ts';

const page = { limit: 500 };

function withClaims(record: Record, claims: readonly Claim[]): Record {
  return { ...record, claims: claims.map((claim, index) => ({ ...claim, id: `c${index + 1}` })) };
}

onEachDatabase('coding an article anew', (database) => {
  it('keeps the ids of claims that are found again, and the decisions on them', async (context) => {
    const store = await database.open(context);
    const record = madeRecord(1, 6);
    await saveRecord(store, record);
    const before = (await store.claims.list({}, page)).items.toSorted(byPlace);
    const [accepted, corrected, rejected, plain] = before;
    const decide = store.reviews.decide.bind(store.reviews);
    await decide(accepted!.id, { state: 'accepted' }, { who: 'coder', version: 1 });
    await decide(
      corrected!.id,
      { state: 'corrected', correction: { mode: 'beat' } },
      { who: 'coder', version: 1 },
    );
    await decide(rejected!.id, { state: 'rejected' }, { who: 'coder', version: 1 });
    const claims = record.claims.toReversed().map((claim) => ({ ...claim, confidence: 0.5 }));
    assert.equal(await store.codings.save({ record: withClaims(record, claims), version: '2' }), true);
    const after = (await store.claims.list({}, page)).items.toSorted(byPlace);
    assert.deepEqual(
      after.map(({ id }) => id),
      before.map(({ id }) => id),
    );
    assert.deepEqual(
      after.slice(0, 4).map(({ review }) => review),
      ['accepted', 'corrected', 'rejected', 'unreviewed'],
    );
    const { claim, coded, decision } = await store.claims.read(corrected!.id);
    assert.deepEqual(
      [claim.mode, claim.confidence, coded.mode, decision?.by],
      ['beat', 0.5, corrected!.claim.mode, 'coder'],
    );
    assert.equal((await store.claims.read(plain!.id)).version, 2);
    const { items } = await store.changes.list({ subject: accepted!.id }, page);
    assert.deepEqual(
      items.map(({ action }) => action),
      ['recode', 'review'],
    );
  });

  it('drops what is no longer read, unless a person vouches for it', async (context) => {
    const store = await database.open(context);
    const record = madeRecord(2, 4);
    await saveRecord(store, record);
    const [accepted, rejected, ...others] = (await store.claims.list({}, page)).items;
    await store.reviews.decide(accepted!.id, { state: 'accepted' }, { who: 'coder', version: 1 });
    await store.reviews.decide(rejected!.id, { state: 'rejected' }, { who: 'coder', version: 1 });
    await store.codings.save({ record: withClaims(record, []), version: '2' });
    assert.deepEqual(
      (await store.claims.list({}, page)).items.map(({ id }) => id),
      [accepted!.id],
    );
    await store.codings.save({ record, version: '3' });
    const back = (await store.claims.list({}, page)).items;
    assert.deepEqual(
      back.map(({ id, review }) => [id, review]).toSorted(),
      [
        [accepted!.id, 'accepted'],
        [rejected!.id, 'rejected'],
        ...others.map(({ id }) => [id, 'unreviewed']),
      ].toSorted(),
    );
  });

  it('keeps the coding before for as long as the new one is not complete', async (context) => {
    const store = await database.open(context);
    const record = madeRecord(3);
    await saveRecord(store, record);
    const broken = {
      ...record,
      claims: [...record.claims, { ...record.claims[0]!, confidence: Number.NaN, type: null }],
    };
    await assert.rejects(store.codings.save({ record: broken as unknown as Record, version: '2' }));
    assert.deepEqual(await store.codings.record(record.article.id), record);
    assert.deepEqual(await store.codings.uncoded([record.article.id], '1'), { uncoded: [], missing: [] });
    assert.equal((await store.claims.list({}, page)).items.length, record.claims.length);
  });

  it('is done once for a version, however many workers try', async (context) => {
    const store = await database.open(context);
    const record = madeRecord(4);
    await saveRecord(store, record);
    const saved = await Promise.all([1, 2, 3, 4].map(() => store.codings.save({ record, version: '2' })));
    assert.deepEqual(saved.filter(Boolean), [true]);
  });
});

function byPlace(one: { claim: Claim }, other: { claim: Claim }): number {
  return one.claim.trigger.span.start - other.claim.trigger.span.start;
}

test('a claim is matched with at most one other, and with itself in an unchanged text', () => {
  const readings = fc.tuple(
    fc.integer({ min: 0, max: 500 }),
    fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 8 }),
  );
  fc.assert(
    fc.property(readings, ([seed, picked]) => {
      const { claims } = madeRecord(seed, 8);
      const later = picked.map((index) => claims[index]!);
      const matches = matchClaims(claims, later);
      const used = matches.filter((match) => match !== null);
      assert.equal(new Set(used).size, used.length);
      for (const [index, match] of matches.entries())
        if (picked.indexOf(picked[index]!) === index) assert.equal(match, picked[index]);
    }),
  );
});

test('two readings of one article are compared claim by claim', () => {
  const { claims } = madeRecord(5, 4);
  const [first, second, third, fourth] = claims;
  const later = [
    { ...first!, status: 'planned' as const, id: 'c9' },
    third!,
    { ...fourth!, trigger: first!.trigger, kind: 'relation' as const, type: 'backs' as const },
  ];
  const { added, removed, changed, same } = compareCodings(claims, later);
  assert.deepEqual(added, [later[2]]);
  assert.deepEqual(removed, [second, fourth]);
  assert.deepEqual(
    changed.map(({ before, fields }) => [before.id, fields]),
    [[first!.id, ['status']]],
  );
  assert.equal(same, 1);
});
