import './overview.css';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { isOpen } from '../../address/filter.ts';
import { paths } from '../../address/paths.ts';
import { useFilter } from '../../address/use-address.ts';
import { Empty, useTitle } from '../../design/states.tsx';
import { words } from '../../words/words.ts';
import { FacetPanel } from './facet-panel.tsx';
import { FilterChips } from './filter-chips.tsx';
import { ListPanel } from './list-panel.tsx';
import { useFacets } from './overview-data.ts';
import { TimePanel } from './time-panel.tsx';

const MapPanel = lazy(() => import('./map-panel.tsx'));

/** Where, when, who and how many, all linked: what is chosen in one narrows the others. The address holds all of it. */
export default function OverviewPage() {
  useTitle(words.overview.title);
  const [filter, setFilter] = useFilter();
  const facets = useFacets(filter);
  const [showFilters, setShowFilters] = useState(false);
  if (facets.data?.total === 0 && isOpen(filter)) return <FirstUse />;
  return (
    <div className="overview">
      <h1 className="unseen">{words.overview.title}</h1>
      <div className="overview-bar">
        <p className="total number" role="status">
          {facets.data ? words.counts.incidents(facets.data.total) : null}
          {facets.data === undefined ? words.states[facets.error ? 'failed' : 'loading'] : null}
        </p>
        <button
          type="button"
          className="button filters-switch"
          aria-expanded={showFilters}
          aria-controls="filters"
          onClick={() => setShowFilters(!showFilters)}
        >
          {words.overview.filters}
        </button>
        <FilterChips filter={filter} facets={facets.data} onChange={setFilter} />
      </div>
      <aside id="filters" className={showFilters ? 'open' : ''} aria-label={words.overview.filters}>
        <FacetPanel filter={filter} query={facets} onChange={setFilter} />
      </aside>
      <div className="overview-map">
        <Suspense fallback={<div className="map-wait" aria-busy="true" />}>
          <MapPanel filter={filter} onFilter={setFilter} />
        </Suspense>
      </div>
      <TimePanel filter={filter} onFilter={setFilter} />
      <ListPanel filter={filter} />
    </div>
  );
}

function FirstUse() {
  return (
    <div className="page">
      <h1 className="unseen">{words.overview.title}</h1>
      <Empty title={words.overview.empty} remedy={words.overview.emptyRemedy}>
        <Link className="button strong" href={paths.import}>
          {words.pages.import}
        </Link>
      </Empty>
    </div>
  );
}
