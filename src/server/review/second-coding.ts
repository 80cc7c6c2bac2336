import { and, eq, sql } from 'drizzle-orm';
import { Problem } from '../../schema/problem.ts';
import type { Agreement, BlindClaim, SecondCoding } from '../../schema/second-coding.ts';
import type { Database } from '../../store/database.ts';
import { logChange } from '../../store/queries/changes.ts';
import { storable } from '../../store/storable.ts';
import { articles } from '../../store/tables/articles.ts';
import { claims, reviews } from '../../store/tables/claims.ts';
import { secondCodings } from '../../store/tables/second-codings.ts';
import { krippendorffAlpha } from './agreement.ts';
import { agree, asCoding, comparedFields } from './fields.ts';

/** Claims coded a second time by someone who has not seen what was read before. */
export class SecondCodings {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Claims that someone else has settled and `coder` has not coded yet, in an order that nobody chose. */
  async waiting(coder: string, limit: number): Promise<BlindClaim[]> {
    const rows = await this.#database
      .select({
        id: claims.id,
        article: claims.article,
        title: sql<string>`coalesce(${articles.details} ->> 'title', '')`,
        kind: claims.kind,
        sentence: claims.sentence,
        claim: claims.claim,
      })
      .from(reviews)
      .innerJoin(claims, eq(claims.id, reviews.claim))
      .innerJoin(articles, eq(articles.id, claims.article))
      .where(
        and(
          sql`${claims.current} and ${reviews.state} in ('accepted', 'corrected', 'rejected') and ${reviews.by} <> ${coder}`,
          sql`not exists (select from ${secondCodings} s where s.claim = ${claims.id} and s.by = ${coder})`,
        ),
      )
      .orderBy(sql`md5(${claims.id})`)
      .limit(limit);
    return rows.map(({ claim, ...row }) => ({ ...row, span: claim.span, trigger: claim.trigger }));
  }

  /**
   * Keeps what a second coder read.
   *
   * @throws {Problem} `store.not-found` for a claim that nobody has settled; `access.denied` to who settled it
   */
  async save(claim: string, given: SecondCoding, by: string): Promise<void> {
    const coding = storable(given);
    await this.#database.transaction(async (transaction) => {
      const [row] = await transaction
        .select({ standing: claims.claim, state: reviews.state, by: reviews.by, version: claims.version })
        .from(claims)
        .innerJoin(reviews, eq(reviews.claim, claims.id))
        .where(and(eq(claims.id, claim), sql`${claims.current} and ${reviews.state} <> 'unreviewed'`));
      if (!row) throw new Problem('store.not-found', `there is no settled claim ${claim}`);
      if (row.by === by) throw new Problem('access.denied', 'who settled a claim cannot be its second coder');
      const agrees = agree(coding, asCoding(row.standing, row.state === 'rejected'));
      const values = { coding, agrees, at: sql`now()` };
      await transaction
        .insert(secondCodings)
        .values({ claim, by, ...values })
        .onConflictDoUpdate({ target: [secondCodings.claim, secondCodings.by], set: values });
      const change = { who: by, action: 'second-coding', subject: claim, version: row.version };
      await logChange(transaction, { ...change, before: null, after: coding });
    });
  }

  /** Claims that were coded otherwise the second time. */
  async disputed(): Promise<ReadonlySet<string>> {
    const rows = await this.#database
      .select({ claim: secondCodings.claim })
      .from(secondCodings)
      .where(eq(secondCodings.agrees, false));
    return new Set(rows.map(({ claim }) => claim));
  }

  /** How far those who coded the same claims agree, field by field. */
  async agreement(): Promise<Agreement[]> {
    const rows = await this.#database
      .select({
        claim: claims.id,
        standing: claims.claim,
        state: reviews.state,
        second: secondCodings.coding,
      })
      .from(secondCodings)
      .innerJoin(claims, eq(claims.id, secondCodings.claim))
      .innerJoin(reviews, eq(reviews.claim, claims.id))
      .where(sql`${claims.current}`);
    const codings = new Map<string, SecondCoding[]>();
    for (const { claim, standing, state, second } of rows) {
      const known = codings.get(claim) ?? [asCoding(standing, state === 'rejected')];
      codings.set(claim, [...known, second]);
    }
    return comparedFields.map(({ name, distance, answer }) => {
      const units = [...codings.values()].map((all) => all.flatMap((coding) => answer(coding) ?? []));
      return {
        field: name,
        alpha: krippendorffAlpha(units, distance),
        claims: units.filter(({ length }) => length > 1).length,
      };
    });
  }
}
