import { and, eq, sql } from 'drizzle-orm';
import { AssessmentType, Claim, EventType, RelationType } from '../../schema/claim.ts';
import { Problem } from '../../schema/problem.ts';
import {
  type ClaimCorrection,
  type ForecastOutcome,
  type ReviewGiven,
  ReviewInput,
} from '../../schema/review.ts';
import type { Database } from '../database.ts';
import { markOutdated } from '../merging/outdated.ts';
import { misquotes } from '../quotes.ts';
import { storable } from '../storable.ts';
import { claims, reviews } from '../tables/claims.ts';
import { articleContext } from './article-context.ts';
import { logChange } from './changes.ts';
import { claimColumns, isOpenEnded } from './claim-row.ts';

/** Who makes a change, and on which version of what is changed. */
export interface Authored {
  readonly who: string;
  /** The version that was read before; the change is refused when there is a later one. */
  readonly version: number;
}

/** What people decide on claims. Each change is checked against the version it was made on, and goes into the log. */
export class Reviews {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Accepts, corrects, rejects or leaves open a claim, or takes a decision back (`unreviewed`).
   *
   * @returns the claim's new version
   * @throws {Problem} `store.not-found`, `store.version-conflict`, `store.bad-change`
   */
  async decide(claim: string, given: ReviewGiven, { who, version }: Authored): Promise<number> {
    const { state, correction, note } = parseReview(given);
    return this.#database.transaction(async (transaction) => {
      await markOutdated(transaction, [await articleOf(transaction, claim)]);
      const before = await lockClaim(transaction, claim, version);
      const context = await articleContext(transaction, before.article);
      const coded = before.coded ?? before.claim;
      const standing = correction ? corrected(coded, correction, context.text) : coded;
      const former = await standingReview(transaction, claim);
      const next = { state, correction, note, by: who, at: sql`now()` };
      await transaction
        .insert(reviews)
        .values({ claim, ...next })
        .onConflictDoUpdate({ target: reviews.claim, set: next });
      await transaction
        .update(claims)
        .set({
          ...claimColumns(standing, context),
          review: state,
          coded: correction ? coded : null,
          version: version + 1,
        })
        .where(eq(claims.id, claim));
      const after = { state, correction, note };
      await logChange(transaction, {
        who,
        action: 'review',
        subject: claim,
        version: version + 1,
        before: former,
        after,
      });
      return version + 1;
    });
  }

  /**
   * Says whether a forecast, a threat or an intention came true.
   *
   * @returns the claim's new version
   * @throws {Problem} `store.not-found`, `store.version-conflict`, `store.bad-change`
   */
  async setOutcome(claim: string, outcome: ForecastOutcome, { who, version }: Authored): Promise<number> {
    return this.#database.transaction(async (transaction) => {
      const before = await lockClaim(transaction, claim, version);
      if (!isOpenEnded(before)) {
        throw new Problem('store.bad-change', `${claim} is a ${before.type}, which cannot come true`);
      }
      await transaction
        .update(claims)
        .set({ outcome, version: version + 1 })
        .where(eq(claims.id, claim));
      await logChange(transaction, {
        who,
        action: 'outcome',
        subject: claim,
        version: version + 1,
        before: { outcome: before.outcome },
        after: { outcome },
      });
      return version + 1;
    });
  }
}

function parseReview(given: ReviewGiven): ReviewInput {
  const parsed = ReviewInput.safeParse(storable(given));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Problem('store.bad-change', `${issue!.path.join('.')}: ${issue!.message}`);
}

async function articleOf(transaction: Database, claim: string): Promise<string> {
  const [row] = await transaction
    .select({ article: claims.article })
    .from(claims)
    .where(eq(claims.id, claim));
  if (!row) throw new Problem('store.not-found', `there is no claim ${claim}`);
  return row.article;
}

/** Reads a claim and keeps others from changing it until the transaction ends. */
async function lockClaim(transaction: Database, id: string, version: number) {
  const [row] = await transaction
    .select()
    .from(claims)
    .where(and(eq(claims.id, id), sql`${claims.current}`))
    .for('update');
  if (!row) throw new Problem('store.not-found', `there is no claim ${id}`);
  if (row.version !== version) {
    throw new Problem('store.version-conflict', `${id} is at version ${row.version}, not ${version}`, id);
  }
  return row;
}

async function standingReview(transaction: Database, claim: string) {
  const [row] = await transaction
    .select({ state: reviews.state, correction: reviews.correction, note: reviews.note })
    .from(reviews)
    .where(eq(reviews.claim, claim));
  return row ?? null;
}

const typesOf = { event: EventType, relation: RelationType, assessment: AssessmentType };

/** The claim with its correction: its words are words of the article too, and its type is one of its kind. */
function corrected(coded: Claim, correction: ClaimCorrection, text: string): Claim {
  const [wrong] = misquotes(correction, text);
  if (wrong) {
    const { path, span } = wrong;
    const what = `${path}: "${wrong.text}" is not what stands at ${span.start}–${span.end} of the article`;
    throw new Problem('store.bad-change', what);
  }
  const claim = Claim.parse({ ...coded, ...correction });
  if (typesOf[claim.kind].safeParse(claim.type).success) return claim;
  throw new Problem('store.bad-change', `type: ${claim.type} is no type of the kind ${claim.kind}`);
}
