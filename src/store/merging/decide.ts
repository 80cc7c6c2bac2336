import { randomUUID } from 'node:crypto';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Account } from '../../schema/account.ts';
import type { Anchor, MergeDecision } from '../../schema/merge-decision.ts';
import { Problem } from '../../schema/problem.ts';
import type { Database } from '../database.ts';
import { logChange } from '../queries/changes.ts';
import { lockIncident } from '../queries/incident-reviews.ts';
import type { Authored } from '../queries/reviews.ts';
import { storable } from '../storable.ts';
import { accounts, mergeDecisions } from '../tables/merging.ts';
import { lockMerging, mergeOutdated } from './merge-outdated.ts';
import type { IncidentMerger } from './port.ts';
import { decisionsOn, tiesOf } from './reach.ts';
import { regroup } from './regroup.ts';

/** What came of a step: its name, by which it can be taken back, and the incidents that the accounts are in now. */
export interface StepTaken {
  readonly step: string;
  readonly incidents: readonly string[];
}

const MOST_PAIRS = 2000;

/** Brings incidents together across articles, as the sources speak for it and as people decide. */
export class Merging {
  readonly #database: Database;
  readonly #merger: IncidentMerger;

  constructor(database: Database, merger: IncidentMerger) {
    this.#database = database;
    this.#merger = merger;
  }

  /** Brings the incidents of all articles together whose claims have changed. @returns how many articles that were */
  mergeOutdated(): Promise<number> {
    return mergeOutdated(this.#database, this.#merger);
  }

  /**
   * Takes some claims of an incident out of it, with all that their articles tell of it; they are kept apart from the rest
   * from then on.
   *
   * @throws {Problem} `store.not-found`, `store.version-conflict`, `store.bad-change`
   */
  async split(
    incident: string,
    claims: readonly string[],
    note: string | null,
    author: Authored,
  ): Promise<StepTaken> {
    return this.#decide(async (transaction, step) => {
      await lockIncident(transaction, incident, author.version);
      const within = await accountsIn(transaction, [incident]);
      const out = within.filter((account) => account.claims.some((claim) => claims.includes(claim)));
      const rest = within.filter((account) => !out.includes(account));
      if (out.length === 0 || rest.length === 0 || out.length * rest.length > MOST_PAIRS) {
        throw new Problem('store.bad-change', splitProblem(out.length, rest.length));
      }
      const pairs = out.flatMap((one) => rest.map((other) => [one, other] as const));
      await this.#add(transaction, { step, kind: 'apart', note, by: author.who }, pairs);
      return {
        touched: within,
        log: { action: 'incident.split', subject: incident, who: author.who, after: { step, claims } },
      };
    });
  }

  /**
   * Puts two incidents together; what kept them apart is taken back.
   *
   * @throws {Problem} `store.not-found`, `store.version-conflict`, `store.bad-change`
   */
  async join(incident: string, other: string, note: string | null, author: Authored): Promise<StepTaken> {
    if (incident === other)
      throw new Problem('store.bad-change', 'an incident cannot be put together with itself');
    return this.#decide(async (transaction, step) => {
      await lockIncident(transaction, incident, author.version);
      await lockIncident(transaction, other, null);
      const [here, there] = [
        await accountsIn(transaction, [incident]),
        await accountsIn(transaction, [other]),
      ];
      if (!here[0] || !there[0])
        throw new Problem('store.bad-change', 'an incident without accounts cannot be put together');
      await this.#undoBetween(transaction, step, here, there);
      await this.#add(transaction, { step, kind: 'together', note, by: author.who }, [[here[0], there[0]]]);
      const log = {
        action: 'incident.join',
        subject: incident,
        who: author.who,
        after: { step, with: other },
      };
      return { touched: [...here, ...there], log };
    });
  }

  /** Takes a step back; what it had taken back itself holds again. @throws {Problem} `store.not-found` */
  async undo(step: string, who: string): Promise<StepTaken> {
    return this.#decide(async (transaction, undoing) => {
      const undone = await transaction
        .update(mergeDecisions)
        .set({ undoneAt: sql`now()`, undoneBy: undoing })
        .where(and(eq(mergeDecisions.step, storable(step)), isNull(mergeDecisions.undoneAt)))
        .returning();
      if (undone.length === 0) throw new Problem('store.not-found', `there is no step ${step} to take back`);
      const restored = await transaction
        .update(mergeDecisions)
        .set({ undoneAt: null, undoneBy: null })
        .where(eq(mergeDecisions.undoneBy, step))
        .returning();
      const articles = [...undone, ...restored].flatMap(({ oneArticle, otherArticle }) => [
        oneArticle,
        otherArticle,
      ]);
      const rows = await transaction.select().from(accounts).where(inArray(accounts.article, articles));
      const log = { action: 'incident.undo', subject: step, who, after: { step: undoing } };
      return { touched: rows.map(({ account }) => account), log };
    });
  }

  /** Takes a step under the lock of merging, groups anew what it touches, and writes it down. */
  #decide(
    decide: (
      transaction: Database,
      step: string,
    ) => Promise<{
      readonly touched: readonly Account[];
      readonly log: {
        readonly action: string;
        readonly subject: string;
        readonly who: string;
        readonly after: object;
      };
    }>,
  ): Promise<StepTaken> {
    return this.#database.transaction(async (transaction) => {
      await lockMerging(transaction);
      const step = `step:${randomUUID()}`;
      const { touched, log } = await decide(transaction, step);
      const ids = touched.map(({ id }) => id);
      await regroup(transaction, this.#merger, ids);
      await logChange(transaction, log);
      const now = await transaction
        .selectDistinct({ incident: accounts.incident })
        .from(accounts)
        .where(inArray(accounts.id, ids));
      return { step, incidents: now.flatMap(({ incident }) => incident ?? []).sort() };
    });
  }

  async #add(
    transaction: Database,
    decision: {
      readonly step: string;
      readonly kind: MergeDecision['kind'];
      readonly note: string | null;
      readonly by: string;
    },
    pairs: readonly (readonly [Account, Account])[],
  ): Promise<void> {
    const siblings = await accountsOfArticles(
      transaction,
      pairs.flat().map(({ article }) => article),
    );
    const rows = pairs.map(([one, other]) => {
      const [first, second] = [anchorOf(one, siblings), anchorOf(other, siblings)];
      return {
        ...storable(decision),
        id: `decision:${randomUUID()}`,
        oneArticle: first.article,
        oneStart: first.span.start,
        oneEnd: first.span.end,
        otherArticle: second.article,
        otherStart: second.span.start,
        otherEnd: second.span.end,
      };
    });
    await transaction.insert(mergeDecisions).values(rows);
  }

  /** Takes back the decisions that keep accounts of two incidents apart. */
  async #undoBetween(
    transaction: Database,
    step: string,
    here: readonly Account[],
    there: readonly Account[],
  ): Promise<void> {
    const decisions = await decisionsOn(
      transaction,
      here.map(({ article }) => article),
    );
    const ties = await tiesOf(transaction, this.#merger, decisions);
    const [left, right] = [new Set(here.map(({ id }) => id)), new Set(there.map(({ id }) => id))];
    const between = ties
      .filter(({ decision }) => decision.kind === 'apart')
      .filter(({ one, other }) => (left.has(one) && right.has(other)) || (left.has(other) && right.has(one)));
    if (between.length === 0) return;
    await transaction
      .update(mergeDecisions)
      .set({ undoneAt: sql`now()`, undoneBy: step })
      .where(
        inArray(
          mergeDecisions.id,
          between.map(({ decision }) => decision.id),
        ),
      );
  }
}

async function accountsIn(transaction: Database, ids: readonly string[]): Promise<Account[]> {
  const rows = await transaction
    .select()
    .from(accounts)
    .where(inArray(accounts.incident, [...ids]))
    .orderBy(accounts.id);
  return rows.map(({ account }) => account);
}

async function accountsOfArticles(transaction: Database, articles: readonly string[]): Promise<Account[]> {
  const rows = await transaction
    .select()
    .from(accounts)
    .where(inArray(accounts.article, [...new Set(articles)]));
  return rows.map(({ account }) => account);
}

/** Words of an account that no other account of the article tells with, where there are such. */
function anchorOf({ id, article, spans }: Account, siblings: readonly Account[]): Anchor {
  const others = siblings
    .filter((other) => other.article === article && other.id !== id)
    .flatMap((other) => other.spans);
  const own = spans.find(({ start }) => others.every((span) => span.start !== start));
  return { article, span: own ?? spans[0]! };
}

function splitProblem(out: number, rest: number): string {
  if (out === 0) return 'none of these claims is in the incident';
  if (rest === 0) return 'all that tells of the incident would be taken out of it';
  return `the incident is too large to be split in this way: ${out} accounts from ${rest}`;
}
