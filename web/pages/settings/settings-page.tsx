import './settings.css';
import { Loading, useTitle } from '../../design/states.tsx';
import { words } from '../../words/words.ts';
import { ActorLookup } from './actor-lookup.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { RulesCheck } from './rules-check.tsx';
import { SessionPanel } from './session-panel.tsx';
import { useSession } from './settings-data.ts';
import { TokenPanel } from './token-panel.tsx';

/** Who one is and may do, the people and tokens, whom the registry knows, and whether the rules hold their examples. */
export default function SettingsPage() {
  useTitle(words.settings.title);
  const session = useSession();
  const isAdmin = session.data?.scopes.includes('admin') ?? false;
  if (session.isPending) return <Loading lines={12} />;
  return (
    <div className="page">
      <header>
        <h1>{words.settings.title}</h1>
      </header>
      <div className="settings-columns">
        <div className="stack">
          <SessionPanel session={session} />
          <TokenPanel means={session.data?.means ?? null} />
        </div>
        <div className="stack">
          <PeoplePanel isAdmin={isAdmin} />
          <ActorLookup />
          <RulesCheck />
        </div>
      </div>
    </div>
  );
}
