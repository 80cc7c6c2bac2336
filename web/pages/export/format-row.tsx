import { useState } from 'react';
import { useFilter } from '../../address/use-address.ts';
import { Awaited } from '../../design/states.tsx';
import { words } from '../../words/words.ts';
import { exportAddress, type Format, type Settings, useBeginning } from './export-data.ts';

const parts = { preview: '', notes: '/notes' } as const;

/** One form of export: what it is, how it begins, the notes on its rules and on what it leaves out, and the download. */
export function FormatRow({ format, settings }: { readonly format: Format; readonly settings: Settings }) {
  const [filter] = useFilter();
  const [opened, setOpened] = useState<keyof typeof parts | null>(null);
  const isText = !format.mediaType.includes('parquet');
  const toggle = (part: keyof typeof parts) => (
    <button
      type="button"
      className="button plain"
      aria-expanded={opened === part}
      onClick={() => setOpened(opened === part ? null : part)}
    >
      {words.export[part]}
    </button>
  );
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
          {isText ? toggle('preview') : null}
          {toggle('notes')}
          <a className="button strong" href={exportAddress(format.name, filter, settings, '')} download>
            {words.export.download}
            <span className="unseen"> {format.title}</span>
          </a>
        </div>
      </div>
      {opened ? <Beginning address={exportAddress(format.name, filter, settings, parts[opened])} /> : null}
    </li>
  );
}

function Beginning({ address }: { readonly address: string }) {
  const query = useBeginning(address);
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
