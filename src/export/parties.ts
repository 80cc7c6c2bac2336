import type { Actor, Reference } from '../schema/actor.ts';
import type { Codebooks, Side, VictimSort } from './codebooks/codebook.ts';

/** Actors by id. */
export type ActorsById = ReadonlyMap<string, Actor>;

/** The side that a reference is of: its actor's, or what its words name ("villagers", "a police post"). */
export function sideOf({ actor, text }: Reference, actors: ActorsById, codebooks: Codebooks): Side {
  const kind = actor === null ? undefined : actors.get(actor)?.kind;
  const side = kind === undefined ? 'unknown' : codebooks.sides[kind];
  return side === 'unknown' ? (sideOfWords(text, codebooks) ?? 'unknown') : side;
}

/** Whom words for people name; undefined where they name none. */
export function victimSort(text: string, codebooks: Codebooks): VictimSort | undefined {
  return lookUp(codebooks.victims, text, codebooks);
}

/** True where the words are headed by a thing that can be struck ("Southern Hospital"). */
export function namesThing(text: string, codebooks: Codebooks): boolean {
  return lookUp(codebooks.targets, text, codebooks) !== undefined;
}

/** People of whom nothing more is said are taken for civilians, as coders of the schemes take them. */
function sideOfWords(text: string, codebooks: Codebooks): Side | undefined {
  const sort = victimSort(text, codebooks);
  if (sort) return sort.side === 'anyone' ? 'civilian' : sort.side;
  return lookUp(codebooks.targets, text, codebooks);
}

/** What a table says of a phrase: of its head with up to two words before it, else of any word, the last first. */
function lookUp<Value>(
  table: { readonly [words: string]: Value },
  text: string,
  codebooks: Codebooks,
): Value | undefined {
  const words = headWords(text, codebooks);
  const phrases = [3, 2, 1].filter((length) => length <= words.length).map((length) => words.slice(-length));
  for (const phrase of [...phrases, ...words.toReversed().map((word) => [word])]) {
    const before = phrase.slice(0, -1);
    for (const last of [phrase.at(-1)!, singular(phrase.at(-1)!, codebooks)]) {
      const key = [...before, last].join(' ');
      if (Object.hasOwn(table, key)) return table[key];
    }
  }
  return undefined;
}

/** The words of a phrase up to what says more of its head ("guards" of "guards of the governor"). */
function headWords(text: string, { prepositions }: Codebooks): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  const end = words.findIndex((word, index) => index > 0 && prepositions.includes(word));
  return end === -1 ? words : words.slice(0, end);
}

function singular(word: string, { plurals }: Codebooks): string {
  const ending = Object.keys(plurals).find((each) => word.endsWith(each) && word.length > each.length - 1);
  return ending === undefined ? word : word.slice(0, word.length - ending.length) + plurals[ending]!;
}
