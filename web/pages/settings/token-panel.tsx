import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { Awaited } from '../../design/states.tsx';
import { day, words } from '../../words/words.ts';
import { useTokens } from './settings-data.ts';

const scopes = ['read', 'import', 'review'] as const;
type Scope = (typeof scopes)[number];

/** Tokens by which programs work in one's name, with some of one's rights. */
export function TokenPanel({ means }: { readonly means: string | null }) {
  const isPerson = means === 'session';
  const tokens = useTokens(isPerson);
  const queries = useQueryClient();
  const revoking = useMutation({
    mutationFn: (id: string) => api.tokens[':id'].$delete({ param: { id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['tokens'] }),
  });
  return (
    <section className="panel" aria-label={words.settings.tokens}>
      <header>
        <h2>{words.settings.tokens}</h2>
      </header>
      {isPerson ? (
        <div className="stack">
          <Awaited query={tokens} lines={2}>
            {({ items }) => (
              <ul>
                {items.length === 0 ? <li className="soft small">{words.settings.noTokens}</li> : null}
                {items.map(({ id, name, scopes: rights, expiresAt }) => (
                  <li key={id} className="run">
                    <span>
                      <b>{name}</b>{' '}
                      <span className="small soft">
                        {rights.join(', ')} · {words.settings.expires}{' '}
                        {expiresAt ? day(expiresAt) : words.settings.never}
                      </span>
                    </span>
                    <button type="button" className="button" onClick={() => revoking.mutate(id)}>
                      {words.settings.revoke}
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </Awaited>
          <NewToken />
        </div>
      ) : (
        <p className="soft small">{words.settings.tokensNeedPerson}</p>
      )}
    </section>
  );
}

function NewToken() {
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [rights, setRights] = useState<readonly Scope[]>(['read']);
  const making = useMutation({
    mutationFn: () => answer(api.tokens.$post({ json: { name, scopes: [...rights] } })),
    onSuccess: () => {
      setName('');
      return queries.invalidateQueries({ queryKey: ['tokens'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    making.mutate();
  };
  const toggle = (scope: Scope) =>
    setRights(rights.includes(scope) ? rights.filter((one) => one !== scope) : [...rights, scope]);
  return (
    <form className="stack" onSubmit={submit}>
      <label className="field">
        <span>{words.settings.name}</span>
        <input className="entry" required value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <fieldset className="row small">
        <legend className="soft">{words.settings.rights}</legend>
        {scopes.map((scope) => (
          <label key={scope} className="row">
            <input type="checkbox" checked={rights.includes(scope)} onChange={() => toggle(scope)} />
            {scope}
          </label>
        ))}
      </fieldset>
      <div className="row">
        <button type="submit" className="button" disabled={making.isPending || rights.length === 0}>
          {words.settings.addToken}
        </button>
      </div>
      {making.error ? <p className="notice bad">{making.error.message}</p> : null}
      {making.data ? (
        <p className="notice good">
          {words.settings.secretOnce} <code>{making.data.secret}</code>
        </p>
      ) : null}
    </form>
  );
}
