import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Record } from '../../../src/schema/record.ts';
import { words } from '../../words/words.ts';
import type { WholeArticle } from './article-data.ts';
import { ClaimCard } from './claim-card.tsx';
import type { Choice } from './use-choice.ts';

const kinds = ['event', 'relation', 'assessment'] as const;

interface ClaimListProps {
  readonly whole: WholeArticle;
  readonly record: Record;
  readonly shown: ReadonlySet<number>;
  readonly kind: string | null;
  readonly onKind: (kind: string | null) => void;
  readonly choice: Choice;
}

/** The claims of an article. Up and down go through them, Escape lets go of the chosen one. */
export function ClaimList({ whole, record, shown, kind, onKind, choice }: ClaimListProps) {
  const list = useRef<HTMLOListElement>(null);
  const listed = [...shown].filter((index) => choice.words === null || choice.words.claims.includes(index));
  useEffect(() => {
    if (choice.claim === null) return;
    list.current?.querySelector('.claim.chosen')?.scrollIntoView({ block: 'nearest' });
    document.querySelector('.text [data-on="trigger"]')?.scrollIntoView({ block: 'nearest' });
  }, [choice.claim]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') choice.chooseClaim(null);
    const next = neighbour(list.current!, event);
    if (next === null) return;
    event.preventDefault();
    choice.chooseClaim(listed[next]!);
  };
  return (
    <aside className="claims" aria-label={words.article.claims(listed.length)}>
      <div className="claims-head">
        <h2>{words.article.claims(listed.length)}</h2>
        <KindSwitch kind={kind} onKind={onKind} />
      </div>
      {choice.words === null ? null : (
        <p className="row small">
          <span>{words.article.wordClaims(choice.words.text)}</span>
          <button type="button" className="button" onClick={() => choice.chooseClaim(null)}>
            {words.actions.clear}
          </button>
        </p>
      )}
      {record.claims.length === 0 ? <p className="soft">{whyNothing(record)}</p> : null}
      <ol ref={list} onKeyDown={onKeyDown}>
        {listed.map((index) => (
          <ClaimCard
            key={record.claims[index]!.id}
            record={record}
            index={index}
            stored={whole.claims[index]}
            chosen={choice.claim === index}
            onChoose={() => choice.chooseClaim(choice.claim === index ? null : index)}
          />
        ))}
      </ol>
    </aside>
  );
}

const languages = new Intl.DisplayNames([words.language], { type: 'language', fallback: 'code' });

/** Why a text may have no claims. */
function whyNothing({ article: { language } }: Record): string {
  if (language === 'en' || language === 'und') return words.article.noClaimsRemedy;
  return words.article.otherLanguage(languages.of(language) ?? language);
}

/** The place in the list that an arrow key leads to from the button that has the focus, which it takes there; else null. */
function neighbour(list: HTMLElement, event: KeyboardEvent): number | null {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const buttons = [...list.querySelectorAll<HTMLButtonElement>('.claim > button')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  if (step === 0 || at === -1 || !buttons[at + step]) return null;
  buttons[at + step]!.focus();
  return at + step;
}

function KindSwitch({ kind, onKind }: Pick<ClaimListProps, 'kind' | 'onKind'>) {
  return (
    <label>
      <span className="unseen">{words.article.all}</span>
      <select className="entry" value={kind ?? ''} onChange={(event) => onKind(event.target.value || null)}>
        <option value="">{words.article.all}</option>
        {kinds.map((name) => (
          <option key={name} value={name}>
            {words.kinds[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
