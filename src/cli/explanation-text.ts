import { layOutTable } from '../export/table-layout.ts';
import { terminalText } from '../export/terminal-text.ts';
import type { Explanation } from '../pipeline/explain.ts';

/** An explanation of a sentence as text of at most `columns` columns: its parse, its mentions and the rules tried on it. */
export function explanationText({ text, words, mentions, attempts }: Explanation, columns: number): string {
  const parse = words.map(({ number, text: word, lemma, upos, xpos, head, deprel, arguments: logical }) => [
    String(number),
    word,
    lemma,
    `${upos} ${xpos}`,
    deprel,
    head === 0 ? '–' : `${head} ${words[head - 1]!.text}`,
    logical.join(', '),
  ]);
  const tried = attempts.map(({ rule, place, trigger, outcome, because }) => [
    outcome,
    rule,
    trigger,
    because,
    place,
  ]);
  return [
    terminalText(text),
    '',
    ...table(['', 'word', 'lemma', 'tags', 'relation', 'of', 'logical arguments'], parse, columns),
    '',
    ...(mentions.length === 0 ? ['Nothing was recognised in it.'] : mentions.map(terminalText)),
    '',
    ...(tried.length === 0
      ? ['No rule has a trigger in it.']
      : table(['outcome', 'rule', 'trigger', 'because', 'where'], tried, columns)),
    '',
  ].join('\n');
}

function table(headings: readonly string[], rows: readonly (readonly string[])[], columns: number): string[] {
  const cells = rows.map((row) => row.map((cell) => (cell === '' ? [] : [terminalText(cell)])));
  const { head, rule, rows: lines } = layOutTable(headings, cells, columns);
  return [head, rule, ...lines.flat()];
}
