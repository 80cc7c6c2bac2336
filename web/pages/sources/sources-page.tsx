import './sources.css';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { paths } from '../../address/paths.ts';
import { useParameters } from '../../address/use-address.ts';
import { answer, api } from '../../api/client.ts';
import { useRested } from '../../api/lookups.ts';
import { MoreButton } from '../../design/more-button.tsx';
import { Awaited, Empty, useTitle } from '../../design/states.tsx';
import { FoundWords } from '../../reader/found-words.tsx';
import { day, number, percent, words } from '../../words/words.ts';

const useSources = () => useQuery({ queryKey: ['sources'], queryFn: () => answer(api.sources.$get()) });
type Source = NonNullable<ReturnType<typeof useSources>['data']>['items'][number];

/** Where the reports come from: each publisher with what came of it, and the reports themselves. */
export default function SourcesPage() {
  useTitle(words.sources.title);
  const query = useSources();
  return (
    <div className="page">
      <header>
        <h1>{words.sources.title}</h1>
        <p>{words.sources.about}</p>
      </header>
      <div className="sources-columns">
        <section className="panel" aria-label={words.sources.publishers}>
          <Awaited query={query} lines={10}>
            {({ items }) =>
              items.length === 0 ? (
                <Empty title={words.sources.nothing} remedy={words.sources.nothingRemedy}>
                  <Link className="button strong" href={paths.import}>
                    {words.pages.import}
                  </Link>
                </Empty>
              ) : (
                <>
                  <PublisherTable sources={items} />
                  <p className="small soft">{words.sources.acceptedHelp}</p>
                </>
              )
            }
          </Awaited>
        </section>
        <ReportList />
      </div>
    </div>
  );
}

function PublisherTable({ sources }: { readonly sources: readonly Source[] }) {
  const titles = ['name', 'articles', 'claims', 'accepted', 'last'] as const;
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            {titles.map((title) => (
              <th scope="col" key={title}>
                {words.sources[title]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <PublisherRow key={source.publisher ?? ''} source={source} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PublisherRow({ source }: { readonly source: Source }) {
  const { publisher, articles, claims, accepted, corrected, rejected, lastDay } = source;
  const reviewed = accepted + corrected + rejected;
  return (
    <tr>
      <th scope="row">
        {publisher === null ? (
          <span className="soft">{words.sources.unnamed}</span>
        ) : (
          <Link href={paths.overview({ publisher: [publisher] })}>
            <bdi>{publisher}</bdi>
          </Link>
        )}
      </th>
      <td className="number">{number(articles)}</td>
      <td className="number">{number(claims)}</td>
      <td className="number">
        {reviewed === 0 ? '—' : `${percent(accepted / reviewed)} (${number(accepted)}/${number(reviewed)})`}
      </td>
      <td className="number">{lastDay ? day(lastDay) : '—'}</td>
    </tr>
  );
}

function useReports(text: string) {
  const sought = useRested(text.trim());
  return useInfiniteQuery({
    queryKey: ['articles', 'list', sought],
    queryFn: ({ pageParam }) => {
      const query = {
        limit: '30',
        ...(sought ? { text: sought } : {}),
        ...(pageParam ? { cursor: pageParam } : {}),
      };
      return answer(api.articles.$get({ query }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

type Report = NonNullable<ReturnType<typeof useReports>['data']>['pages'][number]['items'][number];

function ReportRow({ report }: { readonly report: Report }) {
  const { id, title, publisher, publishedAt, claims, coded, found, resembles } = report;
  return (
    <li>
      <Link href={paths.article(id)} dir="auto">
        {found?.title.text ? <FoundWords {...found.title} /> : title || words.article.title}
      </Link>
      {found ? (
        <span className="small quote" dir="auto">
          … <FoundWords {...found.passage} /> …
        </span>
      ) : null}
      <span className="small soft">
        {[
          publisher,
          publishedAt ? day(publishedAt.slice(0, 10)) : null,
          coded ? words.counts.claims(claims) : words.sources.waiting,
        ]
          .filter(Boolean)
          .join(' · ')}
        {resembles ? (
          <span title={resembles.title}>
            {' '}
            · {words.sources.resembles(resembles.kind, percent(resembles.likeness))}
          </span>
        ) : null}
      </span>
    </li>
  );
}

function ReportList() {
  const [parameters, setParameters] = useParameters();
  const text = parameters.get('text') ?? '';
  const query = useReports(text);
  return (
    <section className="panel stack" aria-label={words.sources.latest}>
      <label className="field">
        <span>{words.sources.find}</span>
        <input
          type="search"
          className="entry"
          value={text}
          onChange={(event) => setParameters({ text: event.target.value || null }, { replace: true })}
        />
      </label>
      <Awaited query={query} lines={8}>
        {({ pages }) =>
          pages[0]!.items.length === 0 ? (
            <Empty
              title={text.trim() === '' ? words.sources.nothing : words.sources.noReport}
              remedy={text.trim() === '' ? words.sources.nothingRemedy : words.sources.noReportRemedy}
            />
          ) : (
            <ul className={query.isPlaceholderData ? 'reports fading' : 'reports'}>
              {pages
                .flatMap(({ items }) => items)
                .map((report) => (
                  <ReportRow key={report.id} report={report} />
                ))}
            </ul>
          )
        }
      </Awaited>
      <MoreButton query={query} />
    </section>
  );
}
