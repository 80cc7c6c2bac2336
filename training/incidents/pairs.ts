import { collectEvidence } from '../../src/incidents/compare/compare.ts';
import type { PreparedAccount } from '../../src/incidents/compare/evidence.ts';
import type { PairExample } from './logistic.ts';

/** Of two accounts that share fewer rare names or words than this, and no place and time, nothing is learned. */
const leastShared = 2;
const daysApart = 2;
/** A term in more accounts than this leads to too many pairs that say the same. */
const mostOfTerm = 60;

/** An example by the positions of its accounts. */
export interface AccountPair extends PairExample {
  readonly one: number;
  readonly other: number;
}

/** Every two accounts that could be taken for one incident, with the evidence on them and whether they are of one. */
export function accountPairs(
  accounts: readonly PreparedAccount[],
  incidents: readonly string[],
): AccountPair[] {
  const found = [...pairsByTerm(accounts), ...pairsByPlace(accounts)];
  const keys = [...new Set(found.map(([one, other]) => one * accounts.length + other))].sort((a, b) => a - b);
  return keys.map((key) => {
    const [one, other] = [Math.floor(key / accounts.length), key % accounts.length];
    const evidence = new Map<string, number>();
    collectEvidence(accounts[one]!, accounts[other]!, (name, amount) => {
      if (amount !== 0) evidence.set(name, (evidence.get(name) ?? 0) + amount);
    });
    return { one, other, evidence, isTogether: incidents[one] === incidents[other] };
  });
}

function pairsByTerm(accounts: readonly PreparedAccount[]): [number, number][] {
  const holders = new Map<string, number[]>();
  accounts.forEach(({ rareWords, names }, position) => {
    const rare = [...names].flatMap(([name, worth]) => (worth === 1 ? [name] : []));
    for (const term of [...rareWords, ...rare]) holders.set(term, [...(holders.get(term) ?? []), position]);
  });
  const shared = new Map<number, number>();
  for (const [term, positions] of holders) {
    if (positions.length > mostOfTerm) continue;
    const worth = term.includes(' ') ? leastShared : 1;
    for (const [one, other] of pairsOf(positions)) {
      const key = one * accounts.length + other;
      shared.set(key, (shared.get(key) ?? 0) + worth);
    }
  }
  return [...shared].flatMap(([key, count]) =>
    count >= leastShared ? [[Math.floor(key / accounts.length), key % accounts.length]] : [],
  );
}

/** In one division within some days. */
function pairsByPlace(accounts: readonly PreparedAccount[]): [number, number][] {
  const byDivision = Map.groupBy(accounts.keys(), (position) => {
    const place = accounts[position]!.account.places[0];
    return place?.admin1 ? `${place.country}|${place.admin1}` : null;
  });
  byDivision.delete(null);
  return [...byDivision.values()].flatMap((positions) =>
    pairsOf(positions).filter(([one, other]) => {
      const [a, b] = [accounts[one]!.days, accounts[other]!.days];
      return a && b && a.first <= b.last + daysApart && b.first <= a.last + daysApart;
    }),
  );
}

function pairsOf(positions: readonly number[]): [number, number][] {
  return positions.flatMap((one, index) =>
    positions.slice(index + 1).map((other): [number, number] => [one, other]),
  );
}
