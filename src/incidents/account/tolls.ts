import { contains, overlaps } from '../../document/span.ts';
import type { AccountToll, Party } from '../../schema/account.ts';
import type { Actor, ActorKind } from '../../schema/actor.ts';
import type { Claim } from '../../schema/claim.ts';
import type { Count } from '../../schema/count.ts';
import type { MainEvent, MainFigure } from '../../schema/main-event.ts';
import type { Record } from '../../schema/record.ts';
import type { IncidentKnowledge } from '../knowledge.ts';

const partyOfKind: { readonly [kind in ActorKind]?: Party } = {
  military: 'forces',
  police: 'forces',
  militia: 'fighters',
  rebel: 'fighters',
  terrorist: 'fighters',
  civilian: 'civilians',
  person: 'civilians',
  media: 'civilians',
  ngo: 'civilians',
};

/** The figures that affirmed claims state, each with whose word it is and of whom it is. */
export function tollsOf(
  claims: readonly Claim[],
  { actors }: Record,
  parties: IncidentKnowledge['parties'],
  nameOf: (claim: Claim) => string,
): AccountToll[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return claims
    .filter(({ polarity }) => polarity === 'affirmed')
    .flatMap((claim) =>
      claim.counts.map((count) => {
        const counted = countedActor(count, claim, byId);
        const party = partyOf(count.who, counted, parties);
        return {
          what: count.what,
          who: count.who,
          party,
          country: party === 'forces' ? (counted?.country ?? null) : null,
          min: count.min,
          max: count.max,
          ...sourceOf(claim, byId),
          claim: nameOf(claim),
        };
      }),
    );
}

/**
 * The toll that an article gives of its main event in all, where no claim states it: with the claim of whose sentence it was
 * read, if there is one, and by whom that says it is told. A figure that nobody is told to be among is none.
 *
 * @param claims those of the main incident
 */
export function mainTollsOf(
  { killed, injured }: Pick<MainEvent, 'killed' | 'injured'>,
  claims: readonly Claim[],
  { actors }: Record,
  parties: IncidentKnowledge['parties'],
  nameOf: (claim: Claim) => string,
): AccountToll[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const toll = (what: 'killed' | 'injured', figure: MainFigure | null): AccountToll[] => {
    if (figure === null || figure.min === 0 || isStated(what, figure, claims)) return [];
    const { who, min, max, from } = figure;
    const claim = claims.find(({ span }) => from.some((words) => contains(span, words.span)));
    return [
      {
        ...{ what, who, party: partyOf(who, null, parties), country: null, min, max },
        ...(claim ? sourceOf(claim, byId) : unsourced),
        claim: claim ? nameOf(claim) : null,
      },
    ];
  };
  return [...toll('killed', killed), ...toll('injured', injured)];
}

const unsourced = { source: null, sourceActor: null, sourceState: null } as const;

function isStated(what: Count['what'], { min, max }: MainFigure, claims: readonly Claim[]): boolean {
  return claims.some(
    ({ polarity, counts }) =>
      polarity === 'affirmed' &&
      counts.some((count) => count.what === what && count.min === min && count.max === max),
  );
}

const ofState: ReadonlySet<ActorKind> = new Set(['state', 'military', 'police']);

/** Whose word it is: the words, and what the registry knows of whom they lead to. */
function sourceOf(
  { attribution: { source } }: Claim,
  byId: ReadonlyMap<string, Actor>,
): Pick<AccountToll, 'source' | 'sourceActor' | 'sourceState'> {
  const actor = source?.actor == null ? undefined : byId.get(source.actor);
  const isRegistered = actor !== undefined && !actor.id.startsWith('local:');
  return {
    source: source?.text ?? null,
    sourceActor: isRegistered ? actor.id : null,
    sourceState: isRegistered && ofState.has(actor.kind) ? actor.country : null,
  };
}

/** The patient that the words of a count stand in. */
function countedActor({ span }: Count, { patients }: Claim, byId: ReadonlyMap<string, Actor>): Actor | null {
  const patient = patients.find((each) => overlaps(each.span, span));
  return patient?.actor == null ? null : (byId.get(patient.actor) ?? null);
}

/** By the noun that is counted, else by what the registry knows of those whom it names. */
function partyOf(who: string | null, counted: Actor | null, parties: IncidentKnowledge['parties']): Party {
  const words = who?.toLowerCase().split(' ') ?? [];
  const named = words.map((_, first) => parties.get(words.slice(first).join(' '))).find(Boolean);
  return named ?? (counted ? partyOfKind[counted.kind] : undefined) ?? 'people';
}
