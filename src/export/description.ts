import type { IncidentCount } from '../schema/incident.ts';
import { articlesOf, publisherOf } from './articles.ts';
import { modeOf } from './deed.ts';
import { type LabelContext, labelsOf, sourceLabel } from './labels.ts';
import type { SourcedIncident } from './sourced.ts';
import { countWording, dateWording, figure, placeWording } from './wording.ts';

/** An incident in one line of our own words, from its data alone: no sentence of a report, which could name a victim. */
export function describeIncident({ incident, claims }: SourcedIncident, context: LabelContext): string {
  const { type, agents, patients, place, date, counts, status } = incident;
  const mode = modeOf(
    type,
    claims.map(({ claim }) => claim),
  );
  const who = labelsOf(agents, context).join(', ') || 'unnamed';
  const whom = labelsOf(patients, context).join(', ');
  const publishers = articlesOf(claims).map(publisherOf);
  return [
    `${type}${mode === null ? '' : ` (${mode})`}`,
    whom === '' ? who : `${who} to ${whom}`,
    place ? placeWording(place) : 'place unknown',
    date ? dateWording(date) : 'date unknown',
    ...counts.map((count) => figureWording(count, context)),
    ...(status === 'happened' ? [] : [status]),
    `reported by ${[...new Set(publishers)].join(', ')}`,
  ].join('; ');
}

/** A figure with what each source says of it, where they say different things or say whose it is. */
function figureWording(count: IncidentCount, context: LabelContext): string {
  const told = count.bySource.map(
    ({ source, min, max }) =>
      `${figure(min, max)} per ${source === null ? 'the report itself' : sourceLabel(source, context)}`,
  );
  const distinct = [...new Set(told)];
  return `${countWording(count)}${distinct.length === 0 ? '' : ` [${distinct.join('; ')}]`}`;
}
