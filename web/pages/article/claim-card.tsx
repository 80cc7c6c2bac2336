import { Link } from 'wouter';
import { marksOf, roles } from '../../../src/document/segments.ts';
import type { Claim } from '../../../src/schema/claim.ts';
import type { Record } from '../../../src/schema/record.ts';
import { paths } from '../../address/paths.ts';
import { ClaimSummary } from '../../record/claim-summary.tsx';
import { percent, words } from '../../words/words.ts';
import { ReviewButtons } from '../review/review-buttons.tsx';
import type { WholeArticle } from './article-data.ts';

interface ClaimCardProps {
  readonly record: Record;
  readonly index: number;
  readonly stored: WholeArticle['claims'][number] | undefined;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** A claim in the list beside the text: a button that chooses it, and under it what it was read from. */
export function ClaimCard({ record, index, stored, chosen, onChoose }: ClaimCardProps) {
  const claim = record.claims[index]!;
  return (
    <li className={`claim ${claim.kind} ${chosen ? 'chosen' : ''}`}>
      <button type="button" aria-expanded={chosen} onClick={onChoose}>
        <ClaimSummary claim={claim} {...(stored ? { review: stored.review } : {})} />
      </button>
      {chosen ? (
        <div className="evidence">
          <Evidence text={record.article.text} claim={claim} />
          <Reading claim={claim} />
          <div className="row">
            {stored ? <ReviewButtons id={stored.id} /> : null}
            {stored?.incident ? (
              <Link className="button plain" href={paths.incident(stored.incident)}>
                {words.incident.title}
              </Link>
            ) : null}
          </div>
        </div>
      ) : null}
    </li>
  );
}

/** Which rule read the claim, how sure it is, and why its place was chosen. */
function Reading({ claim: { foundBy, confidence, place } }: { readonly claim: Claim }) {
  return (
    <>
      <p className="small soft">
        {words.article.rule} {words.article.foundBy(foundBy.coder, foundBy.rule, foundBy.version)}
        {' · '}
        {words.article.confidence} {percent(confidence)}
      </p>
      {place ? (
        <p className="small soft">
          {words.article.basis}: {place.basis}
        </p>
      ) : null}
    </>
  );
}

/** The words behind a claim, role by role, each with the colour that it has in the text. */
function Evidence({ text, claim }: { readonly text: string; readonly claim: Claim }) {
  const marks = marksOf(claim, 0);
  const rows = roles.flatMap((role) => {
    if (role === 'sentence') return [];
    const quoted = marks.filter((mark) => mark.role === role).map(({ start, end }) => text.slice(start, end));
    return quoted.length === 0 ? [] : [{ role, quoted: [...new Set(quoted)] }];
  });
  return (
    <dl className="evidence-rows">
      {rows.map(({ role, quoted }) => (
        <div key={role}>
          <dt>
            <span className="role" data-role={role}>
              {words.roles[role]}
            </span>
          </dt>
          <dd>
            {quoted.map((one, at) => (
              <span key={one}>
                {at > 0 ? '; ' : ''}
                <bdi>{one}</bdi>
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
