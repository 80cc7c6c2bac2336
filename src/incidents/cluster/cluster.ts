import type { Constraints } from './constraints.ts';

/** How far two accounts, by their ids, speak for one incident: above 0 for it. The same whichever comes first. */
export type PairScore = (one: string, other: string) => number;

/** No single pair outweighs many others by more than these. */
const range = { least: -6, most: 8 };

/** Accounts that tell of one incident, by rising id. */
export type Group = readonly string[];

/**
 * Puts accounts together that tell of one incident: those that people put together first, then again and again the two groups
 * whose accounts, taken in pairs, speak most for one incident on average (average linkage), until no two speak for it. What
 * people keep apart stays apart, and is never joined by way of a third account; of decisions that contradict one another
 * those to keep apart hold. The outcome depends on the accounts alone, not on their order: ties fall to the lower ids.
 */
export function clusterAccounts(ids: readonly string[], score: PairScore, constraints: Constraints): Group[] {
  const sorted = [...new Set(ids)].sort();
  const linkage = new Linkage(sorted, score, constraints.apart);
  const placeOf = new Map(sorted.map((id, place) => [id, place]));
  for (const { one, other } of constraints.together) {
    const [a, b] = [placeOf.get(one), placeOf.get(other)];
    if (a !== undefined && b !== undefined) linkage.join(a, b);
  }
  linkage.joinAll();
  return linkage.groups();
}

/** The groups so far, with the sum of the scores between any two, and of each the group that it is closest to. */
class Linkage {
  readonly #members: string[][];
  /** The group that each account is in now, by the place of its first member. */
  readonly #groupOf: number[];
  readonly #sums: Float64Array[];
  readonly #closest: number[];

  constructor(ids: readonly string[], score: PairScore, apart: Constraints['apart']) {
    this.#members = ids.map((id) => [id]);
    this.#groupOf = ids.map((_, place) => place);
    this.#sums = ids.map(() => new Float64Array(ids.length));
    const placeOf = new Map(ids.map((id, place) => [id, place]));
    for (let one = 0; one < ids.length; one++) {
      for (let other = one + 1; other < ids.length; other++) {
        const points = score(ids[one]!, ids[other]!);
        this.#set(one, other, Math.max(range.least, Math.min(range.most, points)));
      }
    }
    for (const tie of apart) {
      const [one, other] = [placeOf.get(tie.one), placeOf.get(tie.other)];
      if (one !== undefined && other !== undefined) this.#set(one, other, Number.NEGATIVE_INFINITY);
    }
    this.#closest = ids.map((_, place) => this.#findClosest(place));
  }

  /** Joins the groups of two accounts, unless they are to stay apart. */
  join(one: number, other: number): void {
    const [a, b] = [this.#groupOf[one]!, this.#groupOf[other]!];
    if (a === b || this.#sums[a]![b] === Number.NEGATIVE_INFINITY) return;
    this.#merge(Math.min(a, b), Math.max(a, b));
  }

  joinAll(): void {
    for (;;) {
      let best = -1;
      for (const [place, members] of this.#members.entries()) {
        if (members.length === 0 || this.#linkOf(place) <= 0) continue;
        if (best < 0 || this.#linkOf(place) > this.#linkOf(best)) best = place;
      }
      if (best < 0) return;
      this.#merge(Math.min(best, this.#closest[best]!), Math.max(best, this.#closest[best]!));
    }
  }

  groups(): Group[] {
    return this.#members.filter(({ length }) => length > 0).map((members) => members.toSorted());
  }

  #set(one: number, other: number, sum: number): void {
    this.#sums[one]![other] = sum;
    this.#sums[other]![one] = sum;
  }

  #average(one: number, other: number): number {
    return this.#sums[one]![other]! / (this.#members[one]!.length * this.#members[other]!.length);
  }

  #linkOf(place: number): number {
    const closest = this.#closest[place]!;
    return closest < 0 ? Number.NEGATIVE_INFINITY : this.#average(place, closest);
  }

  #findClosest(place: number): number {
    let best = -1;
    for (let other = 0; other < this.#members.length; other++) {
      if (other === place || this.#members[other]!.length === 0) continue;
      if (best < 0 || this.#average(place, other) > this.#average(place, best)) best = other;
    }
    return best;
  }

  #merge(kept: number, gone: number): void {
    for (let other = 0; other < this.#members.length; other++) {
      if (other !== kept && other !== gone) {
        this.#set(kept, other, this.#sums[kept]![other]! + this.#sums[gone]![other]!);
      }
    }
    this.#members[kept]!.push(...this.#members[gone]!);
    this.#members[gone] = [];
    for (let account = 0; account < this.#groupOf.length; account++) {
      if (this.#groupOf[account] === gone) this.#groupOf[account] = kept;
    }
    for (let place = 0; place < this.#members.length; place++) {
      if (this.#members[place]!.length === 0) continue;
      const isTouched = place === kept || this.#closest[place] === kept || this.#closest[place] === gone;
      if (isTouched || this.#average(place, kept) >= this.#linkOf(place))
        this.#closest[place] = this.#findClosest(place);
    }
  }
}
