import { useRef, useState } from 'react';
import type { Reference } from '../../../src/schema/actor.ts';
import { useActorSearch } from '../../api/lookups.ts';
import { Combobox } from '../../design/combobox.tsx';
import { useNameOf } from '../../record/names.tsx';
import { wordFor } from '../../record/wording.ts';
import { words } from '../../words/words.ts';

/** The sentence that a claim stands in, and where in the article it begins. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** Who fills one role: those there can be taken out, and words of the sentence put in, with the actor they lead to. */
export function RoleField({
  label,
  sentence,
  references,
  onChange,
}: {
  readonly label: string;
  readonly sentence: Sentence;
  readonly references: readonly Reference[];
  readonly onChange: (references: Reference[]) => void;
}) {
  const nameOf = useNameOf();
  return (
    <fieldset className="stack role-field">
      <legend className="small soft">{label}</legend>
      <div className="row">
        {references.length === 0 ? <span className="soft">{words.review.noneGiven}</span> : null}
        {references.map((reference, index) => (
          <button
            key={`${reference.span.start}:${reference.span.end}`}
            type="button"
            className="chip"
            aria-label={`${words.actions.remove}: ${nameOf(reference)}`}
            onClick={() => onChange(references.filter((_, at) => at !== index))}
          >
            <bdi>{nameOf(reference)}</bdi> <span aria-hidden="true">×</span>
          </button>
        ))}
      </div>
      <NewReference label={label} sentence={sentence} onAdd={(added) => onChange([...references, added])} />
    </fieldset>
  );
}

function NewReference({
  label,
  sentence,
  onAdd,
}: {
  readonly label: string;
  readonly sentence: Sentence;
  readonly onAdd: (reference: Reference) => void;
}) {
  const [open, setOpen] = useState(false);
  const [selected, setSelected] = useState<readonly [number, number]>([0, 0]);
  const [actor, setActor] = useState<string | null>(null);
  const [sought, setSought] = useState('');
  const found = useActorSearch(sought);
  if (!open) {
    return (
      <button
        type="button"
        className="button"
        aria-label={`${words.review.addReference}: ${label}`}
        onClick={() => setOpen(true)}
      >
        {words.review.addReference}
      </button>
    );
  }
  const [start, end] = selected;
  const options = (found.data?.items ?? []).map(({ id, name, kind, country }) => {
    return { key: id, name, about: [wordFor(words.actorKinds, kind), country].filter(Boolean).join(', ') };
  });
  const add = () => {
    const span = { start: sentence.start + start, end: sentence.start + end };
    onAdd({ actor, text: sentence.text.slice(start, end), span });
    setOpen(false);
    setActor(null);
    setSought('');
    setSelected([0, 0]);
  };
  return (
    <div className="new-reference">
      <WordPicker sentence={sentence.text} onSelect={setSelected} />
      <Combobox
        label={words.review.asRegistry}
        text={sought}
        onText={(text) => {
          setSought(text);
          setActor(null);
        }}
        options={options}
        onChoose={({ key, name }) => {
          setActor(key);
          setSought(name);
        }}
      />
      <button type="button" className="button strong" disabled={end <= start} onClick={add}>
        {words.actions.add}
      </button>
    </div>
  );
}

/** The sentence as a field whose words can be selected by mouse or keys, but not changed. */
export function WordPicker({
  sentence,
  onSelect,
}: {
  readonly sentence: string;
  readonly onSelect: (range: readonly [number, number]) => void;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <label className="field">
      <span>{words.review.words}</span>
      <textarea
        ref={field}
        className="entry"
        readOnly
        dir="auto"
        rows={Math.min(6, Math.ceil(sentence.length / 70))}
        value={sentence}
        onSelect={() =>
          onSelect(trimmed(sentence, field.current!.selectionStart, field.current!.selectionEnd))
        }
      />
    </label>
  );
}

/** A selection without the spaces at its ends. */
function trimmed(text: string, start: number, end: number): readonly [number, number] {
  const inside = text.slice(start, end);
  const from = start + inside.length - inside.trimStart().length;
  return [from, Math.max(from, end - (inside.length - inside.trimEnd().length))];
}
