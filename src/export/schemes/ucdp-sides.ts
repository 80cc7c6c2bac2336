import type { Reference } from '../../schema/actor.ts';
import type { Codebook, Country, Side } from '../codebooks/codebook.ts';
import type { Deaths } from '../deaths.ts';
import { type LabelContext, labelOf } from '../labels.ts';
import { sideOf } from '../parties.ts';
import type { SourcedIncident } from '../sourced.ts';

/** One side of a dyad: what it is called, whose dead it counts, and its state's number where it is one. */
export interface DyadSide {
  readonly name: string;
  readonly side: Side;
  readonly gw: number | null;
  /** True for a state, for civilians, and for an actor that the registry knows. */
  readonly isNamed: boolean;
}

/** The two sides of a dyad. */
export interface Dyad {
  readonly a: DyadSide;
  readonly b: DyadSide;
}

const organised: readonly Side[] = ['state', 'rebel', 'militia', 'igo'];

/**
 * The dyad of an incident. Between a state and others, the state is side A whoever struck; otherwise the one that struck is.
 * In one-sided violence side B is civilians.
 */
export function dyadOf(
  { incident }: SourcedIncident,
  violence: number,
  codebook: Codebook,
  context: LabelContext,
): Dyad {
  const country = incident.place?.country ? context.lookup.byName.get(incident.place.country) : undefined;
  const agent = dyadSide(incident.agents, codebook, context, country);
  if (violence === 3) {
    return {
      a: agent,
      b: { name: String(codebook.terms.parties!.civilians), side: 'civilian', gw: null, isNamed: true },
    };
  }
  const patient = dyadSide(incident.patients, codebook, context, country);
  const turn = violence === 1 && isGovernment(patient) && !isGovernment(agent);
  return turn ? { a: patient, b: agent } : { a: agent, b: patient };
}

function isGovernment({ side }: DyadSide): boolean {
  return side === 'state';
}

function dyadSide(
  references: readonly Reference[],
  codebook: Codebook,
  context: LabelContext,
  country: Country | undefined,
): DyadSide {
  const sided = references.map((reference) => ({
    reference,
    side: sideOf(reference, context.actors, context.lookup.codebooks),
  }));
  const main = sided.find(({ side }) => organised.includes(side)) ?? sided[0];
  if (!main) return { name: '', side: 'unknown', gw: null, isNamed: false };
  const isNamed = main.reference.actor !== null && !main.reference.actor.startsWith('local:');
  const named = { name: labelOf(main.reference, context), side: main.side, gw: null, isNamed };
  if (main.side !== 'state') return named;
  const home = main.reference.actor === null ? null : context.actors.get(main.reference.actor)?.country;
  const state = (home ? context.lookup.byIso2.get(home) : undefined) ?? country;
  if (!state) return named;
  return {
    ...named,
    name: `${codebook.terms.parties!.government} ${state.name}`,
    gw: state.gw,
    isNamed: true,
  };
}

/**
 * The dead by side of the dyad. In one-sided violence those who are not told to be of an armed side are civilians. Where both sides are of one sort ("fighters" of two groups), the word does not tell whose
 * they were, and they are unknown.
 */
export function deathsByDyad({ bySide, total }: Deaths, { a, b }: Dyad) {
  const of = (side: DyadSide, other: DyadSide) =>
    side.side === other.side ? 0 : (bySide.get(side.side) ?? 0);
  const told = bySide.get('civilian') ?? 0;
  const deathsA = of(a, b);
  const deathsB = b.side === 'civilian' ? 0 : of(b, a);
  const armed = [...bySide.values()].reduce((sum, dead) => sum + dead, 0) - told;
  const civilians = b.side === 'civilian' ? total - armed : told;
  return {
    deaths_a: deathsA,
    deaths_b: deathsB,
    deaths_civilians: civilians,
    deaths_unknown: total - deathsA - deathsB - civilians,
  };
}
