import { useState } from 'react';
import type { CorrectedCount } from '../../../src/schema/incident-correction.ts';
import { wordFor } from '../../record/wording.ts';
import { words } from '../../words/words.ts';
import { Choice } from '../review/correction-fields.tsx';

const counted = Object.keys(words.countsOf) as CorrectedCount['what'][];
const parties = Object.keys(words.incident.parties) as CorrectedCount['party'][];
const bounds = [
  ['min', words.review.least],
  ['best', words.incident.bestBound],
  ['max', words.review.most],
] as const;

/** The figures of an incident: the least, the best and the most of each; an empty field is an open bound. */
export function TollFields({
  counts,
  onChange,
}: {
  readonly counts: readonly CorrectedCount[];
  readonly onChange: (counts: CorrectedCount[]) => void;
}) {
  const set = (index: number, bound: 'min' | 'best' | 'max', typed: string) => {
    const value = typed === '' ? null : Math.max(0, Math.round(Number(typed)));
    onChange(counts.map((count, at) => (at === index ? { ...count, [bound]: value } : count)));
  };
  return (
    <fieldset className="stack role-field">
      <legend className="small soft">{words.incident.parts.counts}</legend>
      {counts.map((count, index) => (
        <div className="toll-row" key={keyOf(count)}>
          <span>{nameOf(count)}</span>
          {bounds.map(([bound, label]) => (
            <label key={bound} className="field">
              <span>{label}</span>
              <input
                type="number"
                min={0}
                className="entry"
                aria-label={`${nameOf(count)}: ${label}`}
                value={count[bound] ?? ''}
                onChange={(event) => set(index, bound, event.target.value)}
              />
            </label>
          ))}
          <button
            type="button"
            className="button plain"
            aria-label={`${words.actions.remove}: ${nameOf(count)}`}
            onClick={() => onChange(counts.filter((_, at) => at !== index))}
          >
            ×
          </button>
        </div>
      ))}
      <NewFigure counts={counts} onAdd={(added) => onChange([...counts, added])} />
    </fieldset>
  );
}

function NewFigure({
  counts,
  onAdd,
}: {
  readonly counts: readonly CorrectedCount[];
  readonly onAdd: (count: CorrectedCount) => void;
}) {
  const [what, setWhat] = useState<CorrectedCount['what']>('killed');
  const [party, setParty] = useState<CorrectedCount['party']>('people');
  const added: CorrectedCount = { what, party, who: null, country: null, min: null, best: null, max: null };
  const isThere = counts.some((count) => keyOf(count) === keyOf(added));
  return (
    <div className="new-figure">
      <Choice
        label={words.review.counts}
        value={what}
        values={counted}
        names={words.countsOf}
        onChange={setWhat}
      />
      <Choice
        label={words.incident.ofWhom}
        value={party}
        values={parties}
        names={words.incident.parties}
        onChange={setParty}
      />
      <button type="button" className="button" disabled={isThere} onClick={() => onAdd(added)}>
        {words.incident.addFigure}
      </button>
    </div>
  );
}

/** Figures of one thing and one party are one figure. */
function keyOf({ what, party, country }: CorrectedCount): string {
  return `${what}:${party}:${country ?? ''}`;
}

function nameOf({ what, who, party }: CorrectedCount): string {
  return `${wordFor(words.countsOf, what)} (${who ?? words.incident.parties[party]})`;
}
