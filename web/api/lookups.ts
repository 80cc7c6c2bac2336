import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Place } from '../../src/schema/place.ts';
import { answer, api } from './client.ts';
import { request } from './request.ts';

/** A value that follows another once that has rested for a while. */
export function useRested<Value>(value: Value, milliseconds = 180): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return rested;
}

/** Actors of the registry whose names hold these words. */
export function useActorSearch(text: string, limit = 8) {
  const sought = useRested(text.trim());
  return useQuery({
    queryKey: ['actors', 'search', sought, limit],
    queryFn: () => answer(api.actors.$get({ query: { text: sought, limit: String(limit) } })),
    enabled: sought.length > 1,
    placeholderData: keepPreviousData,
  });
}

/** A place of the gazetteer, without words of an article that name it. */
export type FoundPlace = Omit<Place, 'text' | 'span'>;

/** Places of the gazetteer of this name. */
export function usePlaceSearch(text: string) {
  const sought = useRested(text.trim());
  return useQuery({
    queryKey: ['places', 'search', sought],
    queryFn: () =>
      request<{ readonly items: readonly FoundPlace[] }>(
        `/api/places?${new URLSearchParams({ text: sought })}`,
      ),
    enabled: sought.length > 1,
    placeholderData: keepPreviousData,
  });
}
