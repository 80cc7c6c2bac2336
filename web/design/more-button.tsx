import { words } from '../words/words.ts';

/** What is asked for page by page. */
interface Paged {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

/** Brings the next page of a list; nothing where there is none. */
export function MoreButton({ query }: { readonly query: Paged }) {
  if (!query.hasNextPage) return null;
  return (
    <button
      type="button"
      className="button"
      disabled={query.isFetchingNextPage}
      onClick={() => void query.fetchNextPage()}
    >
      {words.actions.more}
    </button>
  );
}
