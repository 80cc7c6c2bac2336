import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { Awaited } from '../../design/states.tsx';
import { words } from '../../words/words.ts';
import type { useSession } from './settings-data.ts';

/** Who one is; signing in and out. */
export function SessionPanel({ session }: { readonly session: ReturnType<typeof useSession> }) {
  const queries = useQueryClient();
  const leaving = useMutation({
    mutationFn: () => api.session.$delete(),
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <section className="panel" aria-label={words.settings.you}>
      <header>
        <h2>{words.settings.you}</h2>
      </header>
      <Awaited query={session} lines={2}>
        {({ means, name, role }) => {
          if (means === 'local') return <p>{words.settings.local}</p>;
          if (means === null) return <SignIn />;
          return (
            <p className="row">
              {words.settings.signedInAs(name ?? '', role ? words.settings.roles[role] : '')}
              <button type="button" className="button" onClick={() => leaving.mutate()}>
                {words.settings.signOut}
              </button>
            </p>
          );
        }}
      </Awaited>
    </section>
  );
}

function SignIn() {
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const entering = useMutation({
    mutationFn: () => api.session.$post({ json: { email, password } }),
    onSuccess: () => queries.invalidateQueries(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    entering.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <label className="field">
        <span>{words.settings.email}</span>
        <input
          className="entry"
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
      </label>
      <label className="field">
        <span>{words.settings.password}</span>
        <input
          className="entry"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </label>
      {entering.error ? (
        <p className="notice bad" role="alert">
          {entering.error.message}
        </p>
      ) : null}
      <div className="row">
        <button type="submit" className="button strong" disabled={entering.isPending}>
          {words.settings.signIn}
        </button>
      </div>
    </form>
  );
}
