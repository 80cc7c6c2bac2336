import type { Tagged } from '../../document/sentence.ts';
import type { Place, PlacePrecision } from '../../schema/place.ts';
import { distanceKm, midpoint, moved, type Position } from './distance.ts';
import type { PlaceWords } from './knowledge.ts';
import { roundedDegrees } from './place-of.ts';

/** Words before a name that move or narrow the place it names; `first` is the token they begin at. */
export interface Relation {
  readonly first: number;
  readonly kind: 'distance' | 'direction' | 'near' | 'part' | 'between';
  /** Kilometres, for a distance. */
  readonly km: number;
  /** Bearing in degrees; null where none is said. */
  readonly bearing: number | null;
}

/** How far away "west of" may be, where no distance is said: this many radii of the place, and at least so many km. */
const directionRadii = 1.5;
const leastDirectionKm = 10;

/** "Near" reaches so many radii, at least and at most so many kilometres beyond the place. */
const nearRadii = 2;
const leastNearKm = 10;
const farthestNearKm = 30;

/** A stated distance is rounded: the true one lies within this share of it. */
const distanceShare = 0.2;

/** "Northern X" is centred half-way from the middle of X to its edge. */
const partShare = 0.5;

const numberForm = /^\d+(?:[.,]\d+)?$/;

/** Reads tokens of one sentence from right to left. */
class Backwards {
  readonly #tokens: Tagged['tokens'];
  readonly #words: PlaceWords;
  at: number;

  constructor(tokens: Tagged['tokens'], words: PlaceWords, at: number) {
    this.#tokens = tokens;
    this.#words = words;
    this.at = at;
  }

  word(back = 1): string {
    return (this.#tokens[this.at - back]?.text ?? '').toLowerCase();
  }

  /** Takes one word when it is in the set. */
  take(known: { has(word: string): boolean }): boolean {
    if (!known.has(this.word())) return false;
    this.at--;
    return true;
  }

  /** `west`, `north-west` in one token or three, `south - eastern`. */
  direction(): number | null {
    const { directions } = this.#words;
    const joined = this.word(2) === '-' ? `${this.word(3)}-${this.word()}` : '';
    const spaced = `${this.word(2)}${this.word()}`;
    for (const [name, length] of [
      [joined, 3],
      [spaced, 2],
      [this.word(), 1],
    ] as const) {
      const bearing = directions.get(name);
      if (bearing === undefined) continue;
      this.at -= length;
      return bearing;
    }
    return null;
  }

  /** `30 km`, `thirty miles`, `19 miles (30 km)`: kilometres, or null. */
  distance(): number | null {
    this.#skipParenthesis();
    const unit = this.#words.units.get(this.word());
    if (unit === undefined) return this.#attached();
    const modifier = this.#words.unitModifiers.get(this.word(2));
    let number = this.at - (modifier === undefined ? 2 : 3);
    if (this.#tokens[number]?.text === '-') number--;
    const text = (this.#tokens[number]?.text ?? '').toLowerCase();
    const value = numberForm.test(text) ? Number(text.replace(',', '')) : this.#words.numbers.get(text);
    if (value === undefined) return null;
    this.at = number;
    while (this.#words.about.has(this.word())) this.at--;
    return value * unit * (modifier ?? 1);
  }

  /** `30km` in one token. */
  #attached(): number | null {
    const match = /^(\d+(?:\.\d+)?)(\p{L}+)$/u.exec(this.word());
    const unit = this.#words.units.get(match?.[2] ?? '');
    if (!match || unit === undefined) return null;
    this.at--;
    while (this.#words.about.has(this.word())) this.at--;
    return Number(match[1]) * unit;
  }

  #skipParenthesis(): void {
    if (this.word() !== ')') return;
    for (let back = 2; back <= 6; back++) {
      if (this.word(back) === '(') {
        this.at -= back;
        return;
      }
    }
  }
}

const ofWord: ReadonlySet<string> = new Set(['of']);
const fromWord: ReadonlySet<string> = new Set(['of', 'from']);
const article: ReadonlySet<string> = new Set(['the']);

/** The relation that the words before token `first` put the name into, or null for the place itself. */
export function relationBefore(tokens: Tagged['tokens'], first: number, words: PlaceWords): Relation | null {
  return (
    distanceBefore(tokens, first, words) ??
    betweenBefore(tokens, first, words) ??
    nearBefore(tokens, first, words) ??
    partBefore(tokens, first, words)
  );
}

/** `30 km west of`, `30 km from`, `just west of`, `the north of`. */
function distanceBefore(tokens: Tagged['tokens'], first: number, words: PlaceWords): Relation | null {
  const reader = new Backwards(tokens, words, first);
  reader.take(article);
  const of = reader.word() === 'of';
  if (!reader.take(fromWord)) return null;
  const bearing = reader.direction();
  const inside = of && bearing !== null && reader.take(article);
  if (inside) return { first: reader.at, kind: 'part', km: 0, bearing };
  reader.take(article);
  const km = reader.distance();
  if (km !== null) return { first: reader.at, kind: 'distance', km, bearing };
  if (bearing === null || !of) return null;
  while (reader.take(words.about));
  return { first: reader.at, kind: 'direction', km: 0, bearing };
}

function betweenBefore(tokens: Tagged['tokens'], first: number, words: PlaceWords): Relation | null {
  const reader = new Backwards(tokens, words, first);
  reader.take(article);
  return reader.take(words.between) ? { first: reader.at, kind: 'between', km: 0, bearing: null } : null;
}

function nearBefore(tokens: Tagged['tokens'], first: number, words: PlaceWords): Relation | null {
  const reader = new Backwards(tokens, words, first);
  reader.take(article);
  for (const phrase of words.near) {
    if (phrase.every((word, index) => reader.word(phrase.length - index) === word)) {
      return { first: reader.at - phrase.length, kind: 'near', km: 0, bearing: null };
    }
  }
  return null;
}

/** `northern Iraq`, `central Mosul`. */
function partBefore(tokens: Tagged['tokens'], first: number, words: PlaceWords): Relation | null {
  const reader = new Backwards(tokens, words, first);
  if (reader.take(words.centre)) return { first: reader.at, kind: 'part', km: 0, bearing: null };
  const bearing = reader.direction();
  if (bearing === null || reader.take(ofWord)) return null;
  return { first: reader.at, kind: 'part', km: 0, bearing };
}

/** The place that a relation makes of the one that is named: another centre, another radius, and why. */
export function relatedPlace(place: Place, relation: Relation, words: string): Place {
  const basis = `${place.basis}; "${words}"`;
  switch (relation.kind) {
    case 'distance': {
      const slack = rounded(Math.max(2, relation.km * distanceShare));
      if (relation.bearing === null)
        return { ...place, radiusKm: rounded(relation.km + place.radiusKm), basis, placeId: null };
      return {
        ...at(place, moved(place, relation.km, relation.bearing)),
        radiusKm: slack,
        precision: 'point',
        basis,
      };
    }
    case 'direction': {
      const km = Math.max(leastDirectionKm, place.radiusKm * directionRadii);
      const centre = moved(place, km, relation.bearing ?? 0);
      return { ...at(place, centre), radiusKm: rounded(km), precision: wider(place.precision), basis };
    }
    case 'near': {
      const wide = Math.min(place.radiusKm * nearRadii, place.radiusKm + farthestNearKm);
      const radiusKm = rounded(Math.max(leastNearKm, wide));
      return { ...place, radiusKm, precision: wider(place.precision), basis, placeId: null };
    }
    case 'part': {
      const radiusKm = rounded(place.radiusKm * partShare);
      const centre = relation.bearing === null ? place : moved(place, radiusKm, relation.bearing);
      return { ...at(place, centre), radiusKm, precision: partPrecision(place.precision), basis };
    }
    default:
      return place;
  }
}

/** The stretch between two places: its middle, with half its length as radius. */
export function placeBetween(from: Place, to: Place, words: string): Place {
  const centre = midpoint(from, to);
  const radiusKm = Math.round(distanceKm(from, to) / 2);
  const name = `${from.name}–${to.name}`;
  const basis = `${from.basis}; ${to.basis}; "${words}"`;
  return { ...at(from, centre), name, radiusKm, precision: wider(from.precision), basis };
}

/** Kilometres to one decimal. */
function rounded(km: number): number {
  return Math.round(km * 10) / 10;
}

function at(place: Place, position: Position): Place {
  return { ...place, lat: roundedDegrees(position.lat), lon: roundedDegrees(position.lon), placeId: null };
}

function wider(precision: PlacePrecision): PlacePrecision {
  return precision === 'point' || precision === 'town' ? 'district' : precision;
}

function partPrecision(precision: PlacePrecision): PlacePrecision {
  return precision === 'country' ? 'region' : precision;
}
