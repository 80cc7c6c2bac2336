import './export.css';
import { Link } from 'wouter';
import { isOpen } from '../../address/filter.ts';
import { paths } from '../../address/paths.ts';
import { useFilter, useParameters } from '../../address/use-address.ts';
import { Awaited, useTitle } from '../../design/states.tsx';
import { words } from '../../words/words.ts';
import { FilterChips } from '../overview/filter-chips.tsx';
import { useFacets } from '../overview/overview-data.ts';
import { useFormats } from './export-data.ts';
import { FormatRow } from './format-row.tsx';

/** What people rejected is left out by the server, unless it is asked for. */
const notRejected = Object.keys(words.reviews).filter((state) => state !== 'rejected');

/** What the overview holds, in the form of the scheme that one uses. */
export default function ExportPage() {
  useTitle(words.export.title);
  const formats = useFormats();
  const [filter, setFilter] = useFilter();
  const facets = useFacets(filter.review ? filter : { ...filter, review: notRejected });
  const [parameters, setParameters] = useParameters();
  const names = parameters.has('names');
  const incomplete = parameters.has('incomplete');
  const flip = (name: string) =>
    setParameters({ [name]: parameters.has(name) ? null : 'true' }, { replace: true });
  return (
    <div className="page export-page">
      <header>
        <h1>{words.export.title}</h1>
        <p>{words.export.about}</p>
      </header>
      <section className="panel stack" aria-label={words.export.what}>
        <h2>{words.export.what}</h2>
        <p className="row">
          <span>{isOpen(filter) ? words.export.everything : words.export.narrowed}</span>
          {facets.data ? <b className="number">{words.counts.incidents(facets.data.total)}</b> : null}
          <Link className="button" href={paths.overview(filter)}>
            {words.export.change}
          </Link>
        </p>
        <FilterChips filter={filter} facets={facets.data} onChange={setFilter} />
        <label className="row small">
          <input type="checkbox" checked={names} onChange={() => flip('names')} />
          {words.export.names}
        </label>
        <label className="row small">
          <input type="checkbox" checked={incomplete} onChange={() => flip('incomplete')} />
          {words.export.incomplete}
        </label>
      </section>
      <Awaited query={formats} lines={8}>
        {({ items }) => (
          <ul className="formats">
            {items.map((format) => (
              <FormatRow key={format.name} format={format} settings={{ names, incomplete }} />
            ))}
          </ul>
        )}
      </Awaited>
    </div>
  );
}
