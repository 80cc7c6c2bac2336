import './actor.css';
import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { paths } from '../../address/paths.ts';
import { RequestProblem } from '../../api/request.ts';
import { Awaited, Empty, useTitle } from '../../design/states.tsx';
import { wordFor } from '../../record/wording.ts';
import { day, words } from '../../words/words.ts';
import { type ActorSummary, useActor } from './actor-data.ts';
import { Posture } from './posture.tsx';
import { Relations } from './relations.tsx';
import { Standing } from './standing.tsx';
import { Threats } from './threats.tsx';

const Activity = lazy(() => import('./activity.tsx'));

/** An organisation or a holder of public office at a glance. Private persons have no page: the server knows none. */
export default function ActorPage({ id }: { readonly id: string }) {
  const query = useActor(id);
  const isUnknown = query.error instanceof RequestProblem && query.error.status === 404;
  if (isUnknown) {
    return (
      <div className="page">
        <Empty title={words.actor.privatePerson} remedy={words.actor.privateRemedy}>
          <Link className="button" href={paths.overview()}>
            {words.states.toOverview}
          </Link>
        </Empty>
      </div>
    );
  }
  return (
    <div className="page actor-page">
      <Awaited query={query} lines={14}>
        {(summary) => <ActorView summary={summary} />}
      </Awaited>
    </div>
  );
}

function ActorView({ summary }: { readonly summary: ActorSummary }) {
  const { actor } = summary;
  useTitle(actor.name);
  return (
    <>
      <ActorHead summary={summary} />
      <div className="actor-grid">
        <Suspense fallback={<div className="panel activity-wait" aria-busy="true" />}>
          <Activity actor={actor.id} />
        </Suspense>
        <Standing actor={actor.id} />
        <Relations actor={actor} />
        <Threats actor={actor.id} />
        <Posture actor={actor.id} />
      </div>
    </>
  );
}

function ActorHead({ summary }: { readonly summary: ActorSummary }) {
  const { actor, whole, parts, incidents, firstDay, lastDay } = summary;
  return (
    <header className="actor-head">
      <h1>
        <bdi>{actor.name}</bdi>
      </h1>
      <p className="row">
        <span className="chip strong">{wordFor(words.actorKinds, actor.kind)}</span>
        {actor.country ? <span>{countryName(actor.country)}</span> : null}
        {whole ? (
          <span>
            {words.actor.partOf} <Link href={paths.actor(whole.id)}>{whole.name}</Link>
          </span>
        ) : null}
        <Link href={paths.overview({ actor: [actor.id] })}>{words.counts.incidents(incidents)}</Link>
        {firstDay && lastDay ? (
          <span>{firstDay === lastDay ? day(firstDay) : words.range(day(firstDay), day(lastDay))}</span>
        ) : null}
      </p>
      {parts.length > 0 ? (
        <p className="small">
          {words.actor.parts}:{' '}
          {parts.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 ? ', ' : ''}
              <Link href={paths.actor(id)}>{name}</Link>
            </span>
          ))}
        </p>
      ) : null}
    </header>
  );
}

const countries = new Intl.DisplayNames([words.language], { type: 'region', fallback: 'code' });

/** The name of a country from its code (ISO 3166-1 alpha-2). */
function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code;
}
