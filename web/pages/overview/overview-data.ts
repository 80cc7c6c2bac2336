import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { TimeStep } from '../../../src/schema/overview.ts';
import type { Filter } from '../../address/filter.ts';
import { answer, api } from '../../api/client.ts';
import type { Box } from '../../map/map-drawing.ts';

/** How many incidents one step of the list holds. */
const PAGE = 40;
/** How many values of each list of filters are asked for. */
const MOST = 100;

/** A filter as the API takes it: what is not narrowed is left out. */
function asQuery(filter: Filter): { [name: string]: string | string[] } {
  return Object.fromEntries(
    Object.entries(filter)
      .filter(([, value]) => value !== undefined && value.length > 0)
      .map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  );
}

/** Incidents that fit, page by page, the latest first. */
export function useIncidents(filter: Filter) {
  return useInfiniteQuery({
    queryKey: ['incidents', 'list', filter],
    queryFn: ({ pageParam }) => {
      const cursor = pageParam === null ? {} : { cursor: pageParam };
      return answer(api.incidents.$get({ query: { ...asQuery(filter), limit: String(PAGE), ...cursor } }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

/** A filter that looks for words. */
export type SearchedFilter = Filter & { readonly text: string };

/** Claims whose sentence holds the words, page by page, the latest event first. */
export function useStatements(filter: SearchedFilter) {
  return useInfiniteQuery({
    queryKey: ['claims', 'search', filter],
    queryFn: ({ pageParam }) => {
      const cursor = pageParam === null ? {} : { cursor: pageParam };
      const query = { ...asQuery(filter), text: filter.text, limit: String(PAGE), ...cursor };
      return answer(api.search.$get({ query }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

export function useFacets(filter: Filter) {
  return useQuery({
    queryKey: ['incidents', 'facets', filter],
    queryFn: () => answer(api.incidents.facets.$get({ query: { ...asQuery(filter), most: String(MOST) } })),
    placeholderData: keepPreviousData,
  });
}

export function useTimeline(filter: Filter, step: TimeStep) {
  return useQuery({
    queryKey: ['incidents', 'timeline', filter, step],
    queryFn: () => answer(api.incidents.timeline.$get({ query: { ...asQuery(filter), step } })),
    placeholderData: keepPreviousData,
  });
}

/** What fits and lies in the box that the map shows; a filter's own box goes first. */
export function useMapView(filter: Filter, zoom: number, box: Box | null) {
  const seen = box === null ? {} : { bbox: box.map((degrees) => degrees.toFixed(3)).join(',') };
  const query = { ...seen, ...asQuery(filter), zoom: String(zoom) };
  return useQuery({
    queryKey: ['incidents', 'map', query],
    queryFn: () => answer(api.incidents.map.$get({ query })),
    placeholderData: keepPreviousData,
  });
}
