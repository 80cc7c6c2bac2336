import './review.css';
import '../../reader/roles.css';
import { useParameters } from '../../address/use-address.ts';
import { useTitle } from '../../design/states.tsx';
import { Tabs } from '../../design/tabs.tsx';
import { words } from '../../words/words.ts';
import { AgreementTable } from './agreement-table.tsx';
import { BlindCoding } from './blind-coding.tsx';
import { QueueView } from './queue-view.tsx';

const tabs = ['queue', 'blind', 'agreement'] as const;

/** The claims that wait for a person, blind second coding, and how far coders agree. */
export default function ReviewPage() {
  useTitle(words.review.title);
  const [parameters, setParameters] = useParameters();
  const tab = tabs.find((one) => one === parameters.get('tab')) ?? 'queue';
  return (
    <div className="page review-page">
      <header>
        <h1>{words.review.title}</h1>
        <p>{words.review.about}</p>
      </header>
      <Tabs
        label={words.review.title}
        tabs={tabs.map((key) => ({ key, name: words.review[key] }))}
        chosen={tab}
        onChoose={(key) => setParameters({ tab: key === 'queue' ? null : key })}
      >
        {tab === 'queue' ? <QueueView /> : tab === 'blind' ? <BlindCoding /> : <AgreementTable />}
      </Tabs>
    </div>
  );
}
