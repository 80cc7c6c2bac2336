import type { Actor, Reference } from '../schema/actor.ts';
import type { Article } from '../schema/article.ts';
import type { Claim } from '../schema/claim.ts';
import { articleName } from './articles.ts';
import { spanLink } from './back-links.ts';
import { correctedClaim } from './corrected-claim.ts';
import { isNameable, type LabelContext } from './labels.ts';
import { labelContext, type Run, type Transform } from './run.ts';
import type { SourcedClaim } from './sourced.ts';
import { countWording, dateWording, placeWording } from './wording.ts';

/** An entity as FollowTheMoney's programs read it, one a line. */
interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: { readonly [property: string]: readonly string[] };
}

/** Kinds of actor → schema. Who is none of these is no entity: it is a mention in an article. */
const schemata: { readonly [kind in Actor['kind']]?: string } = {
  state: 'PublicBody',
  military: 'PublicBody',
  police: 'PublicBody',
  igo: 'Organization',
  ngo: 'Organization',
  media: 'Organization',
  militia: 'Organization',
  rebel: 'Organization',
  terrorist: 'Organization',
  political: 'Organization',
  person: 'Person',
};

/**
 * Claims as FollowTheMoney entities, one a line: articles, actors of the registry, events with who is involved, and ties.
 * What several claims say of one incident comes in several entities of one id, which its programs merge. Private people
 * and actors that only one article knows are no entities. An entity is repeated only when others came between.
 */
export const exportFollowTheMoney: Transform<SourcedClaim> = async function* (claims, run) {
  const actors = new Set<string>();
  let article: string | null = null;
  for await (const sourced of claims) {
    const context = labelContext(sourced, run);
    if (sourced.article.id !== article) yield line(articleEntity(sourced, context));
    article = sourced.article.id;
    for (const actor of entitiesIn(sourced.claim, context)) {
      if (!actors.has(actor.id)) yield line(actorEntity(actor));
      actors.add(actor.id);
    }
    const entities = claimEntities(sourced, context, run);
    if (typeof entities === 'string') {
      run.notes.leftOut(entities);
      continue;
    }
    for (const entity of entities) yield line(entity);
    run.notes.wrote();
  }
};

function claimEntities(sourced: SourcedClaim, context: LabelContext, run: Run): Entity[] | string {
  switch (sourced.claim.kind) {
    case 'event':
      return eventEntities(sourced, context, run);
    case 'relation':
      return tieEntities(sourced, context);
    case 'assessment':
      return 'It is what someone thinks, and FollowTheMoney has no schema for that.';
  }
}

function eventEntities(sourced: SourcedClaim, context: LabelContext, run: Run): Entity[] | string {
  const { incident } = sourced;
  const claim = correctedClaim(sourced);
  if (claim.polarity === 'denied') return 'It is denied, which FollowTheMoney cannot say.';
  const { place, date } = claim;
  const id = entityId(incident ?? sourced.id);
  const country = place?.country ? run.lookup.byName.get(place.country)?.iso2.toLowerCase() : undefined;
  const address = place ? entityId(`place ${place.lat} ${place.lon} ${place.name}`) : null;
  const what = claim.mode === null ? claim.type : `${claim.type} (${claim.mode})`;
  const event = entity(id, 'Event', {
    name: [
      [what, place ? placeWording(place) : '', date ? dateWording(date) : ''].filter(Boolean).join(', '),
    ],
    startDate: [date?.start],
    endDate: [date?.end],
    country: [country],
    location: [place ? placeWording(place) : undefined],
    addressEntity: [address ?? undefined],
    involved: entityIds([...claim.agents, ...claim.patients], context),
    organizer: entityIds(claim.agents, context),
    proof: [articleId(sourced.article)],
    summary: [claim.counts.map(countWording).join('; ')],
    keywords: [claim.type, claim.mode ?? undefined, claim.status],
    recordId: [incident ?? sourced.id],
    notes: [`claim=${sourced.id}; span=${spanLink(sourced)}`],
  });
  if (!place || address === null) return [event];
  const where = entity(address, 'Address', {
    full: [placeWording(place)],
    city: [place.name],
    state: [place.admin1 ?? undefined],
    country: [country],
    latitude: [String(place.lat)],
    longitude: [String(place.lon)],
  });
  return [where, event];
}

/** A tie between two actors of the registry. */
function tieEntities(sourced: SourcedClaim, context: LabelContext): Entity[] | string {
  const { claim, article } = sourced;
  const [subject] = entityIds(claim.agents, context);
  const [object] = entityIds(claim.patients, context);
  if (subject === undefined || object === undefined)
    return 'A tie of which one end is no actor of the registry.';
  const isMember = claim.type === 'member-of' || claim.type === 'part-of';
  const ends = isMember
    ? { member: [subject], organization: [object] }
    : { subject: [subject], object: [object] };
  return [
    entity(entityId(sourced.id), isMember ? 'Membership' : 'UnknownLink', {
      ...ends,
      role: [claim.polarity === 'denied' ? `${claim.type} (denied)` : claim.type],
      status: [claim.status],
      startDate: [claim.date?.start],
      recordId: [sourced.id],
      publisher: [article.publisher ?? undefined],
      sourceUrl: [webAddress(article)],
      summary: [`claim=${sourced.id}; span=${spanLink(sourced)}`],
    }),
  ];
}

function articleEntity(sourced: SourcedClaim, context: LabelContext): Entity {
  const { article } = sourced;
  const title = articleName(article, context);
  return entity(articleId(article), 'Article', {
    title: [title],
    name: [title],
    fileName: [article.id],
    publishedAt: [article.publishedAt ?? undefined],
    publisher: [article.publisher ?? undefined],
    sourceUrl: [webAddress(article)],
    language: [article.language],
  });
}

function actorEntity({ id, name, kind, country, partOf }: Actor): Entity {
  return entity(entityId(id), schemata[kind]!, {
    name: [name],
    country: [country?.toLowerCase()],
    parent: kind === 'person' || partOf === null ? [] : [entityId(partOf)],
    keywords: [kind],
  });
}

/** The actors of the registry that a claim refers to and that are entities. */
function entitiesIn({ agents, patients }: Claim, context: LabelContext): Actor[] {
  return [...agents, ...patients].flatMap((reference) => entityOf(reference, context) ?? []);
}

function entityOf(reference: Reference, context: LabelContext): Actor | null {
  const actor = reference.actor === null ? undefined : context.actors.get(reference.actor);
  if (!actor || actor.id.startsWith('local:') || schemata[actor.kind] === undefined) return null;
  return isNameable(reference, context) ? actor : null;
}

function entityIds(references: readonly Reference[], context: LabelContext): string[] {
  const actors = references.flatMap((reference) => entityOf(reference, context) ?? []);
  return [...new Set(actors.map(({ id }) => entityId(id)))];
}

/** Ids as the entities' own programs allow them: no spaces, nothing that a path would turn. */
function entityId(id: string): string {
  return `dateline-${encodeURIComponent(id).replaceAll('%', '.')}`;
}

function articleId({ id }: Article): string {
  return entityId(`article ${id}`);
}

function webAddress({ url }: Article): string | undefined {
  const address = url === null ? null : URL.parse(url);
  return address?.protocol === 'https:' || address?.protocol === 'http:' ? address.href : undefined;
}

/** Leaves out what is not known, and properties of which nothing is. */
function entity(
  id: string,
  schema: string,
  properties: { readonly [property: string]: readonly (string | undefined)[] },
): Entity {
  const known = Object.entries(properties).map(
    ([name, values]) => [name, values.filter((value) => value !== undefined && value !== '')] as const,
  );
  return {
    id,
    schema,
    properties: Object.fromEntries(known.filter(([, values]) => values.length > 0)) as Entity['properties'],
  };
}

function line(entityOfLine: Entity): string {
  return `${JSON.stringify(entityOfLine)}\n`;
}
