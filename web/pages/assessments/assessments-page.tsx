import './assessments.css';
import { lazy, Suspense } from 'react';
import { useParameters } from '../../address/use-address.ts';
import { Loading, useTitle } from '../../design/states.tsx';
import { Tabs } from '../../design/tabs.tsx';
import { words } from '../../words/words.ts';
import { AssessmentList } from './assessment-list.tsx';

const ConsequenceMap = lazy(() => import('../../graph/consequence-map.tsx'));
const tabs = ['list', 'map'] as const;

/** What speakers expect, threaten, intend or judge: as a list to be settled, and as one map of what follows from what. */
export default function AssessmentsPage() {
  useTitle(words.assessments.title);
  const [parameters, setParameters] = useParameters();
  const tab = tabs.find((one) => one === parameters.get('tab')) ?? 'list';
  return (
    <div className="page">
      <header>
        <h1>{words.assessments.title}</h1>
        <p>{words.assessments.about}</p>
      </header>
      <Tabs
        label={words.assessments.title}
        tabs={tabs.map((key) => ({ key, name: words.assessments[key] }))}
        chosen={tab}
        onChoose={(key) => setParameters({ tab: key === 'list' ? null : key, arrow: null })}
      >
        {tab === 'list' ? (
          <AssessmentList />
        ) : (
          <Suspense fallback={<Loading lines={10} />}>
            <ConsequenceMap />
          </Suspense>
        )}
      </Tabs>
    </div>
  );
}
