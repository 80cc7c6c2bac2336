import type { ReviewState } from '../../../src/schema/review.ts';
import { words } from '../../words/words.ts';

const verbs = { accepted: 'accept', rejected: 'reject' } as const;

/** Accept, correct and reject. What is decided shows as pressed, and is taken back by pressing it again; a correction by Undo. */
export function DecisionButtons({
  state,
  isBusy,
  onDecide,
  onCorrect,
}: {
  readonly state: ReviewState;
  readonly isBusy: boolean;
  readonly onDecide: (decision: {
    readonly state: 'accepted' | 'rejected' | 'unreviewed';
    readonly correction: null;
    readonly note: string;
  }) => void;
  readonly onCorrect: () => void;
}) {
  const decide = (to: 'accepted' | 'rejected' | 'unreviewed') =>
    onDecide({ state: to, correction: null, note: '' });
  const button = (to: keyof typeof verbs) => (
    <button
      type="button"
      className="button"
      disabled={isBusy}
      aria-pressed={state === to}
      onClick={() => decide(state === to ? 'unreviewed' : to)}
    >
      {words.review[verbs[to]]}
    </button>
  );
  const isCorrected = state === 'corrected';
  return (
    <>
      {isCorrected ? (
        <button type="button" className="button" disabled={isBusy} onClick={() => decide('unreviewed')}>
          {words.actions.undo}
        </button>
      ) : (
        button('accepted')
      )}
      <button
        type="button"
        className="button"
        disabled={isBusy}
        aria-pressed={isCorrected}
        onClick={onCorrect}
      >
        {words.review.correct}
      </button>
      {button('rejected')}
    </>
  );
}
