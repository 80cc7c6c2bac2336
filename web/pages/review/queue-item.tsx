import { Link } from 'wouter';
import type { ReviewState } from '../../../src/schema/review.ts';
import { paths } from '../../address/paths.ts';
import { MarkedSentence } from '../../reader/marked-sentence.tsx';
import { ClaimSummary } from '../../record/claim-summary.tsx';
import { day, percent, words } from '../../words/words.ts';
import type { QueuedClaim } from './review-data.ts';

const decisions = [
  ['accepted', 'accept', 'A'],
  ['rejected', 'reject', 'R'],
  ['unsure', 'unsure', 'U'],
] as const;

/** One claim to be settled: its sentence with the words marked, what was read from it, and why it is asked. */
export function QueueItem({
  item,
  isBusy,
  onDecide,
  onCorrect,
  problem,
}: {
  readonly item: QueuedClaim;
  readonly isBusy: boolean;
  readonly onDecide: (state: ReviewState) => void;
  readonly onCorrect: () => void;
  readonly problem: string | null;
}) {
  const [accept, ...others] = decisions.map(([state, name, key]) => (
    <button
      key={state}
      type="button"
      className={`button ${state === 'accepted' ? 'strong' : ''}`}
      disabled={isBusy}
      aria-keyshortcuts={key}
      onClick={() => onDecide(state)}
    >
      {words.review[name]} <kbd>{key}</kbd>
    </button>
  ));
  return (
    <section className="panel queue-item" aria-label={words.review.queue}>
      <p className="small soft">
        <Link href={paths.article(item.article, item.id)}>{item.title || words.article.title}</Link>
        {item.publisher ? ` · ${item.publisher}` : ''}
        {item.publishedAt ? ` · ${day(item.publishedAt.slice(0, 10))}` : ''}
      </p>
      <MarkedSentence text={item.sentence} claim={item.claim} />
      <ClaimSummary claim={item.claim} />
      <p className="small soft">
        {words.review.why}:{' '}
        {item.reasons.map((reason) => words.review.reasons[reason]).join(', ') || words.review.reasons.other}
        {' · '}
        {words.article.confidence} {percent(item.claim.confidence)} · {item.claim.foundBy.rule}
      </p>
      {problem ? (
        <p className="notice bad" role="alert">
          {problem}
        </p>
      ) : null}
      <div className="row">
        {accept}
        <button type="button" className="button" disabled={isBusy} aria-keyshortcuts="C" onClick={onCorrect}>
          {words.review.correct} <kbd>C</kbd>
        </button>
        {others}
      </div>
      <p className="small soft">{words.review.keyHelp}</p>
    </section>
  );
}
