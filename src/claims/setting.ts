import type { Parsed } from '../document/sentence.ts';
import { overlaps, type Span } from '../document/span.ts';
import type { PlaceMention } from '../mentions/places/place-mention.ts';
import type { Place, PlacePrecision } from '../schema/place.ts';
import { actorAt, type SentenceReading } from './reading.ts';

/** From the closest to the widest. */
const fineness: readonly PlacePrecision[] = ['point', 'town', 'district', 'province', 'region', 'country'];

/** How many steps of the tree a finer place may be farther away and still be taken. */
const detour = 2;

/** A state that suffers something is where it happens only when no place is named: steps it is held to be farther away. */
const sufferer = 4;

/** What stands with the one who tells of it ("a resident of Idlib said") is farther away by this many steps. */
const told = 4;

interface Candidate {
  readonly mention: PlaceMention;
  readonly distance: number;
}

/**
 * The place that a trigger happened at: among the places its sentence names, the nearest through the parse; of places
 * about as near, the finest ("bases in Iraq, such as the Asad base"). A name that stands for who acts ("Washington
 * said", "US forces") is no place, nor is a part of the name of who tells of it (`source`: "Kyiv media"); null where the
 * sentence names none.
 */
export function placeOf(
  reading: SentenceReading,
  trigger: number,
  patients: readonly number[],
  source: Span | null,
): Place | null {
  const candidates = reading.places.flatMap((mention): Candidate[] => {
    if (source && overlaps(source, mention.place.span)) return [];
    const extra = detourOf(reading, mention, patients, source);
    if (extra === null) return [];
    return [
      {
        mention,
        distance: extra + treeDistance(reading.sentence, headOf(reading.sentence, mention), trigger),
      },
    ];
  });
  const nearest = Math.min(...candidates.map(({ distance }) => distance));
  const [best] = candidates
    .filter(({ distance }) => distance <= nearest + detour)
    .sort((a, b) => rank(a) - rank(b) || a.distance - b.distance);
  return best?.mention.place ?? null;
}

function rank({ mention }: Candidate): number {
  return fineness.indexOf(mention.place.precision);
}

/** What a mention costs as the place of an event; null where it is none. */
function detourOf(
  reading: SentenceReading,
  mention: PlaceMention,
  patients: readonly number[],
  source: Span | null,
): number | null {
  if (mention.isDateline || mention.inOrganisationName || mention.isDemonym) return null;
  const head = headOf(reading.sentence, mention);
  const actor = actorAt(reading, head);
  if (!actor || actor.locative) return source && isUnder(reading.sentence, head, source) ? told : 0;
  return actor.head === head && patients.includes(head) ? sufferer : null;
}

/** The token of a mention whose governor lies outside it. */
function headOf(sentence: Parsed, { first, last }: PlaceMention): number {
  for (let index = first; index < last; index++) {
    const { head } = sentence.tokens[index]!;
    if (head < first || head >= last) return index;
  }
  return first;
}

/** Whether a word hangs, directly or through others, on one of the words of a span. */
function isUnder({ tokens }: Parsed, word: number, span: Span): boolean {
  for (let at = tokens[word]!.head, steps = 0; at >= 0 && steps < tokens.length; steps++) {
    if (overlaps(tokens[at]!, span)) return true;
    at = tokens[at]!.head;
  }
  return false;
}

/** The number of dependency arcs between two tokens. */
function treeDistance(sentence: Parsed, from: number, to: number): number {
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
