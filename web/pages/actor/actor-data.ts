import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';

/** How many claims or incidents of one actor are read. */
const MOST = '200';

/** What the registry says of an actor, and how often reports name it. */
export function useActor(id: string) {
  return useQuery({
    queryKey: ['actors', 'one', id],
    queryFn: () => answer(api.actors[':id'].$get({ param: { id } })),
  });
}
export type ActorSummary = NonNullable<ReturnType<typeof useActor>['data']>;

export function useActivity(actor: string) {
  return useQuery({
    queryKey: ['incidents', 'timeline', 'actor', actor],
    queryFn: () => answer(api.incidents.timeline.$get({ query: { actor, step: 'month' } })),
  });
}

/** Where an actor is active, with whom, and by whose word. */
export function useActorFacets(actor: string) {
  return useQuery({
    queryKey: ['incidents', 'facets', 'actor', actor],
    queryFn: () => answer(api.incidents.facets.$get({ query: { actor, most: '12' } })),
  });
}

/** The latest incidents of an actor, for whom it did something to, and who to it. */
export function useIncidentsOf(actor: string) {
  return useQuery({
    queryKey: ['incidents', 'of', actor],
    queryFn: () => answer(api.incidents.$get({ query: { actor, limit: MOST } })),
  });
}

/** Claims of a kind that name an actor: its relations, or what is thought of it. */
export function useClaimsOf(actor: string, kind: 'relation' | 'assessment' | 'event') {
  return useQuery({
    queryKey: ['claims', kind, 'actor', actor],
    queryFn: () => answer(api.claims.$get({ query: { actor, kind, limit: MOST } })),
  });
}
