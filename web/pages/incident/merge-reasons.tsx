import type { MergedIncident } from '../../../src/schema/merged-incident.ts';
import { words } from '../../words/words.ts';

/** Why the accounts were brought together. */
export function MergeReasons({ incident: { merged, tellings } }: { readonly incident: MergedIncident }) {
  const nameOf = (account: string) => {
    const telling = tellings.find((one) => one.account === account);
    return telling?.publisher ?? telling?.title ?? account;
  };
  return (
    <section className="panel" aria-label={words.incident.merged}>
      <header>
        <h2>{words.incident.merged}</h2>
      </header>
      {merged.length === 0 ? (
        <p className="soft small">{words.incident.notMerged}</p>
      ) : (
        <ul className="merge-reasons">
          {merged.map((reason) => (
            <li key={reason.claim}>
              <b>{nameOf(reason.account)}</b> <span className="soft">{reason.because}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
