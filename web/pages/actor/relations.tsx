import { lazy, Suspense, useMemo } from 'react';
import { Link } from 'wouter';
import type { ListedActor } from '../../../src/schema/listed-actor.ts';
import { paths } from '../../address/paths.ts';
import { useParameters } from '../../address/use-address.ts';
import { Awaited } from '../../design/states.tsx';
import { type Tie, tiesOf } from '../../graph/ties.ts';
import { hasPage } from '../../record/names.tsx';
import { day, words } from '../../words/words.ts';
import { useClaimsOf } from './actor-data.ts';

const TieGraph = lazy(() => import('../../graph/tie-graph.tsx'));

/** The standing ties of an actor as a graph; a chosen tie shows the sentences behind it. */
export function Relations({ actor }: { readonly actor: ListedActor }) {
  const query = useClaimsOf(actor.id, 'relation');
  return (
    <section className="panel relations" aria-label={words.actor.relations}>
      <header>
        <h2>{words.actor.relations}</h2>
        <p>{words.actor.relationsHelp}</p>
      </header>
      <Awaited query={query} lines={6}>
        {({ items, actors }) => <Ties actor={actor} claims={items} names={actors} />}
      </Awaited>
    </section>
  );
}

function Ties({
  actor,
  claims,
  names,
}: {
  readonly actor: ListedActor;
  readonly claims: Parameters<typeof tiesOf>[1];
  readonly names: Parameters<typeof tiesOf>[2];
}) {
  const [parameters, setParameters] = useParameters();
  const ties = useMemo(() => tiesOf(actor.id, claims, names), [actor.id, claims, names]);
  if (ties.length === 0) return <p className="soft small">{words.actor.noRelations}</p>;
  const chosen = ties.find(({ key }) => key === parameters.get('tie')) ?? null;
  const choose = (key: string) => setParameters({ tie: key === chosen?.key ? null : key }, { replace: true });
  return (
    <div className="ties-and-words">
      <Suspense fallback={<div className="ties-wait" />}>
        <TieGraph name={actor.name} ties={ties} chosen={chosen?.key ?? null} onChoose={choose} />
      </Suspense>
      <div aria-live="polite">{chosen ? <TieWords tie={chosen} /> : null}</div>
    </div>
  );
}

function TieWords({ tie }: { readonly tie: Tie }) {
  return (
    <div className="stack">
      <h3>
        {tie.wordings.join(', ')}{' '}
        {hasPage(tie.actor) ? <Link href={paths.actor(tie.actor)}>{tie.name}</Link> : tie.name}
      </h3>
      <ul className="voices">
        {tie.claims.map(({ id, article, sentence, publisher, publishedAt }) => (
          <li key={id}>
            <blockquote className="quote" dir="auto">
              {sentence}
            </blockquote>
            <Link className="small" href={paths.article(article, id)}>
              {[publisher, publishedAt ? day(publishedAt.slice(0, 10)) : null].filter(Boolean).join(', ') ||
                words.article.title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
