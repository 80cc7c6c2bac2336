import type { Reference } from '../../schema/actor.ts';
import type { Claim } from '../../schema/claim.ts';
import type { Place } from '../../schema/place.ts';
import { backLinkText } from '../back-links.ts';
import type { Codebook } from '../codebooks/codebook.ts';
import { entryFor } from '../codebooks/match.ts';
import { correctedClaim } from '../corrected-claim.ts';
import { deedOfClaim } from '../deed.ts';
import { type LabelContext, labelOf } from '../labels.ts';
import { codebookOf, labelContext, type Run, type Transform } from '../run.ts';
import type { SourcedClaim } from '../sourced.ts';

/** Event claims as PLOVER records, one a line. Claims of ties and assessments have no place in the scheme. */
export const exportPlover: Transform<SourcedClaim> = async function* (claims, run) {
  for await (const sourced of claims) {
    const record = ploverRecord(sourced, run);
    if (typeof record === 'string') {
      run.notes.leftOut(record);
      continue;
    }
    run.notes.wrote();
    yield `${JSON.stringify(record)}\n`;
  }
};

/** The record of a claim, with all the keys of the scheme in its order; or why it has none. */
export function ploverRecord(sourced: SourcedClaim, run: Run) {
  const { article } = sourced;
  const claim = correctedClaim(sourced);
  const codebook = codebookOf(run, 'plover');
  const context = labelContext(sourced, run);
  if (claim.kind !== 'event') return 'It tells of a tie or an assessment, and PLOVER has events only.';
  const entry = entryFor(codebook, deedOfClaim(claim, context.actors, run.settings.codebooks));
  if (!entry?.to) return entry?.why ?? 'The codebook has no entry for it.';
  const made = run.settings.at.toISOString();
  return {
    id: sourced.id,
    has_event: true,
    date: claim.date?.start ?? null,
    time: null,
    enddate: claim.date?.end ?? null,
    endtime: null,
    actor: claim.agents.map((reference) => entity(reference, codebook, context)),
    recipient: claim.patients.map((reference) => entity(reference, codebook, context)),
    event: entry.to.event,
    event_loc: claim.place ? [location(claim.place, codebook, context)] : [],
    event_text: claim.trigger.text,
    quad_code: entry.to.quad_code,
    event_scale: null,
    mode: [...(entry.to.mode === undefined ? [] : [entry.to.mode]), ...auxiliary(claim, codebook)],
    context: claim.contexts,
    size: sizes(claim),
    link: article.url,
    text: run.settings.names ? article.text.slice(claim.span.start, claim.span.end) : null,
    text_info: { title: run.settings.names ? article.title : null, language: article.language },
    cite_info: { publisher: article.publisher, date: article.publishedAt },
    coder: `${claim.foundBy.coder} ${claim.foundBy.rule} ${claim.foundBy.version}`,
    coded_date: made.slice(0, 10),
    coded_time: made.slice(11, 19),
    comment: backLinkText(sourced.incident, [sourced]),
  };
}

function auxiliary({ status, polarity }: Claim, { terms }: Codebook): string[] {
  const modes = [terms.auxiliary?.[status], polarity === 'denied' ? terms.auxiliary?.denied : undefined];
  return modes.flatMap((mode) => (mode === undefined ? [] : [String(mode)]));
}

function entity(reference: Reference, { terms }: Codebook, context: LabelContext) {
  const actor = reference.actor === null ? undefined : context.actors.get(reference.actor);
  const country = actor?.country ? context.lookup.byIso2.get(actor.country) : undefined;
  const sector = actor ? String(terms.sector?.[actor.kind]) : null;
  const local = actor?.id.startsWith('local:') ?? true;
  return {
    code: [country?.iso3, sector].filter((part) => part !== undefined && part !== null).join(' ') || null,
    sector,
    entity_text: labelOf(reference, context),
    identifier_id: local ? null : actor!.id,
    identifier_text: local ? null : actor!.name,
    religion: null,
    ethnicity: null,
    office: null,
    gender: null,
    age: null,
  };
}

function location(place: Place, { terms }: Codebook, { lookup }: LabelContext) {
  const country = place.country === null ? undefined : lookup.byName.get(place.country);
  const geonames = /^geonames:(\d+)$/.exec(place.placeId ?? '');
  return {
    extracted_place: place.text || null,
    resolved_place: place.name,
    geonameid: geonames ? Number(geonames[1]) : null,
    lat: place.lat,
    lon: place.lon,
    city: place.precision === 'point' || place.precision === 'town' ? place.name : null,
    district: place.precision === 'district' ? place.name : null,
    province: place.admin1,
    country: place.country,
    country_code: country?.iso3 ?? null,
    feature_class: null,
    feature_code: null,
    resolution: Number(terms.resolution?.[place.precision]),
  };
}

/** The lower ends of what the claim states, of different people added up; null where it states none. */
function sizes({ counts }: Claim) {
  const total = (what: string) => {
    const figures = counts.flatMap((count) => (count.what === what && count.min !== null ? [count.min] : []));
    return figures.length === 0 ? null : figures.reduce((sum, figure) => sum + figure, 0);
  };
  return { dead: total('killed'), injured: total('injured'), arrested: total('arrested') };
}
