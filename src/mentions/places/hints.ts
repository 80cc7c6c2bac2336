import { nameFlag } from './entry.ts';
import type { Candidate, Gazetteer } from './gazetteer.ts';
import type { PlaceInput } from './place-mention.ts';
import type { Evidence } from './ranking-features.ts';
import { siteOf } from './site.ts';

/** How much a country of actors speaks, against 1 for a place that the article surely names. */
const actorMass = 0.8;

/** How much the place in a publisher's name speaks. */
const publisherMass = 0.5;

/** A town in a publisher's name is one of so many people: `Post` and `Star` are towns too. */
const leastPeople = 100_000;
const longestName = 3;

/** No group of the article: what hints say is heard by every name. */
const noGroup = -1;

/** What speaks for places beside the names in the text: the countries of actors, and the place in the publisher's name. */
export function hintsOf({ countries, publisher }: PlaceInput, gazetteer: Gazetteer): Evidence[] {
  const actors = [...new Set(countries)].flatMap((code) => gazetteer.country(code) ?? []);
  return [
    ...actors.map((country) => evidence(country, actorMass)),
    ...placesInName(publisher ?? '', gazetteer).map((place) => evidence(place, publisherMass)),
  ];
}

function evidence(candidate: Candidate, mass: number): Evidence {
  return { site: siteOf(candidate), mass, group: noGroup };
}

/** The best-known place of the longest name in a publisher's name: `Kyiv` in `The Kyiv Courier`. */
function placesInName(publisher: string, gazetteer: Gazetteer): Candidate[] {
  const words = publisher.split(/\s+/).slice(0, 8);
  for (let length = longestName; length > 0; length--) {
    for (let first = 0; first + length <= words.length; first++) {
      const found = gazetteer.lookup(words.slice(first, first + length).join(' ')).filter(isWellKnown);
      const best = found.sort((a, b) => b.population - a.population)[0];
      if (best) return [best];
    }
  }
  return [];
}

function isWellKnown({ flags, population }: Candidate): boolean {
  return (flags & (nameFlag.main | nameFlag.demonym)) !== 0 && population >= leastPeople;
}
