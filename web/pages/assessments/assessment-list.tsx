import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { ForecastOutcome } from '../../../src/schema/review.ts';
import type { StoredClaim } from '../../../src/schema/stored.ts';
import { paths } from '../../address/paths.ts';
import { useParameters } from '../../address/use-address.ts';
import { useOutcome } from '../../api/claims.ts';
import { answer, api } from '../../api/client.ts';
import { MoreButton } from '../../design/more-button.tsx';
import { Awaited, Empty } from '../../design/states.tsx';
import { ClaimSummary } from '../../record/claim-summary.tsx';
import { useNameOf, WithNames } from '../../record/names.tsx';
import { day, words } from '../../words/words.ts';

const types = ['forecast', 'threat', 'intention', 'importance', 'judgement'] as const;
const outcomes: readonly ForecastOutcome[] = ['open', 'came-true', 'did-not'];
/** Only these can come true or not. */
const settled = new Set<string>(['forecast', 'threat', 'intention']);

function useAssessments(type: string | null, outcome: string | null) {
  return useInfiniteQuery({
    queryKey: ['claims', 'assessments', type, outcome],
    queryFn: ({ pageParam }) => {
      const narrowed = { ...(type ? { type } : {}), ...(outcome ? { outcome } : {}) };
      const query = {
        kind: 'assessment',
        limit: '40',
        ...narrowed,
        ...(pageParam ? { cursor: pageParam } : {}),
      };
      return answer(api.claims.$get({ query }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** Assessments, the latest first, each with who holds it and whether it has come true. */
export function AssessmentList() {
  const [parameters, setParameters] = useParameters();
  const query = useAssessments(parameters.get('type'), parameters.get('outcome'));
  const choose = (name: string) => (value: string) =>
    setParameters({ [name]: value || null }, { replace: true });
  return (
    <div className="stack">
      <div className="row">
        <Narrow
          label={words.review.type}
          value={parameters.get('type')}
          values={types}
          names={words.types}
          onChange={choose('type')}
        />
        <Narrow
          label={words.assessments.outcome}
          value={parameters.get('outcome')}
          values={outcomes}
          names={words.outcomes}
          onChange={choose('outcome')}
        />
      </div>
      <Awaited query={query} lines={12}>
        {({ pages }) =>
          pages[0]!.items.length === 0 ? (
            <Empty title={words.assessments.nothing} remedy={words.assessments.nothingRemedy} />
          ) : (
            <WithNames actors={Object.assign({}, ...pages.map(({ actors }) => actors))}>
              <ul className="assessments">
                {pages
                  .flatMap(({ items }) => items)
                  .map((item) => (
                    <AssessmentRow key={item.id} item={item} />
                  ))}
              </ul>
            </WithNames>
          )
        }
      </Awaited>
      <MoreButton query={query} />
    </div>
  );
}

function Narrow({
  label,
  value,
  values,
  names,
  onChange,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly values: readonly string[];
  readonly names: { readonly [value: string]: string };
  readonly onChange: (value: string) => void;
}) {
  return (
    <label className="row small">
      <span className="soft">{label}</span>
      <select className="entry narrow" value={value ?? ''} onChange={(event) => onChange(event.target.value)}>
        <option value="">{words.assessments.all}</option>
        {values.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

function AssessmentRow({ item }: { readonly item: StoredClaim }) {
  const nameOf = useNameOf();
  const { source } = item.claim.attribution;
  return (
    <li className="panel">
      <div className="stack">
        <blockquote className="quote" dir="auto">
          {item.sentence}
        </blockquote>
        <p className="small soft">
          {words.assessments.holder} <bdi>{source ? nameOf(source) : words.ownVoice}</bdi>
          {item.publishedAt ? ` · ${day(item.publishedAt.slice(0, 10))}` : ''} ·{' '}
          <Link href={paths.article(item.article, item.id)}>{item.publisher ?? item.title}</Link>
        </p>
      </div>
      <div className="stack">
        <ClaimSummary claim={item.claim} />
        {settled.has(item.claim.type) ? <Outcome item={item} /> : null}
      </div>
    </li>
  );
}

/** Whether it has come true, which a person says. */
function Outcome({ item }: { readonly item: StoredClaim }) {
  const change = useOutcome();
  const value = item.outcome ?? 'open';
  return (
    <fieldset className="row outcome">
      <legend className="unseen">{words.assessments.outcome}</legend>
      {outcomes.map((outcome) => (
        <button
          key={outcome}
          type="button"
          className="button"
          aria-pressed={outcome === value}
          disabled={change.isPending}
          onClick={() => change.mutate({ id: item.id, version: item.version, outcome })}
        >
          {words.outcomes[outcome]}
        </button>
      ))}
      {change.error ? (
        <span className="notice bad" role="alert">
          {change.error.message}
        </span>
      ) : null}
    </fieldset>
  );
}
