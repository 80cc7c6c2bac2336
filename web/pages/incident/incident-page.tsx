import './incident.css';
import { Awaited, useTitle } from '../../design/states.tsx';
import { IncidentSentence } from '../../record/incident-sentence.tsx';
import { WithNames } from '../../record/names.tsx';
import { wordFor } from '../../record/wording.ts';
import { words } from '../../words/words.ts';
import { Disagreements } from './disagreements.tsx';
import { History } from './history.tsx';
import { useIncident, type WholeIncident } from './incident-data.ts';
import { IncidentReview } from './incident-review.tsx';
import { MergePanel } from './merge-panel.tsx';
import { MergeReasons } from './merge-reasons.tsx';
import { Reports } from './reports.tsx';
import Tolls from './tolls.tsx';

/** What happened, in one sentence; what each report says; what they disagree on; why they were brought together. */
export default function IncidentPage({ id }: { readonly id: string }) {
  const query = useIncident(id);
  return (
    <div className="page incident-page">
      <Awaited query={query} lines={16}>
        {(whole) => <IncidentView whole={whole} />}
      </Awaited>
    </div>
  );
}

function IncidentView({ whole }: { readonly whole: WholeIncident }) {
  const { incident } = whole;
  useTitle(`${wordFor(words.types, incident.type)}${incident.place ? `, ${incident.place.name}` : ''}`);
  return (
    <WithNames actors={whole.actors}>
      <header className="incident-head">
        <h1>
          <IncidentSentence incident={incident} />
        </h1>
        <p className="row">
          <span className="chip strong">{wordFor(words.types, incident.type)}</span>
          <span>{words.counts.reports(whole.articles)}</span>
          <span>{words.counts.claims(whole.claims.length)}</span>
          {incident.voices < whole.articles ? <span>{words.incident.voices(incident.voices)}</span> : null}
        </p>
        <IncidentReview whole={whole} />
      </header>
      <div className="incident-top">
        <Tolls incident={incident} />
        <Disagreements incident={incident} />
      </div>
      <Reports whole={whole} />
      <div className="incident-foot">
        <MergeReasons incident={incident} />
        <MergePanel whole={whole} />
        <History whole={whole} />
      </div>
    </WithNames>
  );
}
