import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Feed } from '../../../src/schema/import.ts';
import { asOf } from '../../api/claims.ts';
import { answer, api } from '../../api/client.ts';
import { Awaited } from '../../design/states.tsx';
import { moment, words } from '../../words/words.ts';
import { useFeeds } from './import-data.ts';

/** Feeds that are read again and again: those there are, and a new one. */
export function FeedPanel() {
  const queries = useQueryClient();
  const feeds = useFeeds();
  const [url, setUrl] = useState('');
  const adding = useMutation({
    mutationFn: () => answer(api.feeds.$post({ json: { url } })),
    onSuccess: () => setUrl(''),
    onSettled: () => queries.invalidateQueries({ queryKey: ['feeds'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    adding.mutate();
  };
  return (
    <div className="stack">
      <form className="import-line" onSubmit={submit}>
        <label className="field">
          <span>{words.import.feedUrl}</span>
          <input
            className="entry"
            type="url"
            required
            value={url}
            onChange={(event) => setUrl(event.target.value)}
          />
        </label>
        <button type="submit" className="button strong" disabled={adding.isPending || url === ''}>
          {words.import.follow}
        </button>
      </form>
      {adding.error ? <p className="notice bad">{adding.error.message}</p> : null}
      <Awaited query={feeds} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft small">{words.import.noFeeds}</p>
          ) : (
            <ul className="stack">
              {items.map((feed) => (
                <FeedRow key={feed.id} feed={feed} />
              ))}
            </ul>
          )
        }
      </Awaited>
    </div>
  );
}

function FeedRow({ feed: { id, title, url, active, version, checkedAt, problem } }: { readonly feed: Feed }) {
  const queries = useQueryClient();
  const changing = useMutation({
    mutationFn: () =>
      answer(api.feeds[':id'].$patch({ param: { id }, json: { active: !active } }, asOf(version))),
    onSettled: () => queries.invalidateQueries({ queryKey: ['feeds'] }),
  });
  return (
    <li className="run">
      <span>
        <b>{title ?? url}</b>
        <br />
        <span className="small soft">
          {checkedAt ? words.import.lastRead(moment(checkedAt)) : words.import.neverRead}
          {problem ? ` · ${problem}` : ''}
        </span>
      </span>
      <button
        type="button"
        className="button"
        disabled={changing.isPending}
        onClick={() => changing.mutate()}
      >
        {active ? words.import.pause : words.import.goOn}
      </button>
    </li>
  );
}
