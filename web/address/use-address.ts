import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { type Filter, listNames, readFilter, writeFilter } from './filter.ts';

const filterNames = new Set<string>([...listNames, 'from', 'to', 'text', 'bbox', 'confidence']);

/** Sets parameters of the address; null takes one out. By default the visit before is kept, so that Back undoes the choice. */
export type SetParameters = (
  changes: { readonly [name: string]: string | null },
  options?: { readonly replace?: boolean },
) => void;

/** The parameters of the address that are no filter (what is open, where the map is), and how to set them. */
export function useParameters(): readonly [URLSearchParams, SetParameters] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const parameters = useMemo(() => new URLSearchParams(search), [search]);
  const set = useCallback<SetParameters>(
    (changes, options) => {
      const next = new URLSearchParams(window.location.search);
      for (const [name, value] of Object.entries(changes)) {
        if (value === null) next.delete(name);
        else next.set(name, value);
      }
      navigate(withSearch(path, next), { replace: options?.replace ?? false });
    },
    [navigate, path],
  );
  return [parameters, set];
}

/** The filter that the address holds, and how to set it. What else the address holds stays. */
export function useFilter(): readonly [Filter, (filter: Filter) => void] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const filter = useMemo(() => readFilter(search), [search]);
  const set = useCallback(
    (next: Filter) => {
      const parameters = writeFilter(next);
      for (const [name, value] of new URLSearchParams(window.location.search)) {
        if (!filterNames.has(name)) parameters.append(name, value);
      }
      navigate(withSearch(path, parameters));
    },
    [navigate, path],
  );
  return [filter, set];
}

/** A path with parameters behind it, commas and colons left readable. */
export function withSearch(path: string, parameters: URLSearchParams): string {
  const search = parameters.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return search === '' ? path : `${path}?${search}`;
}
