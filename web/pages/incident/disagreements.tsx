import type { MergedIncident } from '../../../src/schema/merged-incident.ts';
import { words } from '../../words/words.ts';

/** What the reports differ on: each position, and who holds it. */
export function Disagreements({ incident }: { readonly incident: MergedIncident }) {
  const { disagreements, tellings } = incident;
  const nameOf = (account: string) => {
    const telling = tellings.find((one) => one.account === account);
    return telling?.publisher ?? telling?.title ?? words.unknown;
  };
  return (
    <section className="panel" aria-label={words.incident.disagreements}>
      <header>
        <h2>{words.incident.disagreements}</h2>
      </header>
      {disagreements.length === 0 ? (
        <p className="soft small">
          {tellings.length > 1 ? words.incident.noDisagreement : words.incident.single}
        </p>
      ) : (
        <dl className="disagreements">
          {disagreements.map(({ about, positions }) => (
            <div key={about}>
              <dt>{about}</dt>
              <dd>
                {positions.map(({ says, accounts }) => (
                  <p key={says}>
                    <b>
                      <bdi>{says}</bdi>
                    </b>{' '}
                    <span className="soft small">{[...new Set(accounts.map(nameOf))].join('; ')}</span>
                  </p>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
