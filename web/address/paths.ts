import { type Filter, writeFilter } from './filter.ts';
import { withSearch } from './use-address.ts';

/** Addresses of the pages. Ids may hold any sign, so each is escaped. */
export const paths = {
  overview: (filter: Filter = {}) => withSearch('/', writeFilter(filter)),
  incident: (id: string) => `/incidents/${encodeURIComponent(id)}`,
  article: (id: string, claim?: string) =>
    `/articles/${encodeURIComponent(id)}${claim === undefined ? '' : `?claim=${encodeURIComponent(claim)}`}`,
  actor: (id: string) => `/actors/${encodeURIComponent(id)}`,
  assessments: '/assessments',
  review: '/review',
  sources: '/sources',
  import: '/import',
  export: '/export',
  settings: '/settings',
};
