import type { Account, AccountActor, AccountPlace } from '../../schema/account.ts';
import type { Reference } from '../../schema/actor.ts';
import type { DateRange } from '../../schema/date-range.ts';
import type { MergedIncident } from '../../schema/merged-incident.ts';
import type { Constraints } from '../cluster/constraints.ts';
import { nearness } from '../compare/place-aspect.ts';
import type { Merger } from '../merger.ts';
import { bestSupported } from './best-supported.ts';
import { disagreementsOf } from './disagreements.ts';
import { mergeReasons } from './merge-reasons.ts';
import { mergedCounts } from './merged-counts.ts';
import { statedTolls } from './stated-tolls.ts';
import { voicesOf } from './voices.ts';

/**
 * One incident out of the accounts that tell of it, whatever their order. Its place and its date are those that agree with
 * what the most voices say, and of these the most precise; its figures go by `mergedCounts` and `bestFigure`. What every
 * account says stands beside them.
 */
export function foldAccounts(
  group: readonly Account[],
  ties: Constraints,
  merger: Pick<Merger, 'score' | 'compare'>,
): MergedIncident {
  const accounts = [...group].sort(byPublication);
  const voices = voicesOf(accounts);
  const counts = mergedCounts(statedTolls(accounts, voices));
  const happened = accounts.some(({ status }) => status === 'happened');
  return {
    id: `incident:${accounts[0]!.id}`,
    type: accounts[0]!.type,
    claims: accounts.flatMap(({ claims }) => claims),
    agents: distinct(accounts.flatMap(({ agents }) => agents)),
    patients: distinct(accounts.flatMap(({ patients }) => patients)),
    place: bestPlace(accounts, voices),
    date: bestDate(accounts, voices),
    counts,
    status: happened ? 'happened' : accounts[0]!.status,
    merged: mergeReasons(accounts, ties, merger),
    tellings: accounts.map((account, index) => tellingOf(account, voices[index]!)),
    voices: new Set(voices).size,
    placeBySource: accounts.flatMap(({ id, places }) =>
      places[0] ? [{ account: id, place: places[0] }] : [],
    ),
    dateBySource: accounts.flatMap(({ id, date }) => (date ? [{ account: id, date }] : [])),
    actorsBySource: accounts.map(({ id, agents, patients }) => ({
      account: id,
      agents: agents.map(({ name }) => name),
      patients: patients.map(({ name }) => name),
    })),
    disagreements: disagreementsOf(accounts, counts),
  };
}

function byPublication(one: Account, other: Account): number {
  const [a, b] = [one.publishedOn ?? '9999', other.publishedOn ?? '9999'];
  if (a !== b) return a < b ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

function tellingOf(account: Account, voice: number): MergedIncident['tellings'][number] {
  const { id, article, title, publisher, publishedOn, isMain } = account;
  return { account: id, article, title, publisher, publishedOn, isMain, voice };
}

function bestPlace(accounts: readonly Account[], voices: readonly number[]): AccountPlace | null {
  const said = accounts
    .flatMap(({ places }, index) => (places[0] ? [{ value: places[0], voice: voices[index]! }] : []))
    .sort((one, other) => one.value.radiusKm - other.value.radiusKm);
  return bestSupported(said, (one, other) => ['same', 'within'].includes(nearness(one, other)));
}

/** A day that was only guessed from publication gives way to any that is told. */
function bestDate(accounts: readonly Account[], voices: readonly number[]): DateRange | null {
  const said = accounts.flatMap(({ date }, index) => (date ? [{ value: date, voice: voices[index]! }] : []));
  const told = said.filter(({ value }) => value.basis === 'phrase');
  const length = ({ start, end }: DateRange) => Date.parse(end) - Date.parse(start);
  const sorted = (told.length > 0 ? told : said).sort(
    (one, other) => length(one.value) - length(other.value),
  );
  return bestSupported(sorted, (one, other) => one.start <= other.end && other.start <= one.end);
}

/** One reference for each actor, the first; those that most accounts name come first. Words that lead to none are kept once each. */
function distinct(actors: readonly AccountActor[]): Reference[] {
  return [...Map.groupBy(actors, ({ actor, text }) => actor ?? text.toLowerCase()).values()]
    .sort((one, other) => other.length - one.length)
    .map(([first]) => ({ actor: first!.actor, text: first!.text, span: first!.span }));
}
