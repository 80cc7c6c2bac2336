import { useState } from 'react';
import type { Place } from '../../../src/schema/place.ts';
import { type FoundPlace, usePlaceSearch } from '../../api/lookups.ts';
import { Combobox } from '../../design/combobox.tsx';
import { placeWording, wordFor } from '../../record/wording.ts';
import { words } from '../../words/words.ts';
import { type Sentence, WordPicker } from './role-field.tsx';

/** Where it was: another place of the gazetteer for the same words, or words of the sentence where none were read. */
export function PlaceField({
  place,
  sentence,
  onChange,
}: {
  readonly place: Place | null;
  readonly sentence: Sentence;
  readonly onChange: (place: Place | null) => void;
}) {
  const [selected, setSelected] = useState<readonly [number, number]>([0, 0]);
  const [start, end] = selected;
  const span = place?.span ?? { start: sentence.start + start, end: sentence.start + end };
  const text = place?.text ?? sentence.text.slice(start, end);
  return (
    <fieldset className="stack role-field">
      <legend className="small soft">{words.review.place}</legend>
      {place ? (
        <PlaceChip place={place} onRemove={() => onChange(null)} />
      ) : (
        <WordPicker sentence={sentence.text} onSelect={setSelected} />
      )}
      {span.end > span.start ? (
        <PlaceSearch onChoose={(found) => onChange({ ...found, text, span })} />
      ) : null}
    </fieldset>
  );
}

/** Finds a place of the gazetteer by its name. */
export function PlaceSearch({ onChoose }: { readonly onChoose: (place: FoundPlace) => void }) {
  const [sought, setSought] = useState('');
  const found = usePlaceSearch(sought);
  const items: readonly FoundPlace[] = found.data?.items ?? [];
  return (
    <Combobox
      label={words.review.findPlace}
      text={sought}
      onText={setSought}
      options={items.map((one, index) => ({
        key: String(index),
        name: placeWording(one),
        about: wordFor(words.precisions, one.precision),
      }))}
      onChoose={({ key }) => {
        onChoose(items[Number(key)]!);
        setSought('');
      }}
    />
  );
}

/** A place that is given, which a press takes away. */
export function PlaceChip({
  place,
  onRemove,
}: {
  readonly place: Parameters<typeof placeWording>[0];
  readonly onRemove: () => void;
}) {
  const name = placeWording(place);
  return (
    <button type="button" className="chip" aria-label={`${words.actions.remove}: ${name}`} onClick={onRemove}>
      <bdi>{name}</bdi> <span aria-hidden="true">×</span>
    </button>
  );
}
