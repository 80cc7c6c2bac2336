import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClaimCorrection, ReviewInput, ReviewState } from '../../../src/schema/review.ts';
import { asOf } from '../../api/claims.ts';
import { answer, api } from '../../api/client.ts';
import type { Queue, QueuedClaim } from './review-data.ts';

/** What became of a claim of the queue since it was fetched. */
interface Settled {
  readonly state: ReviewState;
  readonly version: number;
}

/**
 * Goes through a queue as it was fetched: what is settled stays in its place, so that nothing moves under the reader's hands
 * and the last decision can be taken back. The queue is fetched anew once all of it is settled.
 */
export function useSettling({ items }: Queue) {
  const queries = useQueryClient();
  const [done, setDone] = useState<ReadonlyMap<string, Settled>>(new Map());
  const [chosen, setChosen] = useState<string | null>(null);
  const open = (after: ReadonlyMap<string, Settled>) => items.filter(({ id }) => !isSettled(after.get(id)));
  const item = items.find(({ id }) => id === chosen) ?? open(done)[0] ?? null;
  const sending = useMutation({
    mutationFn: async ({ one, input }: { one: QueuedClaim; input: ReviewInput }) => {
      const version = done.get(one.id)?.version ?? one.version;
      const param = { id: one.id };
      return answer(api.claims[':id'].review.$put({ param, json: input }, asOf(version)));
    },
    onSuccess: ({ version }, { one, input }) => {
      const next = new Map(done).set(one.id, { state: input.state, version });
      setDone(next);
      const rest = open(next);
      const following = items.slice(items.indexOf(one) + 1).find(({ id }) => !isSettled(next.get(id)));
      setChosen(input.state === 'unreviewed' ? one.id : ((following ?? rest[0])?.id ?? null));
      if (rest.length === 0) void queries.invalidateQueries();
      else void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'review' });
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['review'] }),
  });
  const send = (one: QueuedClaim | null | undefined, input: ReviewInput) => {
    if (one && !sending.isPending) sending.mutate({ one, input });
  };
  const last = [...done.keys()].findLast((id) => isSettled(done.get(id)));
  return {
    item,
    settled: [...done.values()].filter(isSettled).length,
    states: done,
    isBusy: sending.isPending,
    error: sending.error,
    choose: setChosen,
    decide: (state: ReviewState) => send(item, { state, correction: null, note: '' }),
    correct: (correction: ClaimCorrection, note: string) =>
      send(item, { state: 'corrected', correction, note }),
    undo: () =>
      send(
        items.find(({ id }) => id === last),
        { state: 'unreviewed', correction: null, note: '' },
      ),
    move: (step: 1 | -1) => {
      const at = item === null ? -1 : items.indexOf(item);
      const next = items[at + step];
      if (next) setChosen(next.id);
    },
  };
}

function isSettled(settled: Settled | undefined): boolean {
  return settled !== undefined && settled.state !== 'unreviewed';
}
