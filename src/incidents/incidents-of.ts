import type { Actor } from '../schema/actor.ts';
import type { Claim } from '../schema/claim.ts';
import type { Incident } from '../schema/incident.ts';
import type { MainEvent } from '../schema/main-event.ts';
import type { Place } from '../schema/place.ts';
import { groupClaims } from './group.ts';
import { isApart, isElsewhere, sceneOf } from './main/story.ts';
import { prominenceOf } from './prominence.ts';

/** The incidents of an article, and which of them it is mainly about. */
export interface ToldIncidents {
  readonly incidents: Incident[];
  readonly main: MainEvent | null;
}

/**
 * The incidents that the claims of an article tell of. The one that the article is mainly about takes its day from
 * the whole article, and its place where its claims tell none as close; claims keep what their own words say.
 *
 * @param read what was read of the article's main event; its `incident` is chosen anew
 */
export function incidentsOf(
  claims: readonly Claim[],
  actors: readonly Actor[],
  read: MainEvent | null,
): ToldIncidents {
  if (read === null) return { incidents: groupClaims(claims, actors), main: null };
  const main = { ...read, ...sceneOf(read, claims) };
  const incidents = groupClaims(claims, actors, main);
  const found = mainIncident(incidents, claims, main);
  if (found === null) return { incidents, main: { ...main, incident: null } };
  const told: Incident = { ...found, ...settingOf(found, claims, main) };
  return {
    incidents: incidents.map((incident) => (incident === found ? told : incident)),
    main: { ...main, incident: told.id },
  };
}

/**
 * Which incident an article is mainly about: the one that is told of most and earliest and is not on another day or at
 * another place than the main event; one of violence where the main event has a toll.
 */
function mainIncident(
  incidents: readonly Incident[],
  claims: readonly Claim[],
  main: MainEvent,
): Incident | null {
  const hasToll = (main.killed?.min ?? 0) > 0 || (main.injured?.min ?? 0) > 0;
  let best: { readonly incident: Incident; readonly prominence: number } | null = null;
  for (const incident of incidents) {
    if (hasToll && incident.type !== 'ASSAULT') continue;
    const own = claims.filter(({ id }) => incident.claims.includes(id));
    if (own.every((claim) => isApart(claim, main))) continue;
    const prominence = prominenceOf(own);
    if (best === null || prominence > best.prominence) best = { incident, prominence };
  }
  return best?.incident ?? null;
}

/** When and where the main incident was, by the whole article and by its own claims. */
function settingOf(
  incident: Incident,
  claims: readonly Claim[],
  main: MainEvent,
): Pick<Incident, 'date' | 'place'> {
  const places = claims.flatMap(({ id, polarity, place }) =>
    place !== null && polarity === 'affirmed' && incident.claims.includes(id) ? [place] : [],
  );
  return { date: main.date ?? incident.date, place: placeOf(places, main.place) };
}

/** The closest known of the places that claims tell and that agree with the main one; else the one that is known more closely. */
function placeOf(told: readonly Place[], main: Place | null): Place | null {
  const byReach = [...told].sort((one, other) => one.radiusKm - other.radiusKm);
  if (main === null) return byReach[0] ?? null;
  const agreeing = byReach.find((place) => !isElsewhere(place, main));
  if (agreeing) return agreeing.radiusKm < main.radiusKm ? agreeing : main;
  const closest = byReach[0];
  return closest && closest.radiusKm < main.radiusKm ? closest : main;
}
