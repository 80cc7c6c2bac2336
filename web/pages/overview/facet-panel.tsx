import './facets.css';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Facets } from '../../../src/schema/overview.ts';
import { type Filter, type ListName, toggled } from '../../address/filter.ts';
import { Awaited } from '../../design/states.tsx';
import { wordFor } from '../../record/wording.ts';
import { number, words } from '../../words/words.ts';

const shownFacets = ['type', 'actor', 'country', 'source', 'publisher', 'status', 'review'] as const;
/** How many values of a list are seen before one asks for all. */
const FEW = 7;
/** A list longer than this can be searched. */
const SEARCHED = 12;

type Value = Facets['lists']['type'][number];

/** A value of a list of filters in the reader's words. */
export function facetWord(facet: ListName, { value, name }: Pick<Value, 'value' | 'name'>): string {
  if (facet === 'type') return wordFor(words.types, value);
  if (facet === 'status') return wordFor(words.statuses, value);
  if (facet === 'review') return wordFor(words.reviews, value);
  return value.startsWith('local:') ? name.replaceAll('-', ' ') : name;
}

/** The lists by type, actor, country, source and more: each narrows all the rest. */
export function FacetPanel({
  filter,
  query,
  onChange,
}: {
  readonly filter: Filter;
  readonly query: UseQueryResult<Facets>;
  readonly onChange: (filter: Filter) => void;
}) {
  return (
    <Awaited query={query} lines={14}>
      {({ lists }) =>
        shownFacets.map((facet) => (
          <Facet
            key={facet}
            facet={facet}
            values={lists[facet]}
            chosen={filter[facet] ?? []}
            onToggle={(value) => onChange(toggled(filter, facet, value))}
          />
        ))
      }
    </Awaited>
  );
}

function Facet({
  facet,
  values,
  chosen,
  onToggle,
}: {
  readonly facet: (typeof shownFacets)[number];
  readonly values: readonly Value[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}) {
  const [all, setAll] = useState(false);
  const [sought, setSought] = useState('');
  if (values.length === 0 && chosen.length === 0) return null;
  const most = Math.max(1, ...values.map(({ count }) => count));
  const needle = sought.toLowerCase();
  const fitting = values.filter((value) => facetWord(facet, value).toLowerCase().includes(needle));
  const seen =
    all || needle !== ''
      ? fitting
      : fitting.filter(({ value }, index) => index < FEW || chosen.includes(value));
  return (
    <fieldset className="facet">
      <legend>{words.overview.facets[facet]}</legend>
      {all && values.length > SEARCHED ? (
        <input
          type="search"
          className="entry"
          aria-label={words.overview.find(words.overview.facets[facet])}
          placeholder={words.overview.find(words.overview.facets[facet])}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      ) : null}
      {seen.map((value) => (
        <FacetRow
          key={value.value}
          label={facetWord(facet, value)}
          count={value.count}
          share={value.count / most}
          checked={chosen.includes(value.value)}
          onToggle={() => onToggle(value.value)}
        />
      ))}
      {values.length > FEW ? (
        <button type="button" className="facet-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.overview.showFewer : words.overview.showAll(number(values.length))}
        </button>
      ) : null}
    </fieldset>
  );
}

function FacetRow({
  label,
  count,
  share,
  checked,
  onToggle,
}: {
  readonly label: string;
  readonly count: number;
  readonly share: number;
  readonly checked: boolean;
  readonly onToggle: () => void;
}) {
  return (
    <label className={checked ? 'facet-row chosen' : 'facet-row'}>
      <input type="checkbox" checked={checked} onChange={onToggle} />
      <span className="facet-name">
        <bdi>{label}</bdi>
        <i style={{ inlineSize: `${Math.max(2, share * 100)}%` }} />
      </span>
      <span className="number soft">{number(count)}</span>
    </label>
  );
}
