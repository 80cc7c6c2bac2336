import { useState } from 'react';
import { useActorSearch } from '../../api/lookups.ts';
import { Combobox } from '../../design/combobox.tsx';
import { wordFor } from '../../record/wording.ts';
import { words } from '../../words/words.ts';

/** Who fills a role in a blind coding: actors of the registry by their ids, others by the words of the sentence. */
export function BlindActors({
  label,
  names,
  onChange,
}: {
  readonly label: string;
  readonly names: readonly string[];
  readonly onChange: (names: string[]) => void;
}) {
  const [text, setText] = useState('');
  const [called, setCalled] = useState<{ readonly [id: string]: string }>({});
  const found = useActorSearch(text);
  const typed = text.trim();
  const add = (id: string, name: string) => {
    setCalled({ ...called, [id]: name });
    setText('');
    if (!names.includes(id)) onChange([...names, id]);
  };
  const options = (found.data?.items ?? []).map(({ id, name, kind }) => ({
    key: id,
    name,
    about: wordFor(words.actorKinds, kind),
  }));
  const asTyped = typed === '' ? [] : [{ key: typed, name: `“${typed}”`, about: words.review.asWords }];
  return (
    <div className="stack">
      <Combobox
        label={label}
        text={text}
        onText={setText}
        options={[...options, ...asTyped]}
        onChoose={({ key, name }) => add(key, name)}
      />
      <div className="row">
        {names.map((id) => (
          <button
            key={id}
            type="button"
            className="chip"
            aria-label={`${words.actions.remove}: ${called[id] ?? id}`}
            onClick={() => onChange(names.filter((one) => one !== id))}
          >
            <bdi>{called[id] ?? id}</bdi> <span aria-hidden="true">×</span>
          </button>
        ))}
      </div>
    </div>
  );
}
