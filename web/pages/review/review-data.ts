import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';

/** How many claims of the queue are fetched at a time. */
const HEAD = 40;

/** The head of the queue, in the order that teaches most. */
export function useQueue() {
  return useQuery({
    queryKey: ['review', 'queue'],
    queryFn: () => answer(api.review.$get({ query: { limit: String(HEAD) } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
export type Queue = NonNullable<ReturnType<typeof useQueue>['data']>;
export type QueuedClaim = Queue['items'][number];

/** Claims that somebody else has settled, shown without what was read. */
export function useBlindClaims() {
  return useQuery({
    queryKey: ['review', 'blind'],
    queryFn: () => answer(api.review.blind.$get({ query: { limit: '20' } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useAgreement() {
  return useQuery({ queryKey: ['review', 'agreement'], queryFn: () => answer(api.review.agreement.$get()) });
}
