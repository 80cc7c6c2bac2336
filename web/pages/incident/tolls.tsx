import type { MergedIncident } from '../../../src/schema/merged-incident.ts';
import TollPlot, { type Toll } from '../../plots/toll-plot.tsx';
import { TollTimes } from '../../plots/toll-times.tsx';
import { useNameOf } from '../../record/names.tsx';
import { figure, wordFor } from '../../record/wording.ts';
import { number, words } from '../../words/words.ts';

type Counted = MergedIncident['counts'][number];
type NameOf = ReturnType<typeof useNameOf>;

/** Every toll of the incident by source, and how it was reported as time went on. */
export default function Tolls({ incident }: { readonly incident: MergedIncident }) {
  const { counts } = incident;
  return (
    <section className="panel tolls" aria-label={words.incident.toll}>
      <header>
        <h2>{words.incident.toll}</h2>
      </header>
      {counts.length === 0 ? <p className="soft small">{words.incident.noToll}</p> : null}
      {counts.map((count) => (
        <TollOf key={`${count.what}:${count.who}:${count.party}`} incident={incident} count={count} />
      ))}
    </section>
  );
}

function TollOf({ incident, count }: { readonly incident: MergedIncident; readonly count: Counted }) {
  const nameOf = useNameOf();
  const tolls = tollsOf(incident, count, nameOf);
  const title = `${wordFor(words.countsOf, count.what)}${count.who ? ` (${count.who})` : ''}`;
  const dated = tolls.filter(({ reportedOn }) => reportedOn !== null);
  const hasCourse = new Set(dated.map(({ reportedOn }) => reportedOn)).size > 1;
  return (
    <div className="toll">
      <h3>
        {title}: {figure(count.min, count.max)}
        {count.best === null ? null : (
          <span className="soft">
            {' '}
            · {words.incident.best} {number(count.best)} ({count.rule})
          </span>
        )}
      </h3>
      {tolls.length === 0 ? null : <TollPlot tolls={tolls} best={count.best} label={title} />}
      {hasCourse ? (
        <>
          <p className="small soft">{words.incident.tollOverTime}</p>
          <TollTimes tolls={dated} label={`${words.incident.tollOverTime}: ${title}`} />
        </>
      ) : null}
    </div>
  );
}

/** What each source says: the one quoted where there is one, and the paper that prints it. */
function tollsOf({ tellings }: MergedIncident, { bySource }: Counted, nameOf: NameOf): Toll[] {
  const byAccount = new Map(tellings.map((telling) => [telling.account, telling]));
  return bySource
    .filter(({ standing }) => standing === 'stands')
    .map(({ source, min, max, account }) => {
      const telling = byAccount.get(account);
      const paper = telling?.publisher ?? null;
      const quoted = source === null ? null : nameOf({ actor: source, text: source });
      const named = [quoted, paper].filter((part) => part !== null);
      return {
        source: named.join(' · ') || telling?.title || words.ownVoice,
        min,
        max,
        reportedOn: telling?.publishedOn ?? null,
      };
    });
}
