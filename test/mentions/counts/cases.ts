import { readdirSync, readFileSync } from 'node:fs';
import type { CountMention } from '../../../src/mentions/counts/count-mention.ts';

/** A sentence of the table and the counts expected of it, one a line. */
export interface Case {
  readonly file: string;
  readonly sentence: string;
  readonly expected: readonly string[];
}

const folder = new URL('phrases/', import.meta.url);

/**
 * The table: blocks of a sentence and its counts, written `what | figure | who`, then `part` or `denied` where it is.
 * A figure is `15`, `~15` (about), `15+` (no upper end), `..15` (no lower end), `12..14`, or `?` (none given).
 */
export function readCases(): Case[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => readBlocks(file, readFileSync(new URL(file, folder), 'utf8')));
}

function readBlocks(file: string, text: string): Case[] {
  return text
    .split('\n\n')
    .map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith('#')))
    .filter((lines) => lines.length > 0)
    .map(([sentence = '', ...expected]) => ({ file, sentence, expected }));
}

/** A mention as the table writes it. */
export function written({ count, partOf, negated }: CountMention): string {
  const fields = [count.what, figure(count), count.who ?? '-'];
  if (partOf !== null) fields.push('part');
  if (negated) fields.push('denied');
  return fields.join(' | ');
}

function figure({ min, max, exact }: CountMention['count']): string {
  if (min === null) return max === null ? '?' : `..${max}`;
  if (max === null) return `${min}+`;
  if (min !== max) return `${min}..${max}`;
  return exact ? `${min}` : `~${min}`;
}
