import './correction.css';
import { useState } from 'react';
import type { ClaimCorrection } from '../../../src/schema/review.ts';
import type { ReviewedClaim } from '../../../src/schema/stored.ts';
import { Dialog } from '../../design/dialog.tsx';
import { type ActorNames, WithNames } from '../../record/names.tsx';
import { words } from '../../words/words.ts';
import { type Corrected, correctionOf } from './correction.ts';
import { CorrectionEnding } from './correction-ending.tsx';
import { CountFields, DateFields, PlainFields } from './correction-fields.tsx';
import { PlaceField } from './place-field.tsx';
import { RoleField } from './role-field.tsx';

/** Puts a claim right: what is changed replaces what the program read, which is kept beside it. */
export default function CorrectionDialog({
  claim,
  onClose,
  onSave,
}: {
  readonly claim: ReviewedClaim & { readonly actors: ActorNames };
  readonly onClose: () => void;
  readonly onSave: (correction: ClaimCorrection, note: string) => void;
}) {
  const [now, setNow] = useState<Corrected>(claim.claim);
  const [note, setNote] = useState(claim.decision?.note ?? '');
  const correction = correctionOf(claim.coded, now);
  const change = (changes: Partial<Corrected>) => setNow({ ...now, ...changes });
  const sentence = { text: claim.sentence, start: claim.claim.span.start };
  return (
    <Dialog title={words.review.correct} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (correction !== null) onSave(correction, note);
        }}
      >
        <WithNames actors={claim.actors}>
          <PlainFields kind={claim.claim.kind} now={now} onChange={change} />
          <RoleField
            label={words.review.agents}
            sentence={sentence}
            references={now.agents}
            onChange={(agents) => change({ agents })}
          />
          <RoleField
            label={words.review.patients}
            sentence={sentence}
            references={now.patients}
            onChange={(patients) => change({ patients })}
          />
          <PlaceField place={now.place} sentence={sentence} onChange={(place) => change({ place })} />
          <DateFields date={now.date} onChange={(date) => change({ date })} />
          <CountFields counts={now.counts} onChange={(counts) => change({ counts })} />
        </WithNames>
        <CorrectionEnding note={note} onNote={setNote} onCancel={onClose} canSave={correction !== null} />
      </form>
    </Dialog>
  );
}
