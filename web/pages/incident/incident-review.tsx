import { lazy, Suspense, useState } from 'react';
import type { IncidentCorrection } from '../../../src/schema/incident-correction.ts';
import { isConflict } from '../../api/claims.ts';
import { countWording, dateWording, person, placeWording, wordFor } from '../../record/wording.ts';
import { moment, words } from '../../words/words.ts';
import { DecisionButtons } from '../review/decision-buttons.tsx';
import { correctedParts } from './corrected.ts';
import { useIncidentDecision, type WholeIncident } from './incident-data.ts';

const IncidentCorrectionDialog = lazy(() => import('./incident-correction.tsx'));

/** Accept, correct or reject the incident itself, or take that back; and what was decided, by whom. */
export function IncidentReview({ whole }: { readonly whole: WholeIncident }) {
  const decision = useIncidentDecision(whole);
  const [correcting, setCorrecting] = useState(false);
  return (
    <div className="incident-review">
      <div className="row">
        <DecisionButtons
          state={whole.review}
          isBusy={decision.isPending}
          onDecide={(input) => decision.mutate(input)}
          onCorrect={() => setCorrecting(true)}
        />
        <Decided whole={whole} />
      </div>
      {decision.error ? (
        <p className="notice bad" role="alert">
          {isConflict(decision.error) ? words.incident.conflict : decision.error.message}
        </p>
      ) : null}
      {correcting ? (
        <Suspense fallback={null}>
          <IncidentCorrectionDialog
            whole={whole}
            onClose={() => setCorrecting(false)}
            onSave={(input) => {
              setCorrecting(false);
              decision.mutate(input);
            }}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

/** Who decided what, and beside each part that was put right, what the reports give for it. */
function Decided({ whole: { decision, reckoned } }: Pick<{ readonly whole: WholeIncident }, 'whole'>) {
  if (decision === null || decision.state === 'unreviewed') return null;
  const { state, correction, note, by, at } = decision;
  return (
    <div className="decided small">
      <p>
        <b>{words.incident.decisions[state](person(by))}</b> <span className="soft">{moment(at)}</span>
        {note === '' ? null : (
          <>
            {': '}
            <bdi>{note}</bdi>
          </>
        )}
      </p>
      {correction === null ? null : (
        <ul>
          {correctedParts
            .filter((part) => correction[part] !== undefined)
            .map((part) => (
              <li key={part}>
                {words.incident.parts[part]}: <bdi>{partWording(part, correction)}</bdi>{' '}
                <span className="soft">
                  <bdi>({words.incident.reckoned(partWording(part, reckoned))})</bdi>
                </span>
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}

function partWording(
  part: (typeof correctedParts)[number],
  { type, status, place, date, counts }: IncidentCorrection,
): string {
  if (part === 'type') return wordFor(words.types, type!);
  if (part === 'status') return wordFor(words.statuses, status!);
  if (part === 'place') return place ? placeWording(place) : words.incident.none;
  if (part === 'date') return date ? dateWording(date) : words.incident.none;
  return counts!.length === 0 ? words.incident.none : counts!.map(countWording).join(', ');
}
