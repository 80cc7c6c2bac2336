import './claim-summary.css';
import type { Reference } from '../../src/schema/actor.ts';
import type { Claim } from '../../src/schema/claim.ts';
import type { ReviewState } from '../../src/schema/review.ts';
import { words } from '../words/words.ts';
import { useNameOf } from './names.tsx';
import { countWording, dateWording, placeWording, standing, wordFor } from './wording.ts';

/** A claim in a few lines: what kind, who to whom, where and when, with which figures, under which condition, says who. */
export function ClaimSummary({ claim, review }: { readonly claim: Claim; readonly review?: ReviewState }) {
  const state = standing(claim);
  const where = [claim.place ? placeWording(claim.place) : '', claim.date ? dateWording(claim.date) : ''];
  return (
    <span className={`claim-summary ${claim.kind}`}>
      <span className="claim-type">
        <b>{wordFor(words.types, claim.type)}</b>
        {claim.mode ? <span>{claim.mode}</span> : null}
        <q>
          <bdi>{claim.trigger.text}</bdi>
        </q>
        {state ? <span className="chip">{state}</span> : null}
        {review && review !== 'unreviewed' ? (
          <span className={`chip ${review === 'rejected' ? 'bad' : 'good'}`}>{words.reviews[review]}</span>
        ) : null}
      </span>
      <WhoToWhom claim={claim} />
      <span className="claim-line">{where.filter((part) => part !== '').join(' · ')}</span>
      <span className="claim-line figures">{claim.counts.map(countWording).join(', ')}</span>
      {claim.condition ? (
        <span className="claim-line condition">
          <bdi>{claim.condition.text}</bdi>
        </span>
      ) : null}
      <Source attribution={claim.attribution} />
    </span>
  );
}

function WhoToWhom({ claim: { agents, patients, direction } }: { readonly claim: Claim }) {
  const nameOf = useNameOf();
  const names = (references: readonly Reference[]) => [...new Set(references.map(nameOf))].join(', ');
  if (agents.length + patients.length === 0) return null;
  return (
    <span className="claim-who">
      <bdi>{names(agents) || '—'}</bdi>
      {patients.length > 0 ? (
        <>
          <span className="arrow"> {direction ? words.directions[direction] : '→'} </span>
          <bdi>{names(patients)}</bdi>
        </>
      ) : null}
    </span>
  );
}

function Source({ attribution: { source, via } }: Pick<Claim, 'attribution'>) {
  const nameOf = useNameOf();
  if (source === null && via.length === 0) return null;
  const names = [...new Set([...(source ? [source] : []), ...via].map(nameOf))];
  return (
    <span className="claim-line">
      {words.according} <bdi>{names.join(`, ${words.article.via} `)}</bdi>
    </span>
  );
}
