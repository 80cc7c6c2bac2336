import '../../reader/roles.css';
import './article.css';
import { useMemo } from 'react';
import type { Record } from '../../../src/schema/record.ts';
import { useParameters } from '../../address/use-address.ts';
import { Awaited, Empty, useTitle } from '../../design/states.tsx';
import { MarkedText } from '../../reader/marked-text.tsx';
import { WithNames } from '../../record/names.tsx';
import { words } from '../../words/words.ts';
import { useArticle, type WholeArticle } from './article-data.ts';
import { ArticleHead } from './article-head.tsx';
import { ClaimList } from './claim-list.tsx';
import { useChoice } from './use-choice.ts';

/** A report with the words of every claim marked by role, and the claims beside it. */
export default function ArticlePage({ id }: { readonly id: string }) {
  const query = useArticle(id);
  return (
    <div className="page article-page">
      <Awaited query={query} lines={16}>
        {(whole) => <ArticleView whole={whole} />}
      </Awaited>
    </div>
  );
}

function ArticleView({ whole }: { readonly whole: WholeArticle }) {
  useTitle(whole.article.title || words.article.title);
  const names = useMemo(() => {
    const local = (whole.record?.actors ?? []).map(({ id, name, kind }) => [id, { name, kind }] as const);
    return { ...Object.fromEntries(local), ...whole.actors };
  }, [whole]);
  return (
    <WithNames actors={names}>
      {whole.record === null ? (
        <div className="reader">
          <ArticleHead whole={whole} />
          <div className="reading">
            <Empty title={words.article.waiting} remedy={words.article.waitingRemedy} />
            <p className="text uncoded" dir="auto" lang={whole.article.language}>
              {whole.article.text}
            </p>
          </div>
        </div>
      ) : (
        <Reader whole={whole} record={whole.record} />
      )}
    </WithNames>
  );
}

function Reader({ whole, record }: { readonly whole: WholeArticle; readonly record: Record }) {
  const [parameters, setParameters] = useParameters();
  const choice = useChoice(whole, record);
  const kind = parameters.get('kind');
  const shown = useMemo(() => {
    const all = record.claims.map((claim, index) => [claim, index] as const);
    return new Set(all.filter(([claim]) => kind === null || claim.kind === kind).map(([, index]) => index));
  }, [record, kind]);
  return (
    <div className={parameters.get('debris') === 'hidden' ? 'reader hide-removed' : 'reader'}>
      <ArticleHead whole={whole} />
      <section className="reading" aria-label={words.article.text} aria-describedby="reader-help">
        <p className="unseen" id="reader-help">
          {words.article.help}
        </p>
        <MarkedText record={record} chosen={choice.claim} shown={shown} onChoose={choice.chooseWords} />
      </section>
      <ClaimList
        whole={whole}
        record={record}
        shown={shown}
        kind={kind}
        onKind={(next) => setParameters({ kind: next, claim: null, word: null }, { replace: true })}
        choice={choice}
      />
    </div>
  );
}
