import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { statuses } from '../../../src/schema/claim-types.ts';
import type { BlindClaim, SecondCoding } from '../../../src/schema/second-coding.ts';
import { api } from '../../api/client.ts';
import { Awaited, Empty } from '../../design/states.tsx';
import { words } from '../../words/words.ts';
import { BlindActors } from './blind-actors.tsx';
import { typesOf } from './correction.ts';
import { Choice } from './correction-fields.tsx';
import { useBlindClaims } from './review-data.ts';

/** A second coder codes a sentence without seeing what was read from it; agreement is reckoned from such pairs. */
export function BlindCoding() {
  const query = useBlindClaims();
  return (
    <div className="stack">
      <p className="soft small">{words.review.blindHelp}</p>
      <Awaited query={query}>
        {({ items: [first] }) =>
          first === undefined ? (
            <Empty title={words.review.blindNothing} remedy={words.review.blindRemedy} />
          ) : (
            <BlindForm key={first.id} claim={first} />
          )
        }
      </Awaited>
    </div>
  );
}

function emptyCoding({ kind }: BlindClaim): SecondCoding {
  return {
    states: true,
    type: typesOf[kind][0]!,
    status: 'happened',
    polarity: 'affirmed',
    agents: [],
    patients: [],
    country: null,
    killed: null,
  };
}

function BlindForm({ claim }: { readonly claim: BlindClaim }) {
  const queries = useQueryClient();
  const [coding, setCoding] = useState(() => emptyCoding(claim));
  const change = (changes: Partial<SecondCoding>) => setCoding({ ...coding, ...changes });
  const saving = useMutation({
    mutationFn: () => api.claims[':id'].second.$put({ param: { id: claim.id }, json: coding }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['review'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form className="panel stack blind" onSubmit={submit}>
      <p className="text" dir="auto">
        <BlindSentence claim={claim} />
      </p>
      <label className="row">
        <input type="checkbox" checked={coding.states} onChange={() => change({ states: !coding.states })} />
        {words.review.states(words.kinds[claim.kind])}
      </label>
      {coding.states ? <BlindFields claim={claim} coding={coding} onChange={change} /> : null}
      {saving.error ? <p className="notice bad">{saving.error.message}</p> : null}
      <div className="row">
        <button type="submit" className="button strong" disabled={saving.isPending}>
          {words.review.submit}
        </button>
      </div>
    </form>
  );
}

/** The sentence with the words that give the claim away, which say which of its claims is meant. */
function BlindSentence({ claim: { sentence, span, trigger } }: { readonly claim: BlindClaim }) {
  const start = trigger.span.start - span.start;
  const end = trigger.span.end - span.start;
  return (
    <>
      {sentence.slice(0, start)}
      <span data-on="trigger">{sentence.slice(start, end)}</span>
      {sentence.slice(end)}
    </>
  );
}

function BlindFields({
  claim,
  coding,
  onChange,
}: {
  readonly claim: BlindClaim;
  readonly coding: SecondCoding;
  readonly onChange: (changes: Partial<SecondCoding>) => void;
}) {
  return (
    <>
      <div className="correction-row">
        <Choice
          label={words.review.type}
          value={coding.type}
          values={typesOf[claim.kind]}
          names={words.types}
          onChange={(type) => onChange({ type })}
        />
        <Choice
          label={words.review.status}
          value={coding.status}
          values={statuses}
          names={words.statuses}
          onChange={(status) => onChange({ status })}
        />
        <Choice
          label={words.review.polarity}
          value={coding.polarity}
          values={['affirmed', 'denied'] as const}
          names={words.polarity}
          onChange={(polarity) => onChange({ polarity })}
        />
      </div>
      <BlindActors
        label={words.review.agents}
        names={coding.agents}
        onChange={(agents) => onChange({ agents })}
      />
      <BlindActors
        label={words.review.patients}
        names={coding.patients}
        onChange={(patients) => onChange({ patients })}
      />
      <div className="correction-row">
        <label className="field">
          <span>{words.actor.country}</span>
          <input
            className="entry"
            value={coding.country ?? ''}
            onChange={(event) => onChange({ country: event.target.value || null })}
          />
        </label>
        <label className="field">
          <span>
            {words.countsOf.killed}: {words.review.least}
          </span>
          <input
            type="number"
            min={0}
            className="entry"
            value={coding.killed ?? ''}
            onChange={(event) =>
              onChange({ killed: event.target.value === '' ? null : Number(event.target.value) })
            }
          />
        </label>
      </div>
    </>
  );
}
