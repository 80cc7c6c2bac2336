import { useState } from 'react';
import { Link } from 'wouter';
import { paths } from '../../address/paths.ts';
import { useActorSearch } from '../../api/lookups.ts';
import { wordFor } from '../../record/wording.ts';
import { words } from '../../words/words.ts';

/** Finds actors of the registry by their names. */
export function ActorLookup() {
  const [text, setText] = useState('');
  const found = useActorSearch(text, 20);
  const items = text.trim().length > 1 ? (found.data?.items ?? []) : [];
  return (
    <section className="panel stack" aria-label={words.settings.actors}>
      <h2>{words.settings.actors}</h2>
      <p className="soft small">{words.settings.actorsAbout}</p>
      <label className="field">
        <span>{words.settings.findActor}</span>
        <input
          type="search"
          className="entry"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <ul>
        {items.map(({ id, name, kind, country }) => (
          <li key={id} className="run">
            <span>
              <Link href={paths.actor(id)}>
                <bdi>{name}</bdi>
              </Link>{' '}
              <span className="small soft">
                {[wordFor(words.actorKinds, kind), country].filter(Boolean).join(', ')}
              </span>
            </span>
            <code className="small">{id}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
