import type { ReviewState } from '../../../src/schema/review.ts';
import { wordFor } from '../../record/wording.ts';
import { words } from '../../words/words.ts';
import type { QueuedClaim } from './review-data.ts';

/** The head of the queue, with what became of each. */
export function QueueList({
  items,
  states,
  chosen,
  onChoose,
}: {
  readonly items: readonly QueuedClaim[];
  readonly states: ReadonlyMap<string, { readonly state: ReviewState }>;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}) {
  return (
    <ol className="queue-list">
      {items.map((item) => {
        const state = states.get(item.id)?.state ?? 'unreviewed';
        return (
          <li key={item.id}>
            <button type="button" aria-current={item.id === chosen} onClick={() => onChoose(item.id)}>
              <b>{wordFor(words.types, item.claim.type)}</b>
              {state === 'unreviewed' ? null : (
                <span className={`chip ${state === 'rejected' ? 'bad' : 'good'}`}>
                  {words.reviews[state]}
                </span>
              )}
              <span className="queue-words">{item.sentence}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
