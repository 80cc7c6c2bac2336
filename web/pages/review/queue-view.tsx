import { lazy, Suspense, useState } from 'react';
import { isConflict } from '../../api/claims.ts';
import { Awaited, Empty } from '../../design/states.tsx';
import { WithNames } from '../../record/names.tsx';
import { number, words } from '../../words/words.ts';
import { QueueItem } from './queue-item.tsx';
import { QueueList } from './queue-list.tsx';
import { type Queue, useQueue } from './review-data.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { useSettling } from './use-settling.ts';

const CorrectionDialog = lazy(() => import('./correction-dialog.tsx'));

/** The queue: one claim large, to be settled by key; the next ones beside it. */
export function QueueView() {
  const query = useQueue();
  return (
    <Awaited query={query} lines={12}>
      {(queue) => <Desk queue={queue} isFetching={query.isFetching} />}
    </Awaited>
  );
}

function Desk({ queue, isFetching }: { readonly queue: Queue; readonly isFetching: boolean }) {
  const settling = useSettling(queue);
  const [correcting, setCorrecting] = useState(false);
  const { item, settled } = settling;
  useReviewKeys(!correcting && item !== null, {
    a: () => settling.decide('accepted'),
    r: () => settling.decide('rejected'),
    u: () => settling.decide('unsure'),
    c: () => setCorrecting(true),
    j: () => settling.move(1),
    k: () => settling.move(-1),
    z: settling.undo,
  });
  if (item === null) {
    return isFetching ? null : <Empty title={words.review.done} remedy={words.review.doneRemedy} />;
  }
  return (
    <WithNames actors={queue.actors}>
      <p className="row small soft" role="status">
        <span className="number">{words.review.left(number(queue.waiting - settled))}</span>
        {settled > 0 ? <span className="number">{words.review.settled(settled)}</span> : null}
      </p>
      <div className="desk">
        <QueueItem
          item={item}
          isBusy={settling.isBusy}
          onDecide={settling.decide}
          onCorrect={() => setCorrecting(true)}
          problem={
            settling.error
              ? isConflict(settling.error)
                ? words.review.conflict
                : settling.error.message
              : null
          }
        />
        <QueueList items={queue.items} states={settling.states} chosen={item.id} onChoose={settling.choose} />
      </div>
      {correcting ? (
        <Suspense fallback={null}>
          <CorrectionDialog
            claim={{ ...item, coded: item.claim, decision: null, actors: queue.actors }}
            onClose={() => setCorrecting(false)}
            onSave={(correction, note) => {
              setCorrecting(false);
              settling.correct(correction, note);
            }}
          />
        </Suspense>
      ) : null}
    </WithNames>
  );
}
