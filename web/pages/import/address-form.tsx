import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { words } from '../../words/words.ts';
import { ImportedRecord } from './imported-record.tsx';

/** Fetches the report, file or feed at a public address. */
export function AddressForm() {
  const queries = useQueryClient();
  const [url, setUrl] = useState('');
  const sending = useMutation({
    mutationFn: () => answer(api.import.address.$post({ json: { url } })),
    onSuccess: () => setUrl(''),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sending.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <label className="field">
        <span>{words.import.url}</span>
        <input
          className="entry"
          type="url"
          required
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
        <small>{words.import.addressHelp}</small>
      </label>
      <div className="row">
        <button type="submit" className="button strong" disabled={sending.isPending || url === ''}>
          {words.import.start}
        </button>
        {sending.data ? <ImportedRecord id={sending.data.imports[0]!.id} /> : null}
      </div>
      {sending.error ? <p className="notice bad">{sending.error.message}</p> : null}
    </form>
  );
}
