import type { Reference } from '../../schema/actor.ts';
import type { Codebook, Codebooks, Country, Entry, Side } from '../codebooks/codebook.ts';
import { type LabelContext, labelOf, labelsOf } from '../labels.ts';
import { sideOf } from '../parties.ts';
import type { SourcedIncident } from '../sourced.ts';

interface Context {
  readonly entry: Entry;
  readonly codebook: Codebook;
  readonly codebooks: Codebooks;
  readonly context: LabelContext;
  readonly country: Country | undefined;
}

/** One side of a row: its main actor, those with it, and the sort of actor. */
interface RowSide {
  readonly actor: string | null;
  readonly others: string;
  readonly inter: string | null;
  readonly isCivilian: boolean;
}

const noSide: RowSide = { actor: null, others: '', inter: null, isCivilian: false };

/** The actor columns. Protesters stand first in protests whoever acted, as the scheme has it. */
export function acledSides({ incident }: SourcedIncident, context: Context) {
  const { event_type: event, sub_event_type: sub } = context.entry.to!;
  const crowd = event === 'Protests' ? 'protest' : event === 'Riots' ? 'riot' : null;
  const turned = crowd === 'protest' && incident.type !== 'PROTEST';
  const [mine, theirs] = turned ? [incident.patients, incident.agents] : [incident.agents, incident.patients];
  const first = crowd
    ? crowdSide(mine, crowd, context)
    : agentSide(mine, event !== 'Strategic developments', context);
  const second = patientSide(theirs, String(event), context);
  return {
    actor1: first.actor,
    assoc_actor_1: first.others,
    inter1: first.inter,
    actor2: second.actor,
    assoc_actor_2: second.others,
    inter2: second.inter,
    interaction: interaction(first.inter, second.inter),
    civilian_targeting: isCivilianTarget(String(event), String(sub), second) ? 'Civilian targeting' : '',
  };
}

function isCivilianTarget(event: string, sub: string, second: RowSide): boolean {
  if (event === 'Violence against civilians' || sub === 'Excessive force against protesters') return true;
  return event === 'Explosions/Remote violence' && second.isCivilian;
}

/** Who did it; where no one is named and someone must have been, the scheme's word for that. */
function agentSide(references: readonly Reference[], needed: boolean, context: Context): RowSide {
  if (references.length === 0) return needed ? unnamedSide('none', [], context) : noSide;
  return namedSide(references, context);
}

/** To whom it was done; only battles and violence against civilians must have someone there. */
function patientSide(references: readonly Reference[], event: string, context: Context): RowSide {
  const { context: labels, codebooks } = context;
  const sides = references.map((reference) => sideOf(reference, labels.actors, codebooks));
  if (sides.some((side) => side !== 'unknown')) return namedSide(references, context);
  const others = labelsOf(references, labels);
  if (event === 'Violence against civilians') return unnamedSide('civilian', others, context);
  return event === 'Battles'
    ? unnamedSide('none', others, context)
    : { ...noSide, others: others.join('; ') };
}

/** The first armed actor, with the others as those who were with it; else the scheme's word for the unnamed of a side that is known. */
function namedSide(references: readonly Reference[], context: Context): RowSide {
  const { codebook, codebooks, context: labels } = context;
  const sided = references.map((reference) => ({
    reference,
    side: sideOf(reference, labels.actors, codebooks),
  }));
  const main =
    sided.find(({ side, reference }) => isArmed(side) && isRegistered(reference)) ??
    sided.find(({ side }) => isArmed(side)) ??
    sided.find(({ side }) => side !== 'unknown') ??
    sided[0]!;
  const labelled = labelsOf(references, labels);
  if (!isArmed(main.side) || !isRegistered(main.reference)) return unnamedSide(main.side, labelled, context);
  const name = labelOf(main.reference, labels);
  return {
    actor: name,
    others: labelled.filter((label) => label !== name).join('; '),
    inter: interOf(isForeign(main.reference, main.side, context) ? 'foreign' : main.side, codebook),
    isCivilian: false,
  };
}

/** Of a side that the scheme names by its own name; civilians, and parties among them, are told of as such. */
function isArmed(side: Side): boolean {
  return side !== 'civilian' && side !== 'political' && side !== 'unknown';
}

/** "Civilians (Mali)" or "Unidentified Armed Group (Mali)", with the words of the report as who was with them. */
function unnamedSide(side: Side | 'none', labels: readonly string[], context: Context): RowSide {
  const { codebook } = context;
  const isIdentified = side === 'civilian' || side === 'political' || side === 'state' || side === 'igo';
  return {
    actor: inCountry(String(codebook.terms.unnamed![side]), context),
    others: labels.join('; '),
    inter: interOf(isIdentified ? side : 'unidentified', codebook),
    isCivilian: side === 'civilian' || side === 'political',
  };
}

function interOf(sort: string, { terms }: Codebook): string {
  return String(terms.inter![sort]);
}

/** Of the registry, with a name that others know too. */
function isRegistered({ actor }: Reference): boolean {
  return actor !== null && !actor.startsWith('local:');
}

function crowdSide(references: readonly Reference[], crowd: 'protest' | 'riot', context: Context): RowSide {
  const inter = interOf(crowd, context.codebook);
  const labels = labelsOf(references, context.context);
  return { actor: inCountry(inter, context), others: labels.join('; '), inter, isCivilian: true };
}

function inCountry(name: string, { country }: Context): string {
  return country ? `${name} (${country.name})` : name;
}

/** Forces of one state in another's country. */
function isForeign({ actor }: Reference, side: Side, { context, country }: Context): boolean {
  const home = actor === null ? null : (context.actors.get(actor)?.country ?? null);
  return side === 'state' && home !== null && country !== undefined && home !== country.iso2;
}

function interaction(one: string | null, other: string | null): string {
  if (one === null && other === null) return '';
  return one !== null && other !== null ? `${one}-${other}` : `${one ?? other} only`;
}
