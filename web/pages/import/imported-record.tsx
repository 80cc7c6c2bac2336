import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { paths } from '../../address/paths.ts';
import { answer, api } from '../../api/client.ts';
import { words } from '../../words/words.ts';
import { isUnderWay, useFirstArticle } from './import-data.ts';

/** Follows one import, and leads to the record of its report once that is read; or says why it could not be. */
export function ImportedRecord({ id }: { readonly id: string }) {
  const run = useQuery({
    queryKey: ['imports', id],
    queryFn: () => answer(api.imports[':id'].$get({ param: { id } })),
    refetchInterval: ({ state }) => (state.data === undefined || isUnderWay(state.data) ? 500 : false),
  });
  const isDone = run.data !== undefined && !isUnderWay(run.data);
  const items = useFirstArticle(id, isDone);
  const first = items.data?.items[0];
  return (
    <span role="status" className="small">
      {!isDone ? words.import.working : null}
      {run.data?.problem ?? first?.message ?? null}
      {first?.article ? (
        <Link className="button" href={paths.article(first.article)}>
          {words.import.openReport}
        </Link>
      ) : null}
    </span>
  );
}
