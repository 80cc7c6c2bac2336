import type { Account, AccountToll } from '../../schema/account.ts';

/** A figure with the account that states it. */
export interface StatedToll extends AccountToll {
  readonly account: Account;
  readonly voice: number;
  /** Who says it, wherever it is quoted; an article that quotes no one known is a source of its own. */
  readonly speaker: string;
  /** False for a part of a total, and for what the same source has corrected since. */
  readonly counted: boolean;
}

/**
 * The figures of accounts, and which of them stand.
 *
 * @param accounts the earliest published first
 * @param voices of each account, by position, its voice
 */
export function statedTolls(accounts: readonly Account[], voices: readonly number[]): StatedToll[] {
  const stated = accounts.flatMap((account, position) =>
    joinParties(account.tolls).map((toll, index, tolls) => ({
      ...toll,
      account,
      voice: voices[position]!,
      speaker: toll.sourceActor ?? `${voices[position]} ${toll.source ?? ''}`,
      counted: !tolls.some((other, place) => isPartOf(toll, other) && place !== index),
    })),
  );
  return withoutCorrected(joinParties(stated));
}

/** The figure that stands for a toll where one is needed: the least that it tells. */
export function figureOf({ min, max }: AccountToll): number | null {
  return min ?? max;
}

/** Which figures belong together: those of one thing counted and of one party. */
export function partyKey({ what, party, country }: AccountToll): string {
  return JSON.stringify([what, party, country]);
}

/**
 * Within one article, a figure is a part where the same source tells of more, or where the article itself, naming no source,
 * tells of fewer than someone whom it quotes ("four of the dead were named").
 */
function isPartOf(toll: AccountToll, other: AccountToll): boolean {
  if (partyKey(toll) !== partyKey(other)) return false;
  if (toll.source !== other.source && toll.source !== null) return false;
  return (figureOf(toll) ?? 0) < (figureOf(other) ?? 0);
}

/** Figures of no told party or country belong to the one that others tell of, where there is but one. */
function joinParties<Toll extends AccountToll>(tolls: readonly Toll[]): Toll[] {
  const told = tolls.filter(
    ({ party, country }) => party !== 'people' && (party !== 'forces' || country !== null),
  );
  return tolls.map((toll) => {
    const isOpen = toll.party === 'people' || (toll.party === 'forces' && toll.country === null);
    if (!isOpen) return toll;
    const fitting = told.filter(
      ({ what, party }) => what === toll.what && (toll.party === 'people' || party === toll.party),
    );
    const [only] = fitting;
    const isOne = new Set(fitting.map(partyKey)).size === 1;
    return only && isOne ? { ...toll, party: only.party, country: only.country } : toll;
  });
}

/** Of the figures that a known source gives on several days, those of the last day stand. */
function withoutCorrected(tolls: readonly StatedToll[]): StatedToll[] {
  const lastOf = new Map<string, string>();
  const keyOf = (toll: StatedToll) => `${toll.speaker} ${partyKey(toll)}`;
  for (const toll of tolls) {
    const day = toll.account.publishedOn ?? '';
    if (toll.counted && day >= (lastOf.get(keyOf(toll)) ?? '')) lastOf.set(keyOf(toll), day);
  }
  return tolls.map((toll) => {
    const isLast =
      toll.sourceActor === null || (toll.account.publishedOn ?? '') >= (lastOf.get(keyOf(toll)) ?? '');
    return { ...toll, counted: toll.counted && isLast };
  });
}
