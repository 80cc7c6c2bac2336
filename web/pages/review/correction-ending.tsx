import { words } from '../../words/words.ts';

/** The end of a form that puts something right: a note on it, and whether it is to be kept. */
export function CorrectionEnding({
  note,
  onNote,
  onCancel,
  canSave,
}: {
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly onCancel: () => void;
  readonly canSave: boolean;
}) {
  return (
    <>
      <label className="field">
        <span>{words.review.note}</span>
        <input
          className="entry"
          value={note}
          maxLength={10_000}
          onChange={(event) => onNote(event.target.value)}
        />
      </label>
      <footer>
        <button type="button" className="button" onClick={onCancel}>
          {words.actions.cancel}
        </button>
        <button type="submit" className="button strong" disabled={!canSave}>
          {words.actions.save}
        </button>
      </footer>
    </>
  );
}
