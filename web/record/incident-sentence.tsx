import type { Incident } from '../../src/schema/incident.ts';
import { words } from '../words/words.ts';
import { References } from './names.tsx';
import { countWording, dateWording, placeWording, standing, wordFor } from './wording.ts';

/** What happened, in one sentence: who did what to whom, where, when, with what toll, and whether it did happen. */
export function IncidentSentence({ incident }: { readonly incident: Incident }) {
  const { type, agents, patients, place, date, counts, status } = incident;
  const verb = words.deeds[type];
  const toll = counts.filter(({ what }) => what === 'killed' || what === 'injured' || what === 'abducted');
  const state = standing({ status, polarity: 'affirmed' });
  return (
    <>
      {agents.length > 0 ? (
        <>
          <References of={agents} /> {patients.length > 0 ? verb.active : verb.alone}{' '}
          <References of={patients} />
        </>
      ) : patients.length > 0 ? (
        <>
          <References of={patients} /> {verb.passive}
        </>
      ) : (
        wordFor(words.types, type)
      )}
      {place ? ` ${words.incident.in} ${placeWording(place)}` : ''}
      {date ? `${place ? ', ' : ' · '}${dateWording(date)}` : ''}
      {toll.length > 0 ? `: ${toll.map(countWording).join(', ')}` : ''}
      {state ? ` (${state})` : ''}
    </>
  );
}
