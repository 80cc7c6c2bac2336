import type { Article } from '../../schema/article.ts';
import type { Claim } from '../../schema/claim.ts';
import { digest } from '../digest.ts';
import { dayOf, indexable } from '../storable.ts';

/** What of an article goes into the rows of its claims. */
export type ClaimContext = Pick<Article, 'id' | 'text' | 'publishedAt' | 'publisher'> & {
  /** The day on which it came in, ISO 8601. */
  readonly receivedOn: string;
};

const openEnded: ReadonlySet<string> = new Set(['forecast', 'threat', 'intention']);
const LARGEST_TOLL = 2_147_483_647;

/** The columns of a claim by which lists are narrowed, as the claim stands. */
export function claimColumns(claim: Claim, context: ClaimContext) {
  const { source } = claim.attribution;
  const startsOn = dayOf(claim.date?.start ?? null);
  return {
    kind: claim.kind,
    type: claim.type,
    mode: claim.mode === null ? null : indexable(claim.mode),
    status: claim.status,
    polarity: claim.polarity,
    confidence: claim.confidence,
    agents: actorsOf(claim.agents),
    patients: actorsOf(claim.patients),
    source: source ? indexable(source.actor ?? source.text) : null,
    publisher: context.publisher === null ? null : indexable(context.publisher),
    country: claim.place?.country ? indexable(claim.place.country) : null,
    admin1: claim.place?.admin1 ?? null,
    place: claim.place ? { lon: claim.place.lon, lat: claim.place.lat } : null,
    toll: tollOf(claim),
    startsOn,
    endsOn: dayOf(claim.date?.end ?? null) ?? startsOn,
    sortDay: startsOn ?? dayOf(context.publishedAt) ?? context.receivedOn,
    sentence: context.text.slice(claim.span.start, claim.span.end),
    claim,
  };
}

/** Whether a claim can come true or not. */
export function isOpenEnded({ kind, type }: Pick<Claim, 'kind' | 'type'>): boolean {
  return kind === 'assessment' && openEnded.has(type);
}

/** The id under which a claim is stored: of what it says of which words, so that the same reading has the same id. */
export function claimId(article: string, { kind, type, trigger }: Claim, taken: ReadonlySet<string>): string {
  const words = `${trigger.span.start}-${trigger.span.end}`;
  for (let again = 0; ; again++) {
    const id = `claim:${digest(article, kind, type, words, String(again)).slice(0, 16)}`;
    if (!taken.has(id)) return id;
  }
}

function actorsOf(references: Claim['agents']): string[] {
  return [...new Set(references.map(({ actor, text }) => indexable(actor ?? text)))];
}

/** The most dead that the claim may tell of; null where it gives no figure. */
function tollOf({ counts }: Claim): number | null {
  const killed = counts.filter(({ what }) => what === 'killed').flatMap(({ min, max }) => max ?? min ?? []);
  return killed.length === 0 ? null : Math.min(LARGEST_TOLL, Math.round(Math.max(...killed)));
}
