import { isoOf } from '../../src/mentions/dates/calendar.ts';
import type { Account, AccountActor, AccountPlace } from '../../src/schema/account.ts';
import { seededRandom } from '../../training/places/logistic.ts';
import { accountWith } from '../account.ts';

const span = { start: 0, end: 1 };
const countries = 40;
const divisionsOfCountry = 12;
const townsOfDivision = 20;
const groups = 300;
const syllables = 'ba do ki ra mu se ta lo na vi zu ho el an ir os um qa fe du'.split(' ');

/** Words that reports of any attack use. */
const common = (
  'police official attack people soldier army town killed wounded group government region security force village fighter rebel ' +
  'militant gunmen convoy military statement spokesman resident witness hospital doctor dead injured border road market bomb ' +
  'explosion fire house family woman child president minister week month year local north south east west city area capital ' +
  'operation report agency country state war conflict peace talk civilian civil leader member local night morning day'
).split(' ');

/** How incidents come in: how many there are on a day of all the world. */
export interface Flow {
  readonly incidentsPerDay: number;
}

/**
 * Made-up accounts of incidents, numbered from 0 in the order of their days: account `n` is always the same. Two of three
 * incidents are told of once, the others twice; towns, groups and names come back as often as in reporting of all wars.
 */
export function madeUpAccount(number: number, { incidentsPerDay }: Flow): Account {
  const incident = Math.floor((number * 3) / 4);
  const facts = seededRandom(incident + 1);
  const telling = seededRandom(number + 1_000_003);
  const day = 16_000 + Math.floor(incident / incidentsPerDay);
  const upTo = (most: number, random = facts) => Math.floor(random() * most);
  const place = madeUpPlace(upTo(countries), upTo(divisionsOfCountry), upTo(townsOfDivision));
  const killed = 1 + upTo(30);
  const people = [0, 1].map(() => `${madeUpName(facts)} ${madeUpName(facts)}`);
  const streets = [0, 1, 2].map(() => `${madeUpName(facts)} road`);
  const words = Array.from({ length: 60 }, (_, at): [string, number] =>
    at < 20 ? [madeUpName(facts), 1] : [common[upTo(common.length, telling)]!, 1],
  );
  const date = { text: null, span: null, start: isoOf(day), end: isoOf(day) };
  return accountWith(`article-${number}#i1`, {
    title: `${killed} killed near ${place.name}`,
    publishedOn: isoOf(day + upTo(3, telling)),
    date: { ...date, precision: 'day', basis: 'phrase' },
    places: [{ ...place, precision: telling() < 0.2 ? 'province' : 'town' }],
    agents: [madeUpGroup(upTo(groups))],
    tolls: [
      {
        what: 'killed',
        who: null,
        party: 'people',
        country: null,
        min: killed,
        max: killed,
        source: null,
        sourceActor: null,
        sourceState: null,
        claim: null,
      },
    ],
    words,
    names: [
      ...people,
      ...streets,
      ...[0, 1, 2, 3].map(() => `${madeUpName(telling)} ${madeUpName(telling)}`),
    ],
    people,
  });
}

function madeUpPlace(country: number, division: number, town: number): AccountPlace {
  const lat = -30 + (country % 8) * 10 + (division % 4) * 2 + town * 0.09;
  const lon = -90 + Math.floor(country / 8) * 30 + Math.floor(division / 4) * 8 + ((town * 7) % 20) * 0.3;
  const name = `town ${country} ${division} ${town}`;
  return {
    text: name,
    span,
    name,
    country: `country ${country}`,
    admin1: `division ${country} ${division}`,
    lat,
    lon,
    radiusKm: 8,
    precision: 'town',
    basis: 'made up',
    placeId: null,
    claim: null,
  };
}

function madeUpGroup(number: number): AccountActor {
  const actor = `group.${number}`;
  return { actor, text: actor, span, name: actor, kind: 'rebel', partOf: null, country: null };
}

function madeUpName(random: () => number): string {
  return [0, 1, 2, 3].map(() => syllables[Math.floor(random() * syllables.length)]).join('');
}
