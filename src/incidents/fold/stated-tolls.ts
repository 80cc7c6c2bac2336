import type { Account, AccountToll } from '../../schema/account.ts';
import type { Standing } from '../../schema/merged-incident.ts';
import { isBarePlural } from '../account/bare-plural.ts';

/** A figure with the account that states it. */
export interface StatedToll extends AccountToll {
  readonly account: Account;
  readonly voice: number;
  /**
   * Who says it, wherever it is quoted: bodies of one state are one source, and an article that quotes no one known is one of
   * its own.
   */
  readonly speaker: string;
  readonly standing: Standing;
}

/**
 * The figures of accounts, and which of them stand.
 *
 * @param accounts the earliest published first
 * @param voices of each account, by position, its voice
 */
export function statedTolls(accounts: readonly Account[], voices: readonly number[]): StatedToll[] {
  const stated = accounts.flatMap((account, position) =>
    joinParties(account.tolls).map((toll, _, tolls): StatedToll => {
      const isPart = tolls.some((other) => isPartOf(toll, other));
      return {
        ...toll,
        account,
        voice: voices[position]!,
        speaker: toll.sourceState ?? toll.sourceActor ?? `${voices[position]} ${toll.source ?? ''}`,
        standing: isPart ? 'part' : 'stands',
      };
    }),
  );
  return withoutCorrected(withoutPlurals(joinParties(stated)));
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
  if (toll.source !== null && speakerOf(toll) !== speakerOf(other)) return false;
  return (figureOf(toll) ?? 0) < (figureOf(other) ?? 0);
}

function speakerOf({ source, sourceActor }: AccountToll): string | null {
  return sourceActor ?? source;
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

/** "Militants died" stands only where no figure is told. */
function withoutPlurals(tolls: readonly StatedToll[]): StatedToll[] {
  const told = new Set(tolls.filter((toll) => !isBarePlural(toll)).map(partyKey));
  return tolls.map((toll) =>
    isBarePlural(toll) && told.has(partyKey(toll)) ? { ...toll, standing: 'plural' } : toll,
  );
}

/** A figure that a known source gave stands until the same source gives another one on a later day. */
function withoutCorrected(tolls: readonly StatedToll[]): StatedToll[] {
  const dayOf = ({ account }: StatedToll) => account.publishedOn ?? '';
  return tolls.map((toll) => {
    const later = tolls.filter(
      (other) =>
        other.standing === 'stands' &&
        other.sourceActor === toll.sourceActor &&
        partyKey(other) === partyKey(toll) &&
        dayOf(other) > dayOf(toll),
    );
    const isCorrected = later.length > 0 && later.every((other) => figureOf(other) !== figureOf(toll));
    const applies = toll.sourceActor !== null && toll.standing === 'stands' && isCorrected;
    return applies ? { ...toll, standing: 'corrected' } : toll;
  });
}
