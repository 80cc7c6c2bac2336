import { lazy, Suspense, useState } from 'react';
import type { TimeStep } from '../../../src/schema/overview.ts';
import { type Filter, without } from '../../address/filter.ts';
import { useParameters } from '../../address/use-address.ts';
import { Awaited, Loading } from '../../design/states.tsx';
import { number, words } from '../../words/words.ts';
import { useTimeline } from './overview-data.ts';

const readChart = () => import('../../plots/time-chart.tsx');
const TimeChart = lazy(readChart);
// Asked for while the data is on its way, too; where that fails, it shows when the chart is needed.
readChart().catch(() => undefined);
const steps: readonly TimeStep[] = ['day', 'week', 'month', 'year'];

/** Incidents and tolls over time; a range dragged over them, or typed beside them, narrows all. */
export function TimePanel({
  filter,
  onFilter,
}: {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}) {
  const [parameters, setParameters] = useParameters();
  const step = steps.find((one) => one === parameters.get('step')) ?? 'month';
  const query = useTimeline(without(filter, 'from', 'to'), step);
  const choose = (from: string | undefined, to: string | undefined) => {
    onFilter({ ...without(filter, 'from', 'to'), ...(from ? { from } : {}), ...(to ? { to } : {}) });
  };
  return (
    <section className="panel overview-time" aria-label={words.overview.timeline}>
      <header>
        <h2>{words.overview.timeline}</h2>
        <div className="row">
          <Days filter={filter} onChoose={choose} />
          <label>
            <span className="unseen">{words.overview.steps.label}</span>
            <select
              className="entry"
              value={step}
              onChange={(event) => setParameters({ step: event.target.value }, { replace: true })}
            >
              {steps.map((name) => (
                <option key={name} value={name}>
                  {words.overview.steps[name]}
                </option>
              ))}
            </select>
          </label>
        </div>
      </header>
      <div className="time-room">
        <Awaited query={query} lines={5}>
          {(timeline) => (
            <Suspense fallback={<Loading lines={5} />}>
              <TimeChart
                timeline={timeline}
                step={step}
                chosen={[filter.from, filter.to]}
                onChoose={choose}
              />
            </Suspense>
          )}
        </Awaited>
      </div>
      <p className="small soft">
        {words.overview.brushHelp}
        {query.data && query.data.undated > 0 ? ` ${words.overview.undated(number(query.data.undated))}` : ''}
      </p>
    </section>
  );
}

/** The chosen days as fields, which do by key what dragging does. */
function Days({
  filter: { from = '', to = '' },
  onChoose,
}: {
  readonly filter: Filter;
  readonly onChoose: (from: string | undefined, to: string | undefined) => void;
}) {
  const [typed, setTyped] = useState<readonly [string, string] | null>(null);
  const [first, last] = typed ?? [from, to];
  const settle = () => {
    if (typed === null) return;
    setTyped(null);
    if (first !== from || last !== to) onChoose(first || undefined, last || undefined);
  };
  const field = (label: string, value: string, change: (value: string) => void) => (
    <label className="day-field">
      <span>{label}</span>
      <input
        type="date"
        className="entry"
        value={value}
        onChange={(event) => change(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => event.key === 'Enter' && settle()}
      />
    </label>
  );
  return (
    <>
      {field(words.overview.from, first, (value) => setTyped([value, last]))}
      {field(words.overview.to, last, (value) => setTyped([first, value]))}
    </>
  );
}
