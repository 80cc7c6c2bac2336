import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { words } from '../../words/words.ts';
import { ImportedRecord } from './imported-record.tsx';

const empty = { text: '', title: '', date: '', publisher: '', url: '' };
const lines = [
  ['title', words.import.textTitle, 'text'],
  ['date', words.import.date, 'date'],
  ['publisher', words.import.publisher, 'text'],
  ['url', words.import.url, 'url'],
] as const;

/** Takes the text of one report, with what is known of it, and leads to its record once it is read. */
export function TextForm() {
  const queries = useQueryClient();
  const [report, setReport] = useState(empty);
  const sending = useMutation({
    mutationFn: async () => {
      const { text, ...known } = report;
      const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value.trim() !== ''));
      return answer(api.import.text.$post({ json: { text, ...given } }));
    },
    onSuccess: () => setReport(empty),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sending.mutate();
  };
  const change = (name: keyof typeof empty, value: string) => setReport({ ...report, [name]: value });
  return (
    <form className="stack" onSubmit={submit}>
      <label className="field">
        <span>{words.import.text}</span>
        <textarea
          className="entry"
          dir="auto"
          rows={12}
          required
          value={report.text}
          onChange={(event) => change('text', event.target.value)}
        />
      </label>
      <div className="import-fields">
        {lines.map(([name, label, type]) => (
          <label className="field" key={name}>
            <span>{label}</span>
            <input
              className="entry"
              type={type}
              value={report[name]}
              onChange={(event) => change(name, event.target.value)}
            />
            {name === 'date' ? <small>{words.import.dateHelp}</small> : null}
          </label>
        ))}
      </div>
      <div className="row">
        <button
          type="submit"
          className="button strong"
          disabled={sending.isPending || report.text.trim() === ''}
        >
          {words.import.read}
        </button>
        {sending.data ? <ImportedRecord id={sending.data.imports[0]!.id} /> : null}
      </div>
      {sending.error ? <p className="notice bad">{sending.error.message}</p> : null}
    </form>
  );
}
