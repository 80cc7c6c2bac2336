import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { GoldToponym, PlaceDocument } from '../../bench/places/corpus.ts';
import { nameFlag, type PlaceKind } from '../../src/mentions/places/entry.ts';
import type { Candidate, Gazetteer } from '../../src/mentions/places/gazetteer.ts';
import { seededRandom } from './logistic.ts';

/** Countries of whose places the sentences speak: those with armed conflict since 1989. */
const countries: ReadonlySet<string> = new Set(
  'AF AZ BF BI CD CF CM CO DZ EG ER ET GE HT IQ IR KE LB LK LY ML MM MX MZ NE NG PH PK PS RU RW SD SO SS SY TD TR UA UG YE'.split(
    ' ',
  ),
);

const slotKinds: { readonly [slot: string]: readonly PlaceKind[] } = {
  town: ['town', 'seat', 'capital'],
  site: ['base', 'camp', 'crossing', 'site'],
  division: ['admin1'],
  region: ['region', 'desert', 'mountains', 'front', 'island', 'river', 'sea'],
};

/** Towns smaller than this are seldom named without saying where they are. */
const leastPeople = 15_000;
const copies = 5;

/** How many of the towns have names by hand. */
const seededShare = 0.4;
const slotForm = /\{(\w+)\}/g;
const plainName = /^\p{Lu}\p{Ll}{3,}$/u;

/** The names that may fill each slot. */
function fillers(gazetteer: Gazetteer): { readonly [slot: string]: readonly Candidate[] } {
  const ofKind = (kinds: readonly PlaceKind[]): Candidate[] => {
    const found: Candidate[] = [];
    for (let index = 0; index < gazetteer.size; index++) {
      const { name, id } = gazetteer.entry(index);
      const candidate = gazetteer.lookup(name).find((found) => found.id === id);
      if (!candidate) continue;
      if (!kinds.includes(candidate.kind)) continue;
      if (kinds.includes('town') && (candidate.population < leastPeople || !countries.has(candidate.country)))
        continue;
      if (kinds.includes('admin1') && !countries.has(candidate.country)) continue;
      found.push(candidate);
    }
    return found;
  };
  const slots = Object.entries(slotKinds).map(([slot, kinds]) => [slot, ofKind(kinds)] as const);
  const towns = slots[0]?.[1] ?? [];
  const surnames = towns.filter(({ name }) => plainName.test(name));
  return { ...Object.fromEntries(slots), seeded: towns.filter(isSeeded), person: surnames, ship: surnames };
}

/**
 * Sentences made of `templates.yaml`, each a document of its own whose toponyms are what fills its slots of places. The same
 * ones every time.
 */
export function templateDocuments(gazetteer: Gazetteer): PlaceDocument[] {
  const file = new URL('templates.yaml', import.meta.url);
  const { sentences } = parse(readFileSync(file, 'utf8')) as { readonly sentences: readonly string[] };
  const names = fillers(gazetteer);
  const random = seededRandom(11);
  return sentences.flatMap((sentence, line) =>
    Array.from({ length: sentence.includes('{') ? copies : 1 }, (_, copy) => {
      const { text, toponyms } = fill(sentence, names, random);
      return { docid: `template-${line}-${copy}`, set: 'templates', title: '', text, toponyms };
    }),
  );
}

function isSeeded(place: Candidate): boolean {
  return (place.flags & nameFlag.seeded) !== 0;
}

function fill(
  sentence: string,
  names: { readonly [slot: string]: readonly Candidate[] },
  random: () => number,
): { text: string; toponyms: GoldToponym[] } {
  const toponyms: GoldToponym[] = [];
  let text = '';
  let from = 0;
  for (const match of sentence.matchAll(slotForm)) {
    const slot = match[1] ?? '';
    const known = slot === 'town' && random() < seededShare ? 'seeded' : slot;
    const choice = names[known] ?? [];
    const place = choice[Math.floor(random() * choice.length)];
    text += sentence.slice(from, match.index);
    from = match.index + match[0].length;
    if (!place) continue;
    if (slot in slotKinds) {
      const { name, lat, lon } = place;
      toponyms.push({
        start: text.length,
        end: text.length + name.length,
        text: name,
        lat,
        lon,
        fine: false,
      });
    }
    text += place.name;
  }
  return { text: text + sentence.slice(from), toponyms };
}
