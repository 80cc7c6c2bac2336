import '../review/correction.css';
import { useState } from 'react';
import { eventTypes, statuses } from '../../../src/schema/claim-types.ts';
import type { IncidentReviewInput } from '../../../src/schema/review.ts';
import { Dialog } from '../../design/dialog.tsx';
import { words } from '../../words/words.ts';
import { CorrectionEnding } from '../review/correction-ending.tsx';
import { Choice, DateFields } from '../review/correction-fields.tsx';
import { PlaceChip, PlaceSearch } from '../review/place-field.tsx';
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
        <CorrectionEnding
          note={note}
          onNote={setNote}
          onCancel={onClose}
          canSave={isSound && (correction !== null || isBack)}
        />
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
        <PlaceChip place={place} onRemove={() => onChange(null)} />
      ) : (
        <span className="soft">{words.review.noneGiven}</span>
      )}
      <PlaceSearch onChoose={(found) => onChange(placeParts(found))} />
    </fieldset>
  );
}
