import { Awaited } from '../../design/states.tsx';
import { wordFor } from '../../record/wording.ts';
import { moment, words } from '../../words/words.ts';
import { useChanges, useUndo, type WholeIncident } from './incident-data.ts';

/** What people put together or apart, which can be taken back, and all that was changed, by whom and when. */
export function History({ whole }: { readonly whole: WholeIncident }) {
  const query = useChanges(whole.id);
  return (
    <section className="panel" aria-label={words.incident.history}>
      <header>
        <h2>{words.incident.history}</h2>
      </header>
      <Steps steps={whole.steps} />
      <Awaited query={query} lines={2}>
        {({ items }) =>
          items.length + whole.steps.length === 0 ? (
            <p className="soft small">{words.incident.noHistory}</p>
          ) : (
            <ol className="history">
              {items.map(({ id, at, who, action }) => (
                <li key={id}>
                  {wordFor(words.incident.changes, action)}{' '}
                  <span className="soft">
                    {who} · {moment(at)}
                  </span>
                </li>
              ))}
            </ol>
          )
        }
      </Awaited>
    </section>
  );
}

function Steps({ steps }: Pick<WholeIncident, 'steps'>) {
  const undo = useUndo();
  return (
    <ul className="history">
      {steps.map(({ step, kind, by, at }) => (
        <li key={step} className="row">
          <span>
            {words.incident.steps[kind]}{' '}
            <span className="soft">
              {by} · {moment(at)}
            </span>
          </span>
          <button
            type="button"
            className="button"
            disabled={undo.isPending}
            onClick={() => undo.mutate(step)}
          >
            {words.actions.undo}
          </button>
        </li>
      ))}
      {undo.error ? <li className="notice bad">{undo.error.message}</li> : null}
    </ul>
  );
}
