import type { ReactNode } from 'react';
import type { Mark } from '../../src/document/segments.ts';
import { words } from '../words/words.ts';

/**
 * Words that do something in one claim or more. Without a chosen claim they look as their foremost role; with one, only as
 * what they do in that claim. Words that only lie in a claim's sentence can be clicked, but are no stop for the keyboard.
 */
export function MarkedWords({
  start,
  marks,
  chosen,
  tab,
  isBlank,
  children,
}: {
  readonly start: number;
  readonly marks: readonly Mark[];
  readonly chosen: number | null;
  readonly tab: boolean;
  /** Nothing but spaces, which nobody can press. */
  readonly isBlank: boolean;
  readonly children: ReactNode;
}) {
  const telling = marks.filter(({ role }) => role !== 'sentence');
  const lit = chosen === null ? undefined : marks.find(({ claim }) => claim === chosen)?.role;
  const role = (telling[0] ?? marks[0]!).role;
  if (telling.length === 0 || isBlank) {
    return (
      <span data-role={role} data-on={lit}>
        {children}
      </span>
    );
  }
  const claims = [...new Set(telling.map(({ claim }) => claim))];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element would not wrap over lines as the words of a text do
    <span
      role="button"
      tabIndex={tab ? 0 : -1}
      aria-pressed={lit !== undefined && lit !== 'sentence'}
      aria-description={[...new Set(telling.map((mark) => words.roles[mark.role]))].join(', ')}
      data-role={role}
      data-on={lit}
      data-start={start}
      data-claims={claims.join(' ')}
    >
      {children}
    </span>
  );
}
