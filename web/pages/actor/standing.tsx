import { Link } from 'wouter';
import { paths } from '../../address/paths.ts';
import { Awaited } from '../../design/states.tsx';
import { hasPage } from '../../record/names.tsx';
import { number, words } from '../../words/words.ts';
import { facetWord } from '../overview/facet-panel.tsx';
import { useActorFacets, useIncidentsOf } from './actor-data.ts';
import { counterpartsOf } from './counterparts.ts';

const MOST = 6;

/** What an actor is told of as doing, where, against whom, who does so to it, and by whose word. */
export function Standing({ actor }: { readonly actor: string }) {
  const facets = useActorFacets(actor);
  const incidents = useIncidentsOf(actor);
  return (
    <section className="panel" aria-label={words.actor.where}>
      <div className="standing">
        <Awaited query={facets} lines={8}>
          {({ lists }) =>
            (['type', 'country', 'source'] as const).map((list) => (
              <Bars
                key={list}
                title={words.actor.lists[list]}
                rows={lists[list].map((value) => ({
                  name: facetWord(list, value),
                  count: value.count,
                  href: paths.overview({ actor: [actor], [list]: [value.value] }),
                }))}
              />
            ))
          }
        </Awaited>
        <Awaited query={incidents} lines={8}>
          {({ items, actors }) =>
            (['patients', 'agents'] as const).map((side) => (
              <Bars
                key={side}
                title={words.actor.sides[side]}
                rows={counterpartsOf(actor, items, actors, side).map(({ id, name, count }) => ({
                  name,
                  count,
                  href: hasPage(id) ? paths.actor(id) : null,
                }))}
              />
            ))
          }
        </Awaited>
      </div>
    </section>
  );
}

interface Bar {
  readonly name: string;
  readonly count: number;
  readonly href: string | null;
}

function Bars({ title, rows }: { readonly title: string; readonly rows: readonly Bar[] }) {
  const shown = rows.slice(0, MOST);
  const most = Math.max(1, ...shown.map(({ count }) => count));
  return (
    <div className="stack">
      <h2>{title}</h2>
      {shown.length === 0 ? <p className="soft small">{words.unknown}</p> : null}
      <ul>
        {shown.map(({ name, count, href }) => (
          <li key={name}>
            {href === null ? (
              <bdi>{name}</bdi>
            ) : (
              <Link href={href}>
                <bdi>{name}</bdi>
              </Link>
            )}
            <span className="number soft">{number(count)}</span>
            <i style={{ inlineSize: `${(count / most) * 100}%` }} />
          </li>
        ))}
      </ul>
    </div>
  );
}
