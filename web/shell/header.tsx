import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { paths } from '../address/paths.ts';
import { words } from '../words/words.ts';
import { SchemeSwitch } from './scheme-switch.tsx';
import { SearchBox } from './search-box.tsx';

const pages = ['overview', 'assessments', 'review', 'sources', 'import', 'export', 'settings'] as const;

function addressOf(page: (typeof pages)[number]): string {
  return page === 'overview' ? paths.overview() : paths[page];
}

/** The bar on top of every page: where one can go, the search, light or dark. */
export function Header() {
  const [path] = useLocation();
  const [open, setOpen] = useState(false);
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    if (path) setOpen(false);
  }, [path]);
  useEffect(() => {
    const closeOnKey = (event: KeyboardEvent) => event.key === 'Escape' && setOpen(false);
    const element = bar.current;
    element?.addEventListener('keydown', closeOnKey);
    return () => element?.removeEventListener('keydown', closeOnKey);
  }, []);
  return (
    <header className="bar" ref={bar}>
      <Link href={paths.overview()} className="brand">
        <span aria-hidden="true" />
        {words.product}
      </Link>
      <button
        type="button"
        className="button plain menu"
        aria-expanded={open}
        aria-controls="pages"
        onClick={() => setOpen(!open)}
      >
        {words.menu}
      </button>
      <nav id="pages" aria-label={words.pages.label} className={open ? 'open' : ''}>
        {pages.map((page) => (
          <Link
            key={page}
            href={addressOf(page)}
            aria-current={path === addressOf(page) ? 'page' : undefined}
          >
            {words.pages[page]}
          </Link>
        ))}
      </nav>
      <SearchBox />
      <SchemeSwitch />
    </header>
  );
}
