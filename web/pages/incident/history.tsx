import type { IncidentReviewInput } from '../../../src/schema/review.ts';
import type { Change } from '../../../src/schema/stored.ts';
import { Awaited } from '../../design/states.tsx';
import { person, wordFor } from '../../record/wording.ts';
import { moment, words } from '../../words/words.ts';
import { correctedParts } from './corrected.ts';
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
              {items.map((change) => (
                <ChangeLine key={change.id} change={change} />
              ))}
            </ol>
          )
        }
      </Awaited>
    </section>
  );
}

function ChangeLine({ change: { at, who, action, after } }: { readonly change: Change }) {
  const decided = action === 'incident.review' ? (after as IncidentReviewInput) : null;
  const parts = correctedParts.filter((part) => decided?.correction?.[part] !== undefined);
  return (
    <li>
      {decided
        ? words.incident.decisions[decided.state](person(who))
        : wordFor(words.incident.changes, action)}
      {parts.length > 0 ? `: ${parts.map((part) => words.incident.parts[part]).join(', ')}` : ''}{' '}
      <span className="soft">{decided ? moment(at) : `${person(who)} · ${moment(at)}`}</span>
      {decided?.note ? (
        <p>
          <bdi>{decided.note}</bdi>
        </p>
      ) : null}
    </li>
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
              {person(by)} · {moment(at)}
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
