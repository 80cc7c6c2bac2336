import type { Reference } from '../../schema/actor.ts';
import { spanLink } from '../back-links.ts';
import type { Codebook } from '../codebooks/codebook.ts';
import { entryFor } from '../codebooks/match.ts';
import { correctedClaim } from '../corrected-claim.ts';
import { deedOfClaim } from '../deed.ts';
import { type Cell, tsvRow } from '../delimited.ts';
import { type LabelContext, labelOf } from '../labels.ts';
import { codebookOf, labelContext, type Run, type Transform } from '../run.ts';
import type { SourcedClaim } from '../sourced.ts';
import { stableNumber } from '../stable-number.ts';

/** The columns of ICEWS's event files, and behind them the ids that lead back. */
export const cameoColumns = [
  ...[
    'Event ID',
    'Event Date',
    'Source Name',
    'Source Sectors',
    'Source Country',
    'Event Text',
    'CAMEO Code',
  ],
  ...[
    'Intensity',
    'Target Name',
    'Target Sectors',
    'Target Country',
    'Story ID',
    'Sentence Number',
    'Publisher',
  ],
  ...['City', 'District', 'Province', 'Country', 'Latitude', 'Longitude', 'Claim ID', 'Incident ID', 'Span'],
] as const;

const reported: ReadonlySet<string> = new Set(['happened', 'ongoing']);

/** Event claims as tab-separated rows with CAMEO codes, for tools made for ICEWS. */
export const exportCameo: Transform<SourcedClaim> = async function* (claims, run) {
  yield tsvRow(cameoColumns);
  for await (const sourced of claims) {
    const row = cameoRow(sourced, run);
    if (typeof row === 'string') {
      run.notes.leftOut(row);
      continue;
    }
    run.notes.wrote();
    yield tsvRow(cameoColumns.map((column) => row[column]));
  }
};

/** The row of a claim, or why it has none. */
export function cameoRow(
  sourced: SourcedClaim,
  run: Run,
): { readonly [column in (typeof cameoColumns)[number]]: Cell } | string {
  const { article } = sourced;
  const claim = correctedClaim(sourced);
  const codebook = codebookOf(run, 'cameo');
  const context = labelContext(sourced, run);
  if (claim.kind !== 'event') return 'It tells of a tie or an assessment, and CAMEO has events only.';
  if (claim.polarity === 'denied') return 'It is denied, which CAMEO cannot say.';
  if (!reported.has(claim.status)) return 'It is not said to have happened, which CAMEO cannot say.';
  const entry = entryFor(codebook, deedOfClaim(claim, context.actors, run.settings.codebooks));
  if (!entry?.to) return entry?.why ?? 'The codebook has no entry for it.';
  const source = party(claim.agents, codebook, context);
  const target = party(claim.patients, codebook, context);
  const { place } = claim;
  return {
    'Event ID': stableNumber(sourced.id),
    'Event Date': claim.date?.start,
    'Source Name': source.name,
    'Source Sectors': source.sectors,
    'Source Country': source.country,
    'Event Text': entry.to.name,
    'CAMEO Code': entry.to.code,
    Intensity: entry.to.intensity,
    'Target Name': target.name,
    'Target Sectors': target.sectors,
    'Target Country': target.country,
    'Story ID': article.id,
    'Sentence Number': claim.sentence + 1,
    Publisher: article.publisher,
    City: place && (place.precision === 'point' || place.precision === 'town') ? place.name : null,
    District: place?.precision === 'district' ? place.name : null,
    Province: place?.admin1,
    Country: place?.country,
    Latitude: place?.lat,
    Longitude: place?.lon,
    'Claim ID': sourced.id,
    'Incident ID': sourced.incident,
    Span: spanLink(sourced),
  };
}

/** ICEWS has one source and one target a row: the first of whom an actor is known, else the first. */
function party(references: readonly Reference[], { terms }: Codebook, context: LabelContext) {
  const known = references.find(({ actor }) => actor !== null && context.actors.has(actor));
  const reference = known ?? references[0];
  if (!reference) return { name: null, sectors: null, country: null };
  const actor = reference.actor === null ? undefined : context.actors.get(reference.actor);
  const country = actor?.country ? context.lookup.byIso2.get(actor.country) : undefined;
  return {
    name: labelOf(reference, context),
    sectors: actor ? terms.sector?.[actor.kind] : null,
    country: country?.name,
  };
}
