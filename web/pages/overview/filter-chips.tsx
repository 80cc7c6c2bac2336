import type { Facets } from '../../../src/schema/overview.ts';
import { type Filter, listNames, toggled, without } from '../../address/filter.ts';
import { day, words } from '../../words/words.ts';
import { facetWord } from './facet-panel.tsx';

interface Chip {
  readonly key: string;
  readonly text: string;
  readonly rest: Filter;
}

/** What the overview is narrowed to, each with a way to take it out. */
export function FilterChips({
  filter,
  facets,
  onChange,
}: {
  readonly filter: Filter;
  readonly facets: Facets | undefined;
  readonly onChange: (filter: Filter) => void;
}) {
  const chips = chipsOf(filter, facets);
  if (chips.length === 0) return null;
  return (
    <div className="row chips">
      {chips.map(({ key, text, rest }) => (
        <button
          key={key}
          type="button"
          className="chip"
          aria-label={words.overview.removeFilter(text)}
          onClick={() => onChange(rest)}
        >
          <bdi>{text}</bdi> <span aria-hidden="true">×</span>
        </button>
      ))}
      {chips.length > 1 ? (
        <button type="button" className="button plain" onClick={() => onChange({})}>
          {words.overview.clearAll}
        </button>
      ) : null}
    </div>
  );
}

function chipsOf(filter: Filter, facets: Facets | undefined): Chip[] {
  const { from, to, text, bbox, confidence } = filter;
  const chips: Chip[] = listNames.flatMap((name) =>
    (filter[name] ?? []).map((value) => {
      const known = facets?.lists[name].find((one) => one.value === value);
      const wording = facetWord(name, known ?? { value, name: value });
      return { key: `${name}:${value}`, text: wording, rest: toggled(filter, name, value) };
    }),
  );
  if (text) chips.push({ key: 'text', text: words.overview.text(text), rest: without(filter, 'text') });
  if (from || to) {
    const period = words.overview.period(from ? day(from) : '…', to ? day(to) : '…');
    chips.push({ key: 'time', text: period, rest: without(filter, 'from', 'to') });
  }
  if (bbox) chips.push({ key: 'bbox', text: words.overview.mapArea, rest: without(filter, 'bbox') });
  if (confidence) {
    const least = words.overview.confidence(confidence);
    chips.push({ key: 'confidence', text: least, rest: without(filter, 'confidence') });
  }
  return chips;
}
