import './export.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearch } from 'wouter';
import { type Filter, isOpen, readFilter, writeFilter } from '../../address/filter.ts';
import { paths } from '../../address/paths.ts';
import { useFilter, withSearch } from '../../address/use-address.ts';
import { answer, api } from '../../api/client.ts';
import { send } from '../../api/request.ts';
import { Awaited, useTitle } from '../../design/states.tsx';
import { words } from '../../words/words.ts';
import { FilterChips } from '../overview/filter-chips.tsx';
import { useFacets } from '../overview/overview-data.ts';

const useFormats = () => useQuery({ queryKey: ['export'], queryFn: () => answer(api.export.$get()) });
type Format = NonNullable<ReturnType<typeof useFormats>['data']>['items'][number];

/** What the overview holds, in the form of the scheme that one uses. */
export default function ExportPage() {
  useTitle(words.export.title);
  const formats = useFormats();
  const [filter, setFilter] = useFilter();
  const facets = useFacets(filter);
  const [names, setNames] = useState(false);
  const [incomplete, setIncomplete] = useState(false);
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
          <input type="checkbox" checked={names} onChange={() => setNames(!names)} />
          {words.export.names}
        </label>
        <label className="row small">
          <input type="checkbox" checked={incomplete} onChange={() => setIncomplete(!incomplete)} />
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

interface Settings {
  readonly names: boolean;
  readonly incomplete: boolean;
}

function addressOf(name: string, filter: Filter, settings: Settings): string {
  const parameters = writeFilter(filter);
  for (const [setting, isWanted] of Object.entries(settings)) if (isWanted) parameters.set(setting, 'true');
  return withSearch(`/api/export/${encodeURIComponent(name)}`, parameters);
}

function FormatRow({ format, settings }: { readonly format: Format; readonly settings: Settings }) {
  const filter = readFilter(useSearch());
  const [isOpened, setOpened] = useState(false);
  const address = addressOf(format.name, filter, settings);
  const isText = !format.mediaType.includes('parquet');
  return (
    <li className="panel">
      <div className="format">
        <div>
          <h2>{format.title}</h2>
          <p className="small soft">
            {words.export.units[format.unit]} · <code>{format.extension}</code>
          </p>
        </div>
        <div className="row">
          {isText ? (
            <button
              type="button"
              className="button plain"
              aria-expanded={isOpened}
              onClick={() => setOpened(!isOpened)}
            >
              {words.export.preview}
            </button>
          ) : null}
          <a className="button strong" href={address} download>
            {words.export.download}
            <span className="unseen"> {format.title}</span>
          </a>
        </div>
      </div>
      {isOpened ? <Preview address={address} /> : null}
    </li>
  );
}

/** Enough of a file to see what it holds. */
const PREVIEW = 4000;

function Preview({ address }: { readonly address: string }) {
  const query = useQuery({ queryKey: ['export', 'preview', address], queryFn: () => firstOf(address) });
  return (
    <Awaited query={query} lines={4}>
      {(text) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <pre className="preview" tabIndex={0}>
          {text}
        </pre>
      )}
    </Awaited>
  );
}

/** Reads the beginning of a file, and lets the rest be. */
async function firstOf(address: string): Promise<string> {
  const stop = new AbortController();
  const response = await send(address, { headers: { Accept: '*/*' }, signal: stop.signal });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (text.length < PREVIEW) {
    const { value, done } = await reader.read();
    if (done) return text;
    text += value;
  }
  stop.abort();
  return `${text.slice(0, PREVIEW)} …`;
}
