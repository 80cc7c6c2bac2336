import type { Claim } from '../../schema/claim.ts';
import type { Record } from '../../schema/record.ts';

/**
 * The part of an article's text that tells of an incident. Of what the article is about: all but the sentences that tell of
 * other incidents alone. Of what it mentions besides: the sentences of its claims, and after each the next one, where that
 * makes no claim of its own; the background of an old attack is so compared with reports of the old attack.
 *
 * @param claims the claims of the incident
 */
export function tellingText(
  { article, sentences, claims: all, incidents }: Record,
  claims: readonly Claim[],
  isMain: boolean,
): string {
  const own = new Set(claims.map(({ sentence }) => sentence));
  const told = new Set(incidents.flatMap((incident) => incident.claims));
  const claimed = new Set(all.filter(({ id }) => told.has(id)).map(({ sentence }) => sentence));
  const belongs = (index: number) =>
    own.has(index) || (!claimed.has(index) && (isMain || own.has(index - 1)));
  return sentences
    .filter((_, index) => belongs(index))
    .map(({ span }) => article.text.slice(span.start, span.end))
    .join('\n');
}
