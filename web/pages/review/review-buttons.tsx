import { lazy, Suspense, useState } from 'react';
import type { ReviewInput } from '../../../src/schema/review.ts';
import { isConflict, useClaim, useDecision } from '../../api/claims.ts';
import { words } from '../../words/words.ts';
import { DecisionButtons } from './decision-buttons.tsx';

const CorrectionDialog = lazy(() => import('./correction-dialog.tsx'));

/** Accept, correct or reject one claim, wherever it is shown; or take back what was decided. */
export function ReviewButtons({ id }: { readonly id: string }) {
  const { data } = useClaim(id);
  const decision = useDecision();
  const [correcting, setCorrecting] = useState(false);
  const decide = (input: ReviewInput) => data && decision.mutate({ id, version: data.version, input });
  return (
    <div className="row">
      <DecisionButtons
        state={data?.review ?? 'unreviewed'}
        isBusy={data === undefined || decision.isPending}
        onDecide={decide}
        onCorrect={() => setCorrecting(true)}
      />
      <DecisionProblem error={decision.error} />
      {correcting && data ? (
        <Suspense fallback={null}>
          <CorrectionDialog
            claim={data}
            onClose={() => setCorrecting(false)}
            onSave={(correction, note) => {
              setCorrecting(false);
              decide({ state: 'corrected', correction, note });
            }}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

function DecisionProblem({ error }: { readonly error: Error | null }) {
  if (error === null) return null;
  return (
    <p className="notice bad" role="alert">
      {isConflict(error) ? words.review.conflict : error.message}
    </p>
  );
}
