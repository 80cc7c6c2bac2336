import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ForecastOutcome, ReviewInput } from '../../src/schema/review.ts';
import { answer, api } from './client.ts';
import { RequestProblem } from './request.ts';

/** One claim with the decision that stands on it, and as it was read before. */
export function useClaim(id: string) {
  return useQuery({
    queryKey: ['claims', 'one', id],
    queryFn: () => answer(api.claims[':id'].$get({ param: { id } })),
  });
}

/** What a person decides on a claim, made on the version that they saw. */
export interface Decision {
  readonly id: string;
  readonly version: number;
  readonly input: ReviewInput;
}

/** Sends a decision, and has all that shows the claim read it again, also where somebody else was first. */
export function useDecision() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version, input }: Decision) =>
      answer(api.claims[':id'].review.$put({ param: { id }, json: input }, asOf(version))),
    onSettled: () => readAgain(queries),
  });
}

/** Says whether a forecast, a threat or an intention came true. */
export function useOutcome() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version, outcome }: { id: string; version: number; outcome: ForecastOutcome }) =>
      answer(api.claims[':id'].outcome.$put({ param: { id }, json: { outcome } }, asOf(version))),
    onSettled: () => readAgain(queries),
  });
}

/** True where somebody else has changed the thing since it was read. */
export function isConflict(error: Error | null): boolean {
  return error instanceof RequestProblem && error.status === 412;
}

/** The header that ties a change to the version it is made on. */
export function asOf(version: number) {
  return { headers: { 'If-Match': `"${version}"` } };
}

/** A change of a claim shows in lists, incidents, counts and exports alike. */
export function readAgain(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries();
}
