import { dayOfIso } from '../mentions/dates/calendar.ts';
import type { Account, AccountPlace } from '../schema/account.ts';
import type { WordWeights } from './account/word-weights.ts';

/** Days in a window; each day lies in two, a half apart, so that days up to half a window apart always share one. */
const dayWindow = 4;
const nameWindow = 30;
/** An account of a longer time than this is found by its names alone. */
const longestDays = 14;
/** Each degree of latitude is 111 km; cells overlap by a half. */
const cellDegrees = 1;
/** Figures whose logarithms to this base are less than one apart share a key. */
const tollBase = 1.5;
const leastToll = 3;
const namesUsed = 20;
/** Of so many rare names, every two that share no word are looked for together, whatever the time. */
const namesPaired = 8;

/**
 * Under which keys an account is to be looked for: two accounts that share none are never compared. Each key is narrow
 * (a place and a few days; an actor, a country and a few days; a name that few reports hold), so that how many share one
 * depends on how much is reported of a time, and not on how much is stored. A key begins with the type of event.
 */
export function blockingKeys(account: Account, words: WordWeights): string[] {
  const day = firstDay(account);
  const keys = [
    ...account.people.map((name) => `who|${name}`),
    ...pairKeys(account, words),
    ...(day === null ? [] : nameKeys(account, day, words)),
    ...circumstanceKeys(account),
  ];
  return [...new Set(keys.map((key) => `${account.type}|${key}`))].sort();
}

/** The day by which names are looked for: that of the event, else that of publication. */
function firstDay({ date, publishedOn }: Account): number | null {
  return (date && dayOfIso(date.start)) ?? (publishedOn === null ? null : dayOfIso(publishedOn));
}

function nameKeys({ names }: Account, day: number, words: WordWeights): string[] {
  const rare = names.filter((name) => words.isRare(name)).slice(0, namesUsed);
  return rare.flatMap((name) => windowsOf(day, day, nameWindow).map((window) => `name|${name}|${window}`));
}

/** Two names that few reports hold, which lead from a trial or an anniversary to the news of long before. */
function pairKeys({ names }: Account, words: WordWeights): string[] {
  const rare = names
    .filter((name) => words.isRare(name))
    .slice(0, namesPaired)
    .sort();
  return rare.flatMap((one, index) =>
    rare
      .slice(index + 1)
      .filter((other) => !other.split(' ').some((word) => one.split(' ').includes(word)))
      .map((other) => `both|${one}|${other}`),
  );
}

/** Where, who and how many, each together with when. */
function circumstanceKeys(account: Account): string[] {
  const { date, places } = account;
  const [first, last] = [date && dayOfIso(date.start), date && dayOfIso(date.end)];
  if (first === null || last === null || last - first > longestDays) return [];
  const place = places[0];
  const circumstances = [
    ...(place ? placeKeys(place) : []),
    ...(place?.country ? countryKeys(account).map((key) => `${key}|${place.country}`) : []),
  ];
  const windows = windowsOf(first, last, dayWindow);
  return circumstances.flatMap((key) => windows.map((window) => `${key}|${window}`));
}

function placeKeys({ precision, lat, lon, country, admin1 }: AccountPlace): string[] {
  const division = admin1 === null ? [] : [`division|${admin1}|${country ?? ''}`];
  if (precision === 'region' || precision === 'country' || precision === 'province') return division;
  const half = cellDegrees / 2;
  const cells = [0, half].flatMap((north) =>
    [0, half].map(
      (east) =>
        `${Math.floor((lat + north) / cellDegrees)},${Math.floor((lon + east) / cellDegrees)},${north},${east}`,
    ),
  );
  return [...division, ...cells.map((cell) => `cell|${cell}`)];
}

/** What a report that knows no place closer than the country can be found by: who took part, and about how many died. */
function countryKeys({ agents, patients, tolls }: Account): string[] {
  const actors = [...agents, ...patients].flatMap(({ actor }) => (actor === null ? [] : [`actor|${actor}`]));
  const figures = tolls.flatMap(({ what, min, max }) => {
    const figure = what === 'killed' ? (min ?? max ?? 0) : 0;
    if (figure < leastToll) return [];
    const step = Math.floor(Math.log(figure) / Math.log(tollBase));
    return [`killed|${step}`, `killed|${step + 1}`];
  });
  return [...actors, ...figures];
}

function windowsOf(first: number, last: number, length: number): number[] {
  const half = length / 2;
  const windows: number[] = [];
  for (let window = Math.floor(first / half) - 1; window <= Math.floor(last / half); window++)
    windows.push(window);
  return windows;
}
