import './combobox.css';
import { type KeyboardEvent, useId, useState } from 'react';

/** One thing that can be chosen: its key, its name, and what tells it from others of that name. */
export interface Option {
  readonly key: string;
  readonly name: string;
  readonly about: string;
}

/** A field that finds things by their name: typing narrows the list, arrows go through it, Enter chooses. */
export function Combobox({
  label,
  text,
  onText,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly options: readonly Option[];
  readonly onChoose: (option: Option) => void;
}) {
  const id = useId();
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const isOpen = open && options.length > 0;
  const at = Math.min(active, options.length - 1);
  const choose = (option: Option) => {
    onChoose(option);
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      setOpen(true);
      setActive((at + step + options.length) % options.length);
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      choose(options[at]!);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <div className="combobox field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="entry"
        role="combobox"
        autoComplete="off"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen ? `${id}-${at}` : undefined}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
          setOpen(true);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <OptionList id={id} label={label} options={isOpen ? options : []} active={at} onChoose={choose} />
    </div>
  );
}

function OptionList({
  id,
  label,
  options,
  active,
  onChoose,
}: {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly active: number;
  readonly onChoose: (option: Option) => void;
}) {
  return (
    <div id={`${id}-list`} role="listbox" aria-label={label} hidden={options.length === 0}>
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
        <div
          key={option.key}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          <bdi>{option.name}</bdi> <small>{option.about}</small>
        </div>
      ))}
    </div>
  );
}
