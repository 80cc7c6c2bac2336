import { Link } from 'wouter';
import type { StoredClaim } from '../../../src/schema/stored.ts';
import { paths } from '../../address/paths.ts';
import { Awaited } from '../../design/states.tsx';
import { countWording, dateWording, placeWording, wordFor } from '../../record/wording.ts';
import { day, words } from '../../words/words.ts';
import { useClaimsOf } from './actor-data.ts';

/** What makes up the posture of a force: its moves, and the strength that reports give it. */
const moves = new Set<string>(['MOBILIZE', 'RETREAT', 'AID', 'COOPERATE']);

/** The strength and the moves of an actor as reports tell of them. Not shown where none does. */
export function Posture({ actor }: { readonly actor: string }) {
  const query = useClaimsOf(actor, 'event');
  return (
    <Awaited query={query} lines={4}>
      {({ items }) => {
        const telling = items.filter((item) => isPosture(item, actor));
        return telling.length === 0 ? null : (
          <section className="panel" aria-label={words.actor.posture}>
            <header>
              <h2>{words.actor.posture}</h2>
            </header>
            <div className="scroll">
              <table>
                <tbody>
                  {telling.map((item) => (
                    <PostureRow key={item.id} item={item} />
                  ))}
                </tbody>
              </table>
            </div>
          </section>
        );
      }}
    </Awaited>
  );
}

function isPosture({ claim: { type, agents, counts } }: StoredClaim, actor: string): boolean {
  const isAgent = agents.some((one) => one.actor === actor);
  return (isAgent && moves.has(type)) || counts.some(({ what }) => what === 'troops');
}

function PostureRow({
  item: { id, article, claim, publisher, title, publishedAt },
}: {
  readonly item: StoredClaim;
}) {
  return (
    <tr>
      <td>{wordFor(words.types, claim.type)}</td>
      <td>{claim.counts.map(countWording).join(', ') || '—'}</td>
      <td>{claim.place ? placeWording(claim.place) : '—'}</td>
      <td className="number">{claim.date ? dateWording(claim.date) : '—'}</td>
      <td>
        <Link href={paths.article(article, id)}>
          {publisher ?? title}
          {publishedAt ? `, ${day(publishedAt.slice(0, 10))}` : ''}
        </Link>
      </td>
    </tr>
  );
}
