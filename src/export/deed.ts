import type { Reference } from '../schema/actor.ts';
import type { Claim } from '../schema/claim.ts';
import type { Count } from '../schema/count.ts';
import type { Codebooks, SideOrNone } from './codebooks/codebook.ts';
import type { Deed } from './codebooks/match.ts';
import { type ActorsById, sideOf, victimSort } from './parties.ts';
import type { SourcedIncident } from './sourced.ts';

type Figure = Pick<Count, 'what' | 'who' | 'min' | 'max'>;

/** What one claim says was done, as codebooks ask for it. */
export function deedOfClaim(claim: Claim, actors: ActorsById, codebooks: Codebooks): Deed {
  return deed(claim, claim.mode, [claim], actors, codebooks);
}

/** What an incident was, as codebooks ask for it. Its mode is the one that its claims are surest of. */
export function deedOfIncident(
  { incident, claims }: SourcedIncident,
  actors: ActorsById,
  codebooks: Codebooks,
): Deed {
  const told = claims.map(({ claim }) => claim);
  return deed(incident, modeOf(incident.type, told), told, actors, codebooks);
}

/** The mode that the affirmed claims of this type are surest of, their confidences added up; the first of equals. */
export function modeOf(type: string, claims: readonly Claim[]): string | null {
  const weights = new Map<string, number>();
  for (const claim of claims) {
    if (claim.mode === null || claim.type !== type || claim.polarity === 'denied') continue;
    weights.set(claim.mode, (weights.get(claim.mode) ?? 0) + claim.confidence);
  }
  const ranked = [...weights].sort(([, one], [, other]) => other - one);
  return ranked[0]?.[0] ?? null;
}

interface Told {
  readonly type: string;
  readonly agents: readonly Reference[];
  readonly patients: readonly Reference[];
  readonly counts: readonly Figure[];
}

function deed(
  { type, agents, patients, counts }: Told,
  mode: string | null,
  claims: readonly Claim[],
  actors: ActorsById,
  codebooks: Codebooks,
): Deed {
  const sides = (references: readonly Reference[]) =>
    references.map((reference) => sideOf(reference, actors, codebooks));
  return {
    type,
    mode,
    agents: orNone(sides(agents)),
    patients: patientSides(sides(patients), counts, codebooks),
    weapons: claims.flatMap(({ weapons }) => weapons.map(({ text }) => text.toLowerCase())),
    harmed: counts.some((count) => harms.has(count.what) && isSome(count)),
    killed: counts.some((count) => count.what === 'killed' && isSome(count)),
  };
}

const harms: ReadonlySet<string> = new Set(['killed', 'injured', 'casualties']);

/** Where no reference tells of a side, those who were hurt do. */
function patientSides(
  named: readonly SideOrNone[],
  counts: readonly Figure[],
  codebooks: Codebooks,
): readonly SideOrNone[] {
  if (named.some((side) => side !== 'unknown')) return named;
  const hurt = counts.filter((count) => harms.has(count.what) && count.who !== null && isSome(count));
  const sides = hurt.flatMap(({ who }) => victimSort(who!, codebooks)?.side ?? []);
  return orNone([...named, ...sides.map((side) => (side === 'anyone' ? 'civilian' : side))]);
}

function isSome({ min, max }: Figure): boolean {
  return (max ?? min ?? 1) > 0;
}

function orNone(sides: readonly SideOrNone[]): readonly SideOrNone[] {
  return sides.length === 0 ? ['none'] : [...new Set(sides)];
}
