import type { Codebook, Entry, SideOrNone } from './codebook.ts';

/** What codebooks ask of an incident or a claim. */
export interface Deed {
  readonly type: string;
  readonly mode: string | null;
  readonly agents: readonly SideOrNone[];
  readonly patients: readonly SideOrNone[];
  /** Words for weapons, in lower case. */
  readonly weapons: readonly string[];
  readonly harmed: boolean;
  readonly killed: boolean;
}

/** The first entry whose conditions all hold; undefined where the codebook has none, which its test forbids. */
export function entryFor({ entries }: Codebook, deed: Deed): Entry | undefined {
  return entries.find((entry) => applies(entry, deed));
}

function applies(entry: Entry, deed: Deed): boolean {
  return (
    entry.types.includes(deed.type) &&
    (entry.modes === null || (deed.mode !== null && entry.modes.includes(deed.mode))) &&
    shares(entry.agents, deed.agents) &&
    shares(entry.patients, deed.patients) &&
    hasWeapon(entry.weapons, deed.weapons) &&
    (entry.harmed === null || entry.harmed === deed.harmed) &&
    (entry.killed === null || entry.killed === deed.killed)
  );
}

function shares(wanted: readonly SideOrNone[] | null, found: readonly SideOrNone[]): boolean {
  return wanted === null || found.some((side) => wanted.includes(side));
}

/** A weapon's words may say more than the entry asks for ("hand grenades"). */
function hasWeapon(wanted: readonly string[] | null, found: readonly string[]): boolean {
  return wanted === null || found.some((text) => wanted.some((word) => text.includes(word)));
}
