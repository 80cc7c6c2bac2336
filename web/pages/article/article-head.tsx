import { Link } from 'wouter';
import { paths } from '../../address/paths.ts';
import { useParameters } from '../../address/use-address.ts';
import { day, percent, words } from '../../words/words.ts';
import type { WholeArticle } from './article-data.ts';
import { MainEventLine } from './main-event.tsx';

/** The title of a report and what is known of where it came from. */
export function ArticleHead({ whole }: { readonly whole: WholeArticle }) {
  const { article, receipts, resembles, resembledBy } = whole;
  const main = whole.record?.main ?? null;
  const address = article.url ?? receipts.find(({ url }) => url !== null)?.url ?? null;
  const about = [
    article.publisher,
    article.authors?.join(', '),
    article.publishedAt ? day(article.publishedAt.slice(0, 10)) : null,
    article.genre === 'unknown' ? null : words.genres[article.genre],
  ].filter((part) => part);
  return (
    <header className="article-head">
      <h1 dir="auto">{article.title || words.article.title}</h1>
      <p>
        {about.join(' · ')}
        {address ? (
          <>
            {about.length > 0 ? ' · ' : ''}
            <a href={safeAddress(address)} rel="noreferrer noopener" target="_blank">
              {URL.parse(address)?.hostname ?? address}
            </a>
          </>
        ) : null}
      </p>
      {main ? <MainEventLine main={main} /> : null}
      {resembles ? (
        <p className="small">
          {words.article.resembles(resembles.kind, percent(resembles.likeness))}{' '}
          <OtherArticle {...resembles} />
        </p>
      ) : null}
      {resembledBy.length > 0 ? (
        <details className="small">
          <summary>{words.article.resembledBy(resembledBy.length)}</summary>
          <ul>
            {resembledBy.map((other) => (
              <li key={other.article}>
                <OtherArticle {...other} /> ({words.article.likeness(other.kind, percent(other.likeness))})
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {article.removed.length > 0 ? <DebrisSwitch /> : null}
    </header>
  );
}

function OtherArticle({ article, title, publisher }: NonNullable<WholeArticle['resembles']>) {
  return (
    <>
      <Link href={paths.article(article)} dir="auto">
        {title || words.article.title}
      </Link>
      {publisher ? <span className="soft"> · {publisher}</span> : null}
    </>
  );
}

/** Shows or hides what was left out of the reading as debris of the page. */
function DebrisSwitch() {
  const [parameters, setParameters] = useParameters();
  const isHidden = parameters.get('debris') === 'hidden';
  return (
    <label className="small row">
      <input
        type="checkbox"
        checked={!isHidden}
        onChange={() => setParameters({ debris: isHidden ? null : 'hidden' }, { replace: true })}
      />
      {words.article.showRemoved}
    </label>
  );
}

/** The address where it is one of the web; an address of another kind, which could run code, leads nowhere. */
function safeAddress(address: string): string | undefined {
  return /^https?:\/\//i.test(address) ? address : undefined;
}
