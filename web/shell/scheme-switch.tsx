import { useState } from 'react';
import { words } from '../words/words.ts';

const schemes = ['system', 'light', 'dark'] as const;
type Scheme = (typeof schemes)[number];
const KEY = 'dateline.scheme';
/** Half and half, the sun, the moon. */
const signs: { readonly [scheme in Scheme]: string } = { system: '◐', light: '☀', dark: '☾' };

function chosenScheme(): Scheme {
  return (document.documentElement.dataset.scheme as Scheme | undefined) ?? 'system';
}

function choose(scheme: Scheme): void {
  const { dataset } = document.documentElement;
  if (scheme === 'system') delete dataset.scheme;
  else dataset.scheme = scheme;
  try {
    if (scheme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, scheme);
  } catch {
    // A browser that keeps nothing still shows the scheme until the page is left.
  }
}

/** As the system is, light, or dark: each press goes to the next. */
export function SchemeSwitch() {
  const [scheme, setScheme] = useState<Scheme>(chosenScheme);
  const label = `${words.scheme.label}: ${words.scheme[scheme]}`;
  const next = schemes[(schemes.indexOf(scheme) + 1) % schemes.length]!;
  return (
    <button
      type="button"
      className="button plain scheme"
      aria-label={label}
      title={label}
      onClick={() => {
        choose(next);
        setScheme(next);
      }}
    >
      <span aria-hidden="true">{signs[scheme]}</span>
    </button>
  );
}
