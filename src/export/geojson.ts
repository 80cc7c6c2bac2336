import { incidentRow } from './incident-row.ts';
import type { Run, Transform } from './run.ts';
import type { SourcedIncident } from './sourced.ts';

/**
 * Incidents as a FeatureCollection (RFC 7946), one feature a line. A feature without a known place has no geometry, which
 * the format allows. The notes stand at the end as a foreign member.
 */
export const exportGeoJson: Transform<SourcedIncident> = async function* (incidents, run) {
  yield '{"type":"FeatureCollection","features":[';
  let before = '\n';
  for await (const incident of incidents) {
    yield `${before}${JSON.stringify(feature(incident, run))}`;
    before = ',\n';
    run.notes.wrote();
  }
  yield `\n],\n"notes":${JSON.stringify(run.notes.text())}}\n`;
};

function feature(incident: SourcedIncident, run: Run) {
  const { latitude, longitude, ...properties } = incidentRow(incident, run);
  const isPlaced = latitude !== null && longitude !== null;
  return {
    type: 'Feature',
    id: properties.incident_id,
    geometry: isPlaced ? { type: 'Point', coordinates: [longitude, latitude] } : null,
    properties,
  };
}
