import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'wouter';
import { paths } from '../address/paths.ts';
import { OFFLINE, RequestProblem } from '../api/request.ts';
import { words } from '../words/words.ts';

/** Grey lines in the place of what is still on its way. */
export function Loading({ lines = 6 }: { readonly lines?: number }) {
  return (
    <div className="skeleton page" aria-busy="true">
      <span className="unseen" role="status">
        {words.states.loading}
      </span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <i key={line} />
      ))}
    </div>
  );
}

/** Says that there is nothing, and what to do about it. */
export function Empty({
  title,
  remedy,
  children,
}: {
  readonly title: string;
  readonly remedy?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="state">
      <strong>{title}</strong>
      {remedy === undefined ? null : <p>{remedy}</p>}
      {children}
    </div>
  );
}

/** Says what failed, why, and what to do; with a way to try again where that may help. */
export function Failing({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const problem = error instanceof RequestProblem ? error : null;
  const offline = problem?.code === OFFLINE;
  return (
    <div className="state failing" role="alert">
      <strong>{words.states.failed}</strong>
      <p>{offline ? words.states.offline : error.message}</p>
      {problem?.remedy ? <p>{problem.remedy}</p> : null}
      {problem === null || offline ? null : <code>{problem.code}</code>}
      {problem?.status === 401 ? (
        <Link className="button strong" href={paths.settings}>
          {words.states.signedOut}
        </Link>
      ) : null}
      {retry === undefined ? null : (
        <button type="button" className="button" onClick={retry}>
          {words.states.retry}
        </button>
      )}
    </div>
  );
}

/** Shows what a query gives, or the state that it is in. */
export function Awaited<Data>({
  query,
  lines,
  children,
}: {
  readonly query: UseQueryResult<Data>;
  readonly lines?: number;
  readonly children: (data: Data) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Failing error={query.error} retry={() => void query.refetch()} />;
  return <Loading {...(lines === undefined ? {} : { lines })} />;
}

/** Sets the title of the window while a page is shown. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${words.product}`;
  }, [title]);
}

/** The page of an address that leads nowhere. */
export function NotFound() {
  useTitle(words.states.notFound);
  return (
    <div className="page">
      <h1 className="unseen">{words.states.notFound}</h1>
      <Empty title={words.states.notFound} remedy={words.states.notFoundRemedy}>
        <Link className="button" href={paths.overview()}>
          {words.states.toOverview}
        </Link>
      </Empty>
    </div>
  );
}
