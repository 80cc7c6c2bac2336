import { useLocation } from 'wouter';
import { paths } from '../../address/paths.ts';
import { Awaited, Empty } from '../../design/states.tsx';
import TimeChart from '../../plots/time-chart.tsx';
import { words } from '../../words/words.ts';
import { useActivity } from './actor-data.ts';

/** What an actor took part in over time, with the least and the most that sources say of the dead. */
export default function Activity({ actor }: { readonly actor: string }) {
  const query = useActivity(actor);
  const [, navigate] = useLocation();
  return (
    <section className="panel activity" aria-label={words.actor.activity}>
      <header>
        <h2>{words.actor.activity}</h2>
      </header>
      <Awaited query={query} lines={5}>
        {(timeline) =>
          timeline.buckets.length === 0 ? (
            <Empty title={words.actor.nothing} />
          ) : (
            <TimeChart
              timeline={timeline}
              step="month"
              chosen={[undefined, undefined]}
              onChoose={(from, to) =>
                navigate(paths.overview({ actor: [actor], ...(from ? { from } : {}), ...(to ? { to } : {}) }))
              }
            />
          )
        }
      </Awaited>
    </section>
  );
}
