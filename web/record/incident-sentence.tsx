import type { Reference } from '../../src/schema/actor.ts';
import type { Incident } from '../../src/schema/incident.ts';
import { words } from '../words/words.ts';
import { leading } from './leading.ts';
import { References } from './names.tsx';
import { countWording, dateWording, placeWording, standing, wordFor } from './wording.ts';

/** So many of each side are named in a sentence. */
const NAMED = 2;

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
          <Side of={agents} /> {patients.length > 0 ? verb.active : verb.alone} <Side of={patients} />
        </>
      ) : patients.length > 0 ? (
        <>
          <Side of={patients} /> {verb.passive}
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

/** The leading ones of a side, and how many more there are. */
function Side({ of }: { readonly of: readonly Reference[] }) {
  const { shown, others } = leading(of, NAMED);
  return (
    <>
      <References of={shown} />
      {others > 0 ? ` ${words.andOthers(others)}` : ''}
    </>
  );
}
