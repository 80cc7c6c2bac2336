import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MergedIncident } from '../../../src/schema/merged-incident.ts';
import type { IncidentReviewInput } from '../../../src/schema/review.ts';
import { asOf, readAgain } from '../../api/claims.ts';
import { answer, api } from '../../api/client.ts';

/** One incident with all that its reports say of it. */
export function useIncident(id: string) {
  return useQuery({
    queryKey: ['incidents', 'one', id],
    queryFn: () => answer(api.incidents[':id'].$get({ param: { id } })),
  });
}
export type WholeIncident = NonNullable<ReturnType<typeof useIncident>['data']>;
export type Telling = MergedIncident['tellings'][number];

/** Incidents of about the same days in the same country, which may be this one told of again. */
export function useNeighbours({ id, incident: { date, place } }: WholeIncident) {
  const around = (day: string, days: number) =>
    new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  const near = date ? { from: around(date.start, -3), to: around(date.end, 3) } : {};
  const country = place?.country ? { country: place.country } : {};
  return useQuery({
    queryKey: ['incidents', 'near', id, near, country],
    queryFn: async () => {
      const page = await answer(api.incidents.$get({ query: { ...near, ...country, limit: '12' } }));
      return { ...page, items: page.items.filter((one) => one.id !== id) };
    },
    enabled: date !== null && place !== null,
  });
}

/** Accepts, corrects or rejects an incident, or takes that back. */
export function useIncidentDecision({ id, version }: WholeIncident) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: IncidentReviewInput) =>
      answer(api.incidents[':id'].review.$put({ param: { id }, json: input }, asOf(version))),
    onSettled: () => readAgain(queries),
  });
}

/** Takes claims out of an incident, as telling of another one. */
export function useSplit({ id, version }: WholeIncident) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (claims: readonly string[]) =>
      answer(
        api.incidents[':id'].split.$post(
          { param: { id }, json: { claims: [...claims], note: null } },
          asOf(version),
        ),
      ),
    onSettled: () => readAgain(queries),
  });
}

/** Says that another incident is this one. */
export function useMerge({ id, version }: WholeIncident) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (other: string) =>
      answer(
        api.incidents[':id'].merge.$post({ param: { id }, json: { with: other, note: null } }, asOf(version)),
      ),
    onSettled: () => readAgain(queries),
  });
}

/** Takes a split or a merge back. */
export function useUndo() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: string) => answer(api.incidents.undo.$post({ json: { step } })),
    onSettled: () => readAgain(queries),
  });
}

export function useChanges(subject: string) {
  return useQuery({
    queryKey: ['changes', subject],
    queryFn: () => answer(api.changes.$get({ query: { subject, limit: '50' } })),
  });
}
