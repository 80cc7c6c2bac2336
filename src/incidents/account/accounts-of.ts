import { keptText } from '../../document/kept-text.ts';
import { textSignature } from '../../document/text-signature.ts';
import { dayOfIso, isoOf } from '../../mentions/dates/calendar.ts';
import type { Account, AccountActor, AccountPlace } from '../../schema/account.ts';
import type { Reference } from '../../schema/actor.ts';
import type { Claim } from '../../schema/claim.ts';
import type { Incident } from '../../schema/incident.ts';
import type { MainEvent } from '../../schema/main-event.ts';
import type { Record } from '../../schema/record.ts';
import type { IncidentKnowledge } from '../knowledge.ts';
import { prominenceOf } from '../prominence.ts';
import { firstAndLast } from './people.ts';
import { tellingText } from './telling-text.ts';
import { textTraits } from './text-traits.ts';
import { mainTollsOf, tollsOf } from './tolls.ts';

/** How claims and incidents are called across articles, where the caller has names of its own for them. */
export interface AccountNames {
  readonly claim?: (claim: Claim) => string;
}

const placesKept = 8;
/** What is told of less than half as much as the most prominent incident is mentioned besides. */
const mainShare = 0.5;

/** What an article tells, as one account of each of its incidents. */
export function accountsOf(
  record: Record,
  knowledge: Pick<IncidentKnowledge, 'words' | 'parties'>,
  names: AccountNames = {},
): Account[] {
  const { article, incidents } = record;
  const byId = new Map(record.claims.map((claim) => [claim.id, claim]));
  const claimsOf = ({ claims }: Incident) => claims.flatMap((id) => byId.get(id) ?? []);
  const weights = incidents.map((incident) => prominenceOf(claimsOf(incident)));
  const most = Math.max(...weights);
  const nameOf = names.claim ?? (({ id }: Claim) => `${article.id}#${id}`);
  const { minima, shingles } = textSignature(keptText(article));
  const published = article.publishedAt === null ? null : dayOfIso(article.publishedAt);
  return incidents.map((incident, index) => {
    const claims = claimsOf(incident);
    const main = record.main?.incident === incident.id ? record.main : null;
    const isMain = main !== null || weights[index]! >= mainShare * most;
    const traits = textTraits(tellingText(record, claims, isMain), knowledge.words);
    return {
      id: `${article.id}#${incident.id}`,
      article: article.id,
      title: article.title,
      publisher: article.publisher,
      publishedOn: published === null ? null : isoOf(published),
      claims: claims.map(nameOf),
      spans: distinctSpans(claims),
      type: incident.type,
      modes: [...new Set(claims.flatMap(({ mode }) => mode ?? []))].sort(),
      status: incident.status,
      isMain,
      date: incident.date,
      places: placesOf(claims, main && { ...main, place: incident.place }, nameOf),
      agents: actorsOf(incident.agents, record),
      patients: actorsOf(incident.patients, record),
      tolls: [
        ...tollsOf(claims, record, knowledge.parties, nameOf),
        ...(main ? mainTollsOf(main, claims, record, knowledge.parties, nameOf) : []),
      ],
      weapons: [
        ...new Set(claims.flatMap(({ weapons }) => weapons.map(({ text }) => text.toLowerCase()))),
      ].sort(),
      ...traits,
      people: [...new Set([...traits.people, ...namedPatients(incident)])].sort(),
      signature: { minima: [...minima], shingles },
    };
  });
}

function distinctSpans(claims: readonly Claim[]): Account['spans'] {
  return claims
    .map(({ span }) => span)
    .filter(({ start }, index, spans) => spans.findIndex((span) => span.start === start) === index);
}

/**
 * The places of what is affirmed, each once, the closest known first. Of what the article is mainly about, first where that
 * was and last where else it may have been.
 */
function placesOf(
  claims: readonly Claim[],
  main: Pick<MainEvent, 'place' | 'otherPlaces'> | null,
  nameOf: (claim: Claim) => string,
): AccountPlace[] {
  const told = claims
    .filter(({ polarity }) => polarity === 'affirmed')
    .flatMap((claim) => (claim.place ? [{ ...claim.place, claim: nameOf(claim) }] : []))
    .sort((one, other) => one.radiusKm - other.radiusKm);
  const own = told.find(({ span }) => span.start === main?.place?.span.start);
  const places = [
    ...(main?.place ? [own ?? { ...main.place, claim: null }] : []),
    ...told,
    ...(main?.otherPlaces ?? []).map((place) => ({ ...place, claim: null })),
  ];
  return places
    .filter(
      ({ name, country }, index) =>
        places.findIndex((each) => each.name === name && each.country === country) === index,
    )
    .slice(0, placesKept);
}

/** The actors that references lead to. Ids that are local to the article mean nothing beyond it and are left out. */
function actorsOf(references: readonly Reference[], { actors }: Record): AccountActor[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return references.map(({ actor: id, text, span }) => {
    const known = id === null ? undefined : byId.get(id);
    const isRegistered = known !== undefined && !known.id.startsWith('local:');
    return {
      actor: isRegistered ? known.id : null,
      text,
      span,
      name: known?.name ?? text,
      kind: known?.kind ?? 'other',
      partOf: known?.partOf ?? null,
      country: known?.country ?? null,
    };
  });
}

/** People who are named as hurt and whom no registry knows. */
function namedPatients({ patients }: Incident): string[] {
  return patients.flatMap(({ actor, text }) =>
    actor === null || actor.startsWith('local:') ? (firstAndLast(text) ?? []) : [],
  );
}
