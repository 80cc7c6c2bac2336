import type { SourcedClaim } from './sourced.ts';

/** The words that a claim was read from, as `ARTICLE@START-END`: its trigger, in UTF-16 code units of the article's text. */
export function spanLink({ claim, article }: SourcedClaim): string {
  return `${article.id}@${claim.trigger.span.start}-${claim.trigger.span.end}`;
}

/** The ids and spans of claims. */
export function backLinks(claims: readonly SourcedClaim[]): {
  readonly claims: string[];
  readonly spans: string[];
} {
  return { claims: claims.map(({ id }) => id), spans: claims.map(spanLink) };
}

/** All that leads back from a row, as `key=value` parts: the form of ACLED's tags. */
export function backLinkText(incident: string | null, claims: readonly SourcedClaim[]): string {
  const links = backLinks(claims);
  return [
    ...(incident === null ? [] : [`incident=${incident}`]),
    `claims=${links.claims.join(',')}`,
    `spans=${links.spans.join(',')}`,
  ].join('; ');
}
