import { terminalText } from '../export/terminal-text.ts';
import type { Article } from '../schema/article.ts';
import type { Claim } from '../schema/claim.ts';
import type { CodingDifference } from '../store/recoding/compare-codings.ts';

/** What a later reading changes in an article, one claim a line; nothing where it changes nothing. */
export function differenceText(
  { id, title }: Article,
  { added, removed, changed }: CodingDifference,
): string {
  const lines = [
    ...removed.map((claim) => `  - ${claimText(claim)}`),
    ...added.map((claim) => `  + ${claimText(claim)}`),
    ...changed.map(
      ({ before, after, fields }) => `  ~ ${claimText(before)}: ${changesText(before, after, fields)}`,
    ),
  ];
  return lines.length === 0 ? '' : `${id} ${terminalText(title)}\n${lines.join('\n')}\n`;
}

function claimText({ type, mode, trigger, sentence }: Claim): string {
  return `${type}${mode === null ? '' : `/${mode}`} "${terminalText(trigger.text)}" in sentence ${sentence}`;
}

function changesText(before: Claim, after: Claim, fields: readonly string[]): string {
  return fields
    .map(
      (name) =>
        `${name} ${valueText(before[name as keyof Claim])} → ${valueText(after[name as keyof Claim])}`,
    )
    .join(', ');
}

/** The words of a reference, place or date, or the value itself. */
function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueText).join(' & ');
  if (value === null || value === undefined) return 'none';
  if (typeof value !== 'object') return terminalText(String(value));
  const { name, text, start, end } = value as { readonly [key: string]: unknown };
  if (typeof start === 'string') return start === end ? start : `${start}–${String(end)}`;
  if (typeof name === 'string' || typeof text === 'string') return terminalText(String(name ?? text));
  return terminalText(JSON.stringify(value));
}
