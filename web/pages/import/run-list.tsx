import { useState } from 'react';
import { Link } from 'wouter';
import type { Import } from '../../../src/schema/import.ts';
import { paths } from '../../address/paths.ts';
import { Awaited } from '../../design/states.tsx';
import { moment, number, words } from '../../words/words.ts';
import { isUnderWay, useFailures, useFirstArticle, useImports } from './import-data.ts';

/** What was imported, the latest first, with the work that is under way and all that failed. */
export function RunList() {
  const query = useImports();
  return (
    <section className="panel" aria-label={words.import.runs}>
      <header>
        <h2>{words.import.runs}</h2>
      </header>
      <Awaited query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft small">{words.import.noRuns}</p>
          ) : (
            <>
              <Sums runs={items} />
              <Failures runs={items} />
              <ul className="runs">
                {items.map((run) => (
                  <RunRow key={run.id} run={run} />
                ))}
              </ul>
            </>
          )
        }
      </Awaited>
    </section>
  );
}

/** How far all of it is. What was read and is coded counts as done, and so does what failed. */
function Sums({ runs }: { readonly runs: readonly Import[] }) {
  const open = runs.filter(isUnderWay).length;
  const done = runs.length - open;
  return (
    <div className="sums">
      <progress max={runs.length} value={done} aria-label={words.import.runs} />
      <p className="small number" role="status">
        {open > 0 ? words.import.working : words.import.finished}:{' '}
        {words.import.progress(number(done), number(runs.length))}
      </p>
    </div>
  );
}

/** What failed, in one list above all the rest: as a whole, or in a part of it. */
function Failures({ runs }: { readonly runs: readonly Import[] }) {
  const failed = runs.filter((run) => run.state === 'failed' || run.failed > 0);
  if (failed.length === 0) return null;
  return (
    <details className="failures" open>
      <summary>
        {words.import.failed} <span className="chip bad">{words.import.failedCount(failed.length)}</span>
      </summary>
      <ul>
        {failed.map((run) => (
          <FailureRows key={run.id} run={run} />
        ))}
      </ul>
    </details>
  );
}

function FailureRows({ run }: { readonly run: Import }) {
  const failures = useFailures(run.id, run.failed > 0);
  const items = failures.data?.items ?? [];
  return (
    <>
      {run.problem ? (
        <li>
          <b>{run.name}</b> {run.problem}
        </li>
      ) : null}
      {items.map(({ number: place, name, code, message }) => (
        <li key={place}>
          <b>{name}</b> {message} <code>{code}</code>
        </li>
      ))}
    </>
  );
}

function RunRow({ run }: { readonly run: Import }) {
  const [open, setOpen] = useState(false);
  const article = useFirstArticle(run.id, open);
  const first = article.data?.items.find((item) => item.article !== null)?.article;
  const state = isUnderWay(run)
    ? words.import.working
    : run.state === 'failed' || run.failed > 0
      ? null
      : words.import.finished;
  return (
    <li className="run">
      <span>
        <b>{run.name}</b>
        <br />
        <span className="small soft">
          {moment(run.createdAt)} ·{' '}
          {run.added > 0 ? words.import.added(run.added) : words.import.duplicates(run.done - run.failed)}
        </span>
      </span>
      <span className="row">
        {state ? (
          <span className="chip">{state}</span>
        ) : (
          <span className="chip bad">{words.import.failedCount(Math.max(1, run.failed))}</span>
        )}
        {run.done > run.failed ? (
          first ? (
            <Link className="button plain" href={paths.article(first)}>
              {words.import.openReport}
            </Link>
          ) : (
            <button type="button" className="button plain" onClick={() => setOpen(true)}>
              {words.actions.open}
            </button>
          )
        ) : null}
      </span>
    </li>
  );
}
