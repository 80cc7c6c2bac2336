import type { Account } from '../schema/account.ts';
import type { MergeDecision } from '../schema/merge-decision.ts';
import type { MergedIncident } from '../schema/merged-incident.ts';
import { type Constraints, tieAccounts } from './cluster/constraints.ts';
import type { Merger } from './merger.ts';

/**
 * Incidents in memory, from accounts that come one by one in any order. The groups that it tells depend on the accounts and
 * the decisions it holds alone: to take them in another order, or to take one out and in again, gives the same.
 */
export class IncidentIndex {
  readonly #merger: Merger;
  readonly #accounts = new Map<string, Account>();
  readonly #keys = new Map<string, Set<string>>();
  /** Which accounts are linked to each. */
  readonly #links = new Map<string, Set<string>>();
  /** The group that each account is in. */
  readonly #groups = new Map<string, readonly string[]>();
  readonly #folded = new WeakMap<readonly string[], MergedIncident>();
  readonly #decisions = new Map<string, MergeDecision>();
  readonly #byArticle = new Map<string, Set<string>>();
  /** The decisions that speak of each article. */
  readonly #decided = new Map<string, Set<string>>();

  constructor(merger: Merger) {
    this.#merger = merger;
  }

  get size(): number {
    return this.#accounts.size;
  }

  account(id: string): Account | undefined {
    return this.#accounts.get(id);
  }

  /** Takes in an account, in place of one of the same id, and regroups those it is linked to. */
  add(account: Account): void {
    if (this.#accounts.has(account.id)) this.remove(account.id);
    this.#accounts.set(account.id, account);
    insert(this.#byArticle, account.article, account.id);
    const links = new Set<string>();
    for (const candidate of this.#candidates(account)) {
      if (this.#merger.score(account, this.#accounts.get(candidate)!) <= 0) continue;
      links.add(candidate);
      insert(this.#links, candidate, account.id);
    }
    this.#links.set(account.id, links);
    for (const key of this.#merger.keysOf(account)) insert(this.#keys, key, account.id);
    this.#regroup([account.id]);
  }

  /** Takes an account out; what held together only by it falls apart. */
  remove(id: string): void {
    const account = this.#accounts.get(id);
    if (!account) return;
    const touched = this.#reach([id]).filter((other) => other !== id);
    for (const key of this.#merger.keysOf(account)) withdraw(this.#keys, key, id);
    for (const other of this.#links.get(id) ?? []) this.#links.get(other)?.delete(id);
    this.#links.delete(id);
    withdraw(this.#byArticle, account.article, id);
    this.#accounts.delete(id);
    this.#groups.delete(id);
    this.#regroup(touched);
  }

  /** Takes in what a person decided. It holds for accounts that are there and for those that come. */
  decide(decision: MergeDecision): void {
    this.#decisions.set(decision.id, decision);
    for (const { article } of [decision.one, decision.other]) insert(this.#decided, article, decision.id);
    this.#regroup(this.#accountsOf(decision));
  }

  /** Takes a decision back. */
  undo(id: string): void {
    const decision = this.#decisions.get(id);
    if (!decision) return;
    const touched = this.#reach(this.#accountsOf(decision));
    this.#decisions.delete(id);
    for (const { article } of [decision.one, decision.other]) withdraw(this.#decided, article, id);
    this.#regroup(touched);
  }

  /** The ids of the accounts that tell of the incident that an account tells of, itself among them. */
  groupOf(id: string): readonly string[] | undefined {
    return this.#groups.get(id);
  }

  /** Every incident, as the accounts that tell of it; in the order of their first accounts' ids. */
  groups(): (readonly string[])[] {
    return [...new Set(this.#groups.values())].sort(([one], [other]) => (one! < other! ? -1 : 1));
  }

  /** The incident that an account tells of, with all that is said of it. */
  incidentOf(id: string): MergedIncident | undefined {
    const group = this.#groups.get(id);
    if (!group) return undefined;
    const known = this.#folded.get(group);
    if (known) return known;
    const accounts = group.map((member) => this.#accounts.get(member)!);
    const incident = this.#merger.fold(accounts, this.tiesOn(group));
    this.#folded.set(group, incident);
    return incident;
  }

  /** Every incident, in the order of their first accounts' ids. */
  incidents(): MergedIncident[] {
    return this.groups().map(([first]) => this.incidentOf(first!)!);
  }

  /** What people decided on the given accounts, as ties to these and to others. */
  tiesOn(ids: readonly string[]): Constraints {
    const articles = new Set(ids.flatMap((id) => this.#accounts.get(id)?.article ?? []));
    const decisions = new Set([...articles].flatMap((article) => [...(this.#decided.get(article) ?? [])]));
    if (decisions.size === 0) return { together: [], apart: [] };
    const made = [...decisions].map((id) => this.#decisions.get(id)!);
    const spokenOf = new Set(made.flatMap((decision) => this.#accountsOf(decision)));
    return tieAccounts(
      [...spokenOf].map((id) => this.#accounts.get(id)!),
      made,
    );
  }

  #candidates(account: Account): Set<string> {
    const found = new Set<string>();
    for (const key of this.#merger.keysOf(account)) {
      for (const id of this.#keys.get(key) ?? []) found.add(id);
    }
    return found;
  }

  #accountsOf({ one, other }: MergeDecision): string[] {
    return [one.article, other.article].flatMap((article) => [...(this.#byArticle.get(article) ?? [])]);
  }

  /** All accounts that can be reached from the given ones by links and by decisions to keep together. */
  #reach(ids: readonly string[]): string[] {
    const reached = new Set(ids.filter((id) => this.#accounts.has(id)));
    for (const id of reached) {
      for (const other of this.#links.get(id) ?? []) reached.add(other);
      for (const { one, other } of this.tiesOn([id]).together) {
        if (one === id) reached.add(other);
        if (other === id) reached.add(one);
      }
    }
    return [...reached];
  }

  /** Groups anew all that can be reached from the given accounts: each connected part on its own. */
  #regroup(ids: readonly string[]): void {
    const done = new Set<string>();
    for (const id of ids) {
      if (done.has(id) || !this.#accounts.has(id)) continue;
      const part = this.#reach([id]);
      for (const reached of part) done.add(reached);
      const accounts = part.map((each) => this.#accounts.get(each)!);
      for (const group of this.#merger.cluster(accounts, this.tiesOn(part))) {
        for (const member of group) this.#groups.set(member, group);
      }
    }
  }
}

function insert(index: Map<string, Set<string>>, key: string, id: string): void {
  const ids = index.get(key);
  if (ids) ids.add(id);
  else index.set(key, new Set([id]));
}

function withdraw(index: Map<string, Set<string>>, key: string, id: string): void {
  const ids = index.get(key);
  ids?.delete(id);
  if (ids?.size === 0) index.delete(key);
}
