import './import.css';
import { useParameters } from '../../address/use-address.ts';
import { useTitle } from '../../design/states.tsx';
import { Tabs } from '../../design/tabs.tsx';
import { words } from '../../words/words.ts';
import { AddressForm } from './address-form.tsx';
import { FeedPanel } from './feed-panel.tsx';
import { FileForm } from './file-form.tsx';
import { RunList } from './run-list.tsx';
import { TextForm } from './text-form.tsx';

const ways = ['files', 'text', 'address', 'feed'] as const;
const forms = { files: FileForm, text: TextForm, address: AddressForm, feed: FeedPanel };

/** Brings reports in, and shows what became of them: how far the reading is, what failed and why. */
export default function ImportPage() {
  useTitle(words.import.title);
  const [parameters, setParameters] = useParameters();
  const way = ways.find((one) => one === parameters.get('way')) ?? 'files';
  const Form = forms[way];
  return (
    <div className="page import-page">
      <header>
        <h1>{words.import.title}</h1>
        <p>{words.import.about}</p>
      </header>
      <div className="import-columns">
        <section className="panel" aria-label={words.import.ways.label}>
          <Tabs
            label={words.import.ways.label}
            tabs={ways.map((key) => ({ key, name: words.import.ways[key] }))}
            chosen={way}
            onChoose={(key) => setParameters({ way: key === 'files' ? null : key }, { replace: true })}
          >
            <Form />
          </Tabs>
        </section>
        <RunList />
      </div>
    </div>
  );
}
