import { type FormEvent, useEffect, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import { readFilter } from '../address/filter.ts';
import { paths } from '../address/paths.ts';
import { words } from '../words/words.ts';

/** Narrows the overview to the words typed; from any other page it leads there. The slash key goes to it. */
export function SearchBox() {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const entry = useRef<HTMLInputElement>(null);
  const filter = path === '/' ? readFilter(search) : {};
  const text = filter.text ?? '';
  useEffect(() => {
    if (entry.current) entry.current.value = text;
  }, [text]);
  useEffect(() => {
    const focusOnSlash = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.key !== '/' || target.matches('input, textarea, select, [contenteditable]')) return;
      event.preventDefault();
      entry.current?.focus();
    };
    document.addEventListener('keydown', focusOnSlash);
    return () => document.removeEventListener('keydown', focusOnSlash);
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    navigate(paths.overview({ ...filter, text: entry.current?.value.trim() ?? '' }));
  };
  return (
    <search>
      <form onSubmit={submit}>
        <input
          ref={entry}
          type="search"
          className="entry"
          maxLength={500}
          defaultValue={text}
          aria-label={words.search.label}
          placeholder={words.search.short}
          aria-keyshortcuts="/"
          title={words.search.syntax}
        />
      </form>
    </search>
  );
}
