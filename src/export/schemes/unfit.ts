import type { Incident } from '../../schema/incident.ts';
import type { Settings } from '../run.ts';

const reported: ReadonlySet<string> = new Set(['happened', 'ongoing']);

/** Why a scheme of events, which needs a day and a place on the map, cannot take an incident; null where it can. */
export function whyUnfit({ status, date, place }: Incident, { incomplete }: Settings): string | null {
  if (!reported.has(status)) return 'It is not said to have happened.';
  if (!date && !incomplete) return 'No date is known.';
  if (!place && !incomplete) return 'No place is known.';
  return null;
}
