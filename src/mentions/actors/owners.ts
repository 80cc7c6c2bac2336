import type { Parsed } from '../../document/sentence.ts';
import type { RegistryActor } from './compiled.ts';
import type { TiedMatch } from './modifiers.ts';
import type { SentenceActors } from './reading.ts';
import type { RoleNoun } from './role-noun.ts';

/** Whose a role noun's phrase is: the owners in it, one or several side by side, and the other actors it names. */
export interface Owners {
  /** "Turkish and Russian troops" have two owners; the rest of phrases one or none. */
  readonly main: readonly TiedMatch[];
  readonly others: readonly RegistryActor[];
  /** "Iranian-backed": the phrase is of someone whom these sponsor. */
  readonly sponsored: boolean;
}

/** Sorts the names in `[first, role.head]` into those that own the role and those that say something else of it. */
export function ownersOf({ sentence, matches }: SentenceActors, role: RoleNoun, first: number): Owners {
  const inside = matches.filter((match) => match.tiedFirst >= first && match.first < role.head);
  const free = inside.filter(({ tie }) => tie === 'none');
  const main = mainOwners(sentence, free, role);
  return {
    main,
    others: inside.filter((match) => !main.includes(match)).map(({ actor }) => actor),
    sponsored: inside.some(({ tie }) => tie === 'sponsor'),
  };
}

/** A group or force owns before a state does ("Lebanon's Hezbollah fighters"), a state before a people. */
function mainOwners(sentence: Parsed, free: readonly TiedMatch[], role: RoleNoun): TiedMatch[] {
  const peoples = free.filter(({ actor }) => actor.kind === 'civilian');
  const states = free.filter(({ actor }) => actor.kind === 'state');
  const groups = free.filter((match) => !peoples.includes(match) && !states.includes(match));
  if (groups.length > 0) return sideBySide(sentence, groups);
  const unclear = role.descriptor.kind === 'military' && peoples.length > 0;
  return sideBySide(sentence, states.length > 0 && !unclear ? states : peoples);
}

/** The last of the names, with those before it that only a conjunction, a comma or a hyphen divides from it. */
function sideBySide({ tokens }: Parsed, names: readonly TiedMatch[]): TiedMatch[] {
  let from = names.length - 1;
  while (from > 0) {
    const between = tokens.slice(names[from - 1]!.last, names[from]!.first);
    const divided =
      between.length > 0 && between.every(({ upos, text }) => upos === 'CCONJ' || /^[-‐–,/]$/.test(text));
    if (!divided) break;
    from--;
  }
  return names.slice(Math.max(0, from));
}
