import { Link, useLocation } from 'wouter';
import { paths } from '../../address/paths.ts';
import { IncidentSentence } from '../../record/incident-sentence.tsx';
import { WithNames } from '../../record/names.tsx';
import { words } from '../../words/words.ts';
import { useMerge, useNeighbours, type WholeIncident } from './incident-data.ts';

/** Incidents that may be this one told of again, each with a way to bring it in. */
export function MergePanel({ whole }: { readonly whole: WholeIncident }) {
  const near = useNeighbours(whole);
  const merge = useMerge(whole);
  const [, navigate] = useLocation();
  const items = near.data?.items ?? [];
  return (
    <section className="panel" aria-label={words.incident.merge}>
      <header>
        <h2>{words.incident.merge}</h2>
        <p>{words.incident.mergeHelp}</p>
      </header>
      {merge.error ? <p className="notice bad">{merge.error.message}</p> : null}
      {items.length === 0 ? (
        <p className="soft small">{words.incident.mergeNothing}</p>
      ) : (
        <WithNames actors={near.data!.actors}>
          <ul className="neighbours">
            {items.map(({ id, incident }) => (
              <li key={id}>
                <span>
                  <IncidentSentence incident={incident} />
                </span>
                <span className="row">
                  <Link className="button plain" href={paths.incident(id)}>
                    {words.actions.open}
                  </Link>
                  <button
                    type="button"
                    className="button"
                    disabled={merge.isPending}
                    onClick={() =>
                      merge.mutate(id, {
                        onSuccess: ({ incidents }) => navigate(paths.incident(incidents[0]!.id)),
                      })
                    }
                  >
                    {words.incident.mergeThis}
                  </button>
                </span>
              </li>
            ))}
          </ul>
        </WithNames>
      )}
    </section>
  );
}
