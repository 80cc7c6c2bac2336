import '../review/correction.css';
import { useState } from 'react';
import { eventTypes, statuses } from '../../../src/schema/claim-types.ts';
import type { IncidentReviewInput } from '../../../src/schema/review.ts';
import { Dialog } from '../../design/dialog.tsx';
import { placeWording } from '../../record/wording.ts';
import { words } from '../../words/words.ts';
import { Choice, DateFields } from '../review/correction-fields.tsx';
import { PlaceSearch } from '../review/place-field.tsx';
import { type Corrected, correctionOf, dateParts, isAscending, partsOf, placeParts } from './corrected.ts';
import type { WholeIncident } from './incident-data.ts';
import { TollFields } from './toll-fields.tsx';

/** Puts the incident itself right: its type, whether it happened, where, when, and its toll. */
export default function IncidentCorrectionDialog({
  whole,
  onClose,
  onSave,
}: {
  readonly whole: WholeIncident;
  readonly onClose: () => void;
  readonly onSave: (input: IncidentReviewInput) => void;
}) {
  const [now, setNow] = useState<Corrected>(() => partsOf(whole.incident));
  const [note, setNote] = useState(whole.decision?.note ?? '');
  const correction = correctionOf(whole.reckoned, now);
  const change = (changes: Partial<Corrected>) => setNow({ ...now, ...changes });
  const isSound = now.counts.every(isAscending);
  const isBack = correction === null && whole.review === 'corrected';
  return (
    <Dialog title={words.incident.correctTitle} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (correction) onSave({ state: 'corrected', correction, note });
          else onSave({ state: 'unreviewed', correction: null, note });
        }}
      >
        <p className="soft small">{words.incident.correctHelp}</p>
        <div className="correction-row">
          <Choice
            label={words.review.type}
            value={now.type}
            values={eventTypes}
            names={words.types}
            onChange={(type) => change({ type })}
          />
          <Choice
            label={words.review.status}
            value={now.status}
            values={statuses}
            names={words.statuses}
            onChange={(status) => change({ status })}
          />
        </div>
        <PlacePart place={now.place} onChange={(place) => change({ place })} />
        <DateFields
          date={now.date && { ...now.date, text: null, span: null, basis: 'phrase' }}
          onChange={(date) => change({ date: date && dateParts(date) })}
        />
        <TollFields counts={now.counts} onChange={(counts) => change({ counts })} />
        {isSound ? null : <p className="notice bad">{words.incident.notAscending}</p>}
        <label className="field">
          <span>{words.review.note}</span>
          <input
            className="entry"
            value={note}
            maxLength={10_000}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {words.actions.cancel}
          </button>
          <button
            type="submit"
            className="button strong"
            disabled={!isSound || (correction === null && !isBack)}
          >
            {words.actions.save}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

function PlacePart({
  place,
  onChange,
}: {
  readonly place: Corrected['place'];
  readonly onChange: (place: Corrected['place']) => void;
}) {
  return (
    <fieldset className="stack role-field">
      <legend className="small soft">{words.review.place}</legend>
      {place ? (
        <button
          type="button"
          className="chip"
          aria-label={`${words.actions.remove}: ${placeWording(place)}`}
          onClick={() => onChange(null)}
        >
          <bdi>{placeWording(place)}</bdi> <span aria-hidden="true">×</span>
        </button>
      ) : (
        <span className="soft">{words.review.noneGiven}</span>
      )}
      <PlaceSearch onChoose={(found) => onChange(placeParts(found))} />
    </fieldset>
  );
}
