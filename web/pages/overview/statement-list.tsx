import { Link } from 'wouter';
import { paths } from '../../address/paths.ts';
import { MoreButton } from '../../design/more-button.tsx';
import { Awaited, Empty } from '../../design/states.tsx';
import { FoundWords } from '../../reader/found-words.tsx';
import { dateWording, standing, wordFor } from '../../record/wording.ts';
import { day, words } from '../../words/words.ts';
import { type SearchedFilter, useStatements } from './overview-data.ts';

/** The sentences of claims that hold the words that are looked for, with these marked. */
export function StatementList({ filter }: { readonly filter: SearchedFilter }) {
  const query = useStatements(filter);
  return (
    <Awaited query={query} lines={14}>
      {({ pages }) =>
        pages[0]!.items.length === 0 ? (
          <Empty title={words.overview.noStatement} remedy={words.overview.noStatementRemedy} />
        ) : (
          <>
            <ol className={query.isPlaceholderData ? 'fading' : ''}>
              {pages
                .flatMap(({ items }) => items)
                .map((item) => (
                  <StatementRow key={item.id} item={item} />
                ))}
            </ol>
            <MoreButton query={query} />
          </>
        )
      }
    </Awaited>
  );
}

type Statement = NonNullable<ReturnType<typeof useStatements>['data']>['pages'][number]['items'][number];

function StatementRow({ item }: { readonly item: Statement }) {
  const { claim, sentence, highlights, publisher, title, publishedAt } = item;
  const state = standing(claim);
  return (
    <li>
      <Link href={paths.article(item.article, item.id)} className="incident-row">
        <span className="meta">
          <b>{wordFor(words.types, claim.type)}</b>
          {state ? <span className="chip">{state}</span> : null}
          {claim.date ? <time>{dateWording(claim.date)}</time> : null}
        </span>
        <span className="quote" dir="auto">
          <FoundWords text={sentence} highlights={highlights} />
        </span>
        <span className="meta">
          <bdi>{publisher ?? title}</bdi>
          {publishedAt ? <span className="soft">{day(publishedAt.slice(0, 10))}</span> : null}
        </span>
      </Link>
    </li>
  );
}
