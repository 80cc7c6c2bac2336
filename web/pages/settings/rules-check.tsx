import { useMutation } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { words } from '../../words/words.ts';

/** Runs the examples and rejects of all rules, and tells which do not hold. */
export function RulesCheck() {
  const check = useMutation({ mutationFn: () => answer(api.rules.check.$post()) });
  return (
    <section className="panel stack" aria-label={words.settings.rules}>
      <h2>{words.settings.rules}</h2>
      <p className="soft small">{words.settings.rulesAbout}</p>
      <div className="row">
        <button type="button" className="button" disabled={check.isPending} onClick={() => check.mutate()}>
          {check.isPending ? words.settings.checking : words.settings.runCheck}
        </button>
      </div>
      <div role="status">
        {check.error ? <p className="notice bad">{check.error.message}</p> : null}
        {check.data?.failures.length === 0 ? <p className="notice good">{check.data.summary}</p> : null}
        <ul>
          {check.data?.failures.map(({ file, line, message, code }) => (
            <li key={`${file}:${line}:${message}`} className="notice bad">
              <b>
                {file}:{line}
              </b>{' '}
              {message} <code>{code}</code>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
