import type { Claim } from '../../../src/schema/claim.ts';
import { statuses } from '../../../src/schema/claim-types.ts';
import type { Count } from '../../../src/schema/count.ts';
import type { DateRange } from '../../../src/schema/date-range.ts';
import { wordFor } from '../../record/wording.ts';
import { words } from '../../words/words.ts';
import { type Corrected, typesOf } from './correction.ts';

/** Type, status and polarity of a claim. */
export function PlainFields({
  kind,
  now,
  onChange,
}: {
  readonly kind: Claim['kind'];
  readonly now: Pick<Corrected, 'type' | 'status' | 'polarity'>;
  readonly onChange: (changes: Partial<Corrected>) => void;
}) {
  const { type, status, polarity } = now;
  return (
    <div className="correction-row">
      <Choice
        label={words.review.type}
        value={type}
        values={typesOf[kind]}
        names={words.types}
        onChange={(next) => onChange({ type: next })}
      />
      <Choice
        label={words.review.status}
        value={status}
        values={statuses}
        names={words.statuses}
        onChange={(next) => onChange({ status: next })}
      />
      <Choice
        label={words.review.polarity}
        value={polarity}
        values={['affirmed', 'denied'] as const}
        names={words.polarity}
        onChange={(next) => onChange({ polarity: next })}
      />
    </div>
  );
}

/** One value of a few. */
export function Choice<Value extends string>({
  label,
  value,
  values,
  names,
  onChange,
}: {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly names: { readonly [value: string]: string };
  readonly onChange: (value: Value) => void;
}) {
  return (
    <label className="field">
      <span>{label}</span>
      <select className="entry" value={value} onChange={(event) => onChange(event.target.value as Value)}>
        {values.map((one) => (
          <option key={one} value={one}>
            {wordFor(names, one)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The first and the last day. Without a first day there is no date. */
export function DateFields({
  date,
  onChange,
}: {
  readonly date: DateRange | null;
  readonly onChange: (date: DateRange | null) => void;
}) {
  const set = (start: string, end: string) => {
    if (start === '') return onChange(null);
    const last = end < start ? start : end;
    const precision = start === last ? 'day' : date?.precision === 'day' || !date ? 'week' : date.precision;
    onChange({ ...(date ?? { text: null, span: null, basis: 'phrase' }), start, end: last, precision });
  };
  return (
    <div className="correction-row">
      <label className="field">
        <span>{words.review.day}</span>
        <input
          type="date"
          className="entry"
          value={date?.start ?? ''}
          onChange={(event) => set(event.target.value, date?.end ?? event.target.value)}
        />
      </label>
      <label className="field">
        <span>{words.review.lastDay}</span>
        <input
          type="date"
          className="entry"
          value={date?.end ?? ''}
          onChange={(event) => set(date?.start ?? event.target.value, event.target.value)}
        />
      </label>
    </div>
  );
}

/** The bounds of the figures that the claim gives; an empty field is an open bound. */
export function CountFields({
  counts,
  onChange,
}: {
  readonly counts: readonly Count[];
  readonly onChange: (counts: Count[]) => void;
}) {
  if (counts.length === 0) return null;
  const set = (index: number, bound: 'min' | 'max', typed: string) => {
    const value = typed === '' ? null : Math.max(0, Number(typed));
    onChange(counts.map((count, at) => (at === index ? { ...count, [bound]: value } : count)));
  };
  return (
    <fieldset className="stack">
      <legend className="small soft">{words.review.counts}</legend>
      {counts.map((count, index) => (
        <div className="correction-count" key={`${count.what}:${count.span.start}:${count.span.end}`}>
          <span>
            {wordFor(words.countsOf, count.what)} <q>{count.text}</q>
          </span>
          {(['min', 'max'] as const).map((bound) => (
            <input
              key={bound}
              type="number"
              min={0}
              className="entry"
              aria-label={`${wordFor(words.countsOf, count.what)}: ${bound === 'min' ? words.review.least : words.review.most}`}
              placeholder={bound === 'min' ? words.review.least : words.review.most}
              value={count[bound] ?? ''}
              onChange={(event) => set(index, bound, event.target.value)}
            />
          ))}
        </div>
      ))}
    </fieldset>
  );
}
