import { Link } from 'wouter';
import { paths } from '../../address/paths.ts';
import { Awaited } from '../../design/states.tsx';
import { References, useNameOf, WithNames } from '../../record/names.tsx';
import { wordFor } from '../../record/wording.ts';
import { day, words } from '../../words/words.ts';
import { useClaimsOf } from './actor-data.ts';

/** Who has called an actor a threat, or judged it otherwise: when, and in which words. */
export function Threats({ actor }: { readonly actor: string }) {
  const query = useClaimsOf(actor, 'assessment');
  return (
    <section className="panel" aria-label={words.actor.threats}>
      <header>
        <h2>{words.actor.threats}</h2>
      </header>
      <Awaited query={query} lines={5}>
        {({ items, actors }) =>
          items.length === 0 ? (
            <p className="soft small">{words.actor.noThreats}</p>
          ) : (
            <WithNames actors={actors}>
              <ul className="voices">
                {[...items]
                  .sort((one, other) => rank(one.claim.type) - rank(other.claim.type))
                  .map((item) => (
                    <Voice key={item.id} item={item} />
                  ))}
              </ul>
            </WithNames>
          )
        }
      </Awaited>
    </section>
  );
}

/** Threats come first. */
function rank(type: string): number {
  return type === 'threat' ? 0 : 1;
}

type Item = NonNullable<ReturnType<typeof useClaimsOf>['data']>['items'][number];

function Voice({ item }: { readonly item: Item }) {
  const nameOf = useNameOf();
  const { source } = item.claim.attribution;
  return (
    <li>
      <span>
        <span className={item.claim.type === 'threat' ? 'chip strong' : 'chip'}>
          {wordFor(words.types, item.claim.type)}
        </span>{' '}
        <b>
          <bdi>{source ? source.actor ? <References of={[source]} /> : nameOf(source) : words.ownVoice}</bdi>
        </b>
      </span>
      <blockquote className="quote" dir="auto">
        {item.sentence}
      </blockquote>
      <Link className="small" href={paths.article(item.article, item.id)}>
        {[item.publisher, item.publishedAt ? day(item.publishedAt.slice(0, 10)) : null]
          .filter(Boolean)
          .join(', ') || words.article.title}
      </Link>
    </li>
  );
}
