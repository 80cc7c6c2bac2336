import { useState } from 'react';
import { Link } from 'wouter';
import type { StoredClaim } from '../../../src/schema/stored.ts';
import { paths } from '../../address/paths.ts';
import { useParameters } from '../../address/use-address.ts';
import { MarkedSentence } from '../../reader/marked-sentence.tsx';
import { ClaimSummary } from '../../record/claim-summary.tsx';
import { day, words } from '../../words/words.ts';
import { ReviewButtons } from '../review/review-buttons.tsx';
import { type Telling, useSplit, type WholeIncident } from './incident-data.ts';

/** The reports side by side, each with its sentences; chosen reports can be split off as telling of another incident. */
export function Reports({ whole }: { readonly whole: WholeIncident }) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const split = useSplit(whole);
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const byArticle = Map.groupBy(whole.claims, ({ article }) => article);
  const canSplit = chosen.length > 0 && chosen.length < byArticle.size;
  const claimsOfChosen = chosen.flatMap((article) => (byArticle.get(article) ?? []).map(({ id }) => id));
  return (
    <section aria-label={words.incident.reports}>
      <header className="reports-head">
        <h2>{words.incident.reports}</h2>
        {byArticle.size > 1 ? (
          <p className="row small">
            <span className="soft">{words.incident.splitHelp}</span>
            <button
              type="button"
              className="button"
              disabled={!canSplit || split.isPending}
              onClick={() => split.mutate(claimsOfChosen, { onSuccess: () => setChosen([]) })}
            >
              {words.incident.splitChosen(Math.max(1, chosen.length))}
            </button>
          </p>
        ) : null}
      </header>
      {split.error ? <p className="notice bad">{split.error.message}</p> : null}
      <div className="reports-columns">
        {[...byArticle].map(([article, claims]) => (
          <Report
            key={article}
            telling={whole.incident.tellings.find((one) => one.article === article)}
            copies={whole.incident.tellings}
            claims={claims}
            isChosen={chosen.includes(article)}
            onToggle={byArticle.size > 1 ? () => toggle(article) : null}
          />
        ))}
      </div>
    </section>
  );
}

function Report({
  telling,
  copies,
  claims,
  isChosen,
  onToggle,
}: {
  readonly telling: Telling | undefined;
  readonly copies: readonly Telling[];
  readonly claims: readonly StoredClaim[];
  readonly isChosen: boolean;
  /** Null where it is the only report, which cannot be split off. */
  readonly onToggle: (() => void) | null;
}) {
  const first = claims[0]!;
  const published = telling?.publishedOn ?? first.publishedAt?.slice(0, 10);
  const isCopy = telling && copies.find(({ voice }) => voice === telling.voice)!.article !== telling.article;
  return (
    <article className="panel report">
      <header>
        <h3>
          <Link href={paths.article(first.article, first.id)}>{first.title || words.article.title}</Link>
        </h3>
        <p>{[first.publisher, published ? day(published) : null].filter(Boolean).join(' · ')}</p>
        {isCopy ? <p>{words.incident.sameText}</p> : null}
        {onToggle ? (
          <label className="row small">
            <input type="checkbox" checked={isChosen} onChange={onToggle} />
            {words.incident.choose}
          </label>
        ) : null}
      </header>
      {[...Map.groupBy(claims, ({ claim }) => claim.span.start)].map(([start, told]) => (
        <Told key={start} claims={told} />
      ))}
    </article>
  );
}

/** One sentence of a report, with what was read from it; each reading opens to be judged. */
function Told({ claims }: { readonly claims: readonly StoredClaim[] }) {
  const [parameters, setParameters] = useParameters();
  const open = parameters.get('claim');
  const shown = claims.find(({ id }) => id === open) ?? claims[0]!;
  return (
    <div className="told">
      <MarkedSentence text={shown.sentence} claim={shown.claim} />
      {claims.map((claim) => (
        <div key={claim.id} className="reading-of">
          <button
            type="button"
            aria-expanded={open === claim.id}
            onClick={() => setParameters({ claim: open === claim.id ? null : claim.id }, { replace: true })}
          >
            <ClaimSummary claim={claim.claim} review={claim.review} />
          </button>
          {open === claim.id ? <ReviewButtons id={claim.id} /> : null}
        </div>
      ))}
    </div>
  );
}
