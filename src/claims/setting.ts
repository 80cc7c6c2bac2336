import type { Parsed } from '../document/sentence.ts';
import type { PlaceMention } from '../mentions/places/place-mention.ts';
import type { Place, PlacePrecision } from '../schema/place.ts';
import type { SentenceReading } from './reading.ts';

/** From the closest to the widest. */
const fineness: readonly PlacePrecision[] = ['point', 'town', 'district', 'province', 'region', 'country'];

/** How many steps of the tree a finer place may be farther away and still be taken. */
const detour = 2;

/**
 * The place that a trigger happened at: among the places its sentence names, the nearest through the parse; of places
 * about as near, the finest ("bases in Iraq, such as the Asad base"). Null where the sentence names none.
 */
export function placeOf(reading: SentenceReading, trigger: number): Place | null {
  const candidates = reading.places.filter((mention) => !mention.isDateline && !mention.inOrganisationName);
  const ranked = candidates.map((mention) => ({
    mention,
    distance: treeDistance(reading.sentence, headOf(reading.sentence, mention), trigger),
  }));
  const named = ranked.filter(({ mention }) => !mention.isDemonym);
  const nearest = Math.min(...named.map(({ distance }) => distance));
  const close = named.filter(({ distance }) => distance <= nearest + detour);
  close.sort(
    (a, b) =>
      fineness.indexOf(a.mention.place.precision) - fineness.indexOf(b.mention.place.precision) ||
      a.distance - b.distance,
  );
  return close[0]?.mention.place ?? null;
}

/** The token of a mention whose governor lies outside it. */
function headOf(sentence: Parsed, { first, last }: PlaceMention): number {
  for (let index = first; index < last; index++) {
    const { head } = sentence.tokens[index]!;
    if (head < first || head >= last) return index;
  }
  return first;
}

/** The number of dependency arcs between two tokens. */
export function treeDistance(sentence: Parsed, from: number, to: number): number {
  const depths = new Map<number, number>();
  for (let at = from, depth = 0; at >= 0 && !depths.has(at); depth++) {
    depths.set(at, depth);
    at = sentence.tokens[at]!.head;
  }
  for (let at = to, depth = 0; at >= 0 && depth <= sentence.tokens.length; depth++) {
    const above = depths.get(at);
    if (above !== undefined) return above + depth;
    at = sentence.tokens[at]!.head;
  }
  return sentence.tokens.length;
}
