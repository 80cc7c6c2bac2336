import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, type DragEvent, useState } from 'react';
import { number, words } from '../../words/words.ts';
import { filesIn } from './dropped-files.ts';
import { sendFiles } from './import-data.ts';

/** Takes files and folders, dropped or chosen, and sends them. */
export function FileForm() {
  const queries = useQueryClient();
  const [known, setKnown] = useState({ date: '', publisher: '' });
  const [sent, setSent] = useState({ count: 0, of: 0 });
  const [isOver, setOver] = useState(false);
  const sending = useMutation({
    mutationFn: async (files: readonly File[]) => {
      setSent({ count: 0, of: files.length });
      await sendFiles(files, known, (count) => setSent({ count, of: files.length }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  });
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    if (files.length > 0) sending.mutate(files);
  };
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = await filesIn(event.dataTransfer);
    if (files.length > 0) sending.mutate(files);
  };
  return (
    <div className="stack">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the buttons inside do the same for keys */}
      <div
        className={isOver ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => void drop(event)}
      >
        <strong>{words.import.drop}</strong>
        <div className="row">
          <FileButton label={words.import.chooseFiles} onTake={take} />
          <FileButton label={words.import.chooseFolder} onTake={take} folder />
        </div>
      </div>
      <KnownFields known={known} onChange={setKnown} />
      <p className="small soft number" role="status">
        {sending.isPending ? words.import.sending(number(sent.count), number(sent.of)) : ''}
      </p>
      {sending.error ? <p className="notice bad">{sending.error.message}</p> : null}
    </div>
  );
}

function FileButton({
  label,
  folder = false,
  onTake,
}: {
  readonly label: string;
  readonly folder?: boolean;
  readonly onTake: (event: ChangeEvent<HTMLInputElement>) => void;
}) {
  return (
    <label className="button file-button">
      {label}
      <input
        type="file"
        multiple
        className="unseen"
        onChange={onTake}
        {...(folder ? { webkitdirectory: '' } : {})}
      />
    </label>
  );
}

function KnownFields({
  known,
  onChange,
}: {
  readonly known: { readonly date: string; readonly publisher: string };
  readonly onChange: (known: { date: string; publisher: string }) => void;
}) {
  return (
    <div className="import-fields">
      <label className="field">
        <span>{words.import.date}</span>
        <input
          type="date"
          className="entry"
          value={known.date}
          onChange={(event) => onChange({ ...known, date: event.target.value })}
        />
        <small>{words.import.dateHelp}</small>
      </label>
      <label className="field">
        <span>{words.import.publisher}</span>
        <input
          className="entry"
          value={known.publisher}
          onChange={(event) => onChange({ ...known, publisher: event.target.value })}
        />
      </label>
    </div>
  );
}
