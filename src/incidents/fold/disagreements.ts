import type { Account } from '../../schema/account.ts';
import type { Disagreement, MergedCount } from '../../schema/merged-incident.ts';
import { areAkin } from '../compare/actor-aspect.ts';
import { nearness } from '../compare/place-aspect.ts';

/**
 * What accounts differ on: places that cannot be one, days that do not meet, agents of which no two accounts name the same,
 * and figures. An account that is silent on something disagrees with no one.
 */
export function disagreementsOf(
  accounts: readonly Account[],
  counts: readonly MergedCount[],
): Disagreement[] {
  return [
    ...differing('place', accounts, ({ places }) => places[0] ?? null, {
      says: ({ text }) => text,
      agree: (one, other) => ['same', 'within'].includes(nearness(one, other)),
    }),
    ...differing('date', accounts, ({ date }) => date, {
      says: ({ start, end }) => (start === end ? start : `${start} to ${end}`),
      agree: (one, other) => one.start <= other.end && other.start <= one.end,
    }),
    ...differing('agents', accounts, registeredAgents, {
      says: (agents) => agents.map(({ name }) => name).join(' and '),
      agree: (some, others) =>
        some.some((one) => others.some((other) => one.actor === other.actor || areAkin(one, other))),
    }),
    ...counts.flatMap(figures),
  ];
}

function registeredAgents({ agents }: Account): Account['agents'] | null {
  const registered = agents.filter(({ actor }) => actor !== null);
  return registered.length === 0 ? null : registered;
}

interface Reading<Value> {
  readonly says: (value: Value) => string;
  readonly agree: (one: Value, other: Value) => boolean;
}

/** One position for each thing said, if any two of them cannot both be true. */
function differing<Value>(
  about: string,
  accounts: readonly Account[],
  read: (account: Account) => Value | null,
  { says, agree }: Reading<Value>,
): Disagreement[] {
  const said = accounts.flatMap((account) => {
    const value = read(account);
    return value === null ? [] : [{ value, account: account.id, says: says(value) }];
  });
  const isDisputed = said.some((one) => said.some((other) => !agree(one.value, other.value)));
  return isDisputed ? [{ about, positions: positionsOf(said) }] : [];
}

function figures({ what, who, bySource }: MergedCount): Disagreement[] {
  const said = bySource
    .filter(({ standing }) => standing === 'stands')
    .map(({ min, max, account }) => ({ account, says: figureWords(min, max) }));
  const positions = positionsOf(said);
  const isDisputed =
    positions.length > 1 && rangesDiffer(bySource.filter(({ standing }) => standing === 'stands'));
  return isDisputed ? [{ about: who === null ? what : `${what} (${who})`, positions }] : [];
}

/** "At least 14" does not contradict 15. */
function rangesDiffer(
  said: readonly { readonly min: number | null; readonly max: number | null }[],
): boolean {
  const low = Math.max(...said.map(({ min }) => min ?? 0));
  const high = Math.min(...said.map(({ max }) => max ?? Number.POSITIVE_INFINITY));
  return low > high;
}

function figureWords(min: number | null, max: number | null): string {
  if (min === max) return String(min);
  if (max === null) return `at least ${min}`;
  return min === null ? `up to ${max}` : `${min} to ${max}`;
}

function positionsOf(
  said: readonly { readonly account: string; readonly says: string }[],
): Disagreement['positions'] {
  return [...Map.groupBy(said, ({ says }) => says)].map(([says, holding]) => ({
    says,
    accounts: [...new Set(holding.map(({ account }) => account))],
  }));
}
