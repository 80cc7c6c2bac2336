import { Link } from 'wouter';
import type { StoredIncident } from '../../../src/schema/stored.ts';
import type { Filter } from '../../address/filter.ts';
import { paths } from '../../address/paths.ts';
import { MoreButton } from '../../design/more-button.tsx';
import { Awaited, Empty } from '../../design/states.tsx';
import { leading } from '../../record/leading.ts';
import { useNameOf, WithNames } from '../../record/names.tsx';
import { dateWording, figure, placeWording, standing, wordFor } from '../../record/wording.ts';
import { words } from '../../words/words.ts';
import { useIncidents } from './overview-data.ts';

/** The incidents that fit, the latest first. */
export function IncidentList({ filter }: { readonly filter: Filter }) {
  const query = useIncidents(filter);
  return (
    <Awaited query={query} lines={14}>
      {({ pages }) =>
        pages[0]!.items.length === 0 ? (
          <Empty title={words.overview.nothing} remedy={words.overview.nothingRemedy} />
        ) : (
          <WithNames actors={Object.assign({}, ...pages.map(({ actors }) => actors))}>
            <ol className={query.isPlaceholderData ? 'fading' : ''}>
              {pages
                .flatMap(({ items }) => items)
                .map((item) => (
                  <IncidentRow key={item.id} item={item} />
                ))}
            </ol>
            <MoreButton query={query} />
          </WithNames>
        )
      }
    </Awaited>
  );
}

function IncidentRow({ item }: { readonly item: StoredIncident }) {
  const { type, place, date, counts, agents, patients, status } = item.incident;
  const nameOf = useNameOf();
  const names = (references: typeof agents) => {
    const { shown, others } = leading(references, 2);
    return [shown.map(nameOf).join(', '), others > 0 ? words.andOthers(others) : ''].join(' ').trim();
  };
  const killed = counts.find(({ what, max, min }) => what === 'killed' && (max ?? min) !== 0);
  const state = standing({ status, polarity: 'affirmed' });
  return (
    <li>
      <Link href={paths.incident(item.id)} className="incident-row">
        <span className="meta">
          <b>{wordFor(words.types, type)}</b>
          {state ? <span className="chip">{state}</span> : null}
          {item.review === 'unreviewed' ? null : (
            <span className={item.review === 'rejected' ? 'chip bad' : 'chip good'}>
              {words.reviews[item.review]}
            </span>
          )}
          {date ? <time>{dateWording(date)}</time> : null}
        </span>
        <span className="who">
          <bdi>{names(agents) || '—'}</bdi> <span aria-hidden="true">→</span>{' '}
          <bdi>{names(patients) || '—'}</bdi>
        </span>
        <span className="meta">
          {place ? <span>{placeWording(place)}</span> : null}
          {killed ? (
            <span className="toll">
              {figure(killed.min, killed.max)} {words.countsOf.killed}
            </span>
          ) : null}
          <span className="soft">{words.counts.reports(item.articles)}</span>
        </span>
      </Link>
    </li>
  );
}
