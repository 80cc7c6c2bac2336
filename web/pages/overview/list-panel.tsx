import type { Filter } from '../../address/filter.ts';
import { useParameters } from '../../address/use-address.ts';
import { Tabs } from '../../design/tabs.tsx';
import { words } from '../../words/words.ts';
import { IncidentList } from './incident-list.tsx';
import { StatementList } from './statement-list.tsx';

const lists = ['incidents', 'statements'] as const;

/** The incidents that fit; where words are looked for, beside them the statements that hold the words. */
export function ListPanel({ filter }: { readonly filter: Filter }) {
  const [parameters, setParameters] = useParameters();
  const { text } = filter;
  const chosen = lists.find((name) => name === parameters.get('list')) ?? 'incidents';
  return (
    <section className="overview-list" aria-labelledby="list-title">
      <h2 id="list-title" className={text ? 'unseen' : ''}>
        {words.overview.list}
      </h2>
      {text ? (
        <Tabs
          label={words.overview.lists.label}
          tabs={lists.map((key) => ({ key, name: words.overview.lists[key] }))}
          chosen={chosen}
          onChoose={(list) => setParameters({ list: list === 'incidents' ? null : list }, { replace: true })}
        >
          {chosen === 'incidents' ? (
            <IncidentList filter={filter} />
          ) : (
            <StatementList filter={{ ...filter, text }} />
          )}
        </Tabs>
      ) : (
        <IncidentList filter={filter} />
      )}
    </section>
  );
}
