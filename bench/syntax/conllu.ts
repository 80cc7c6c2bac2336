import type { Parsed } from '../../src/document/sentence.ts';

/** A word as the file gives it; gold fields are null where the file holds `_`. `line` is its line in the sentence. */
export interface ConlluWord {
  readonly form: string;
  readonly upos: string | null;
  readonly xpos: string | null;
  readonly lemma: string | null;
  /** Index of the governor, -1 for the root. */
  readonly head: number | null;
  readonly deprel: string | null;
  readonly line: number;
}

/** A word as it stands in the text: several words may be written as one. */
export interface WrittenToken {
  readonly text: string;
  readonly spaceAfter: boolean;
  readonly words: number;
}

export interface ConlluSentence {
  readonly lines: readonly string[];
  readonly words: readonly ConlluWord[];
  readonly written: readonly WrittenToken[];
  readonly startsDocument: boolean;
  readonly startsParagraph: boolean;
}

/** Reads CoNLL-U; empty nodes are passed over. */
export function readConllu(text: string): ConlluSentence[] {
  return text
    .replace(/\r/g, '')
    .split(/\n[ \t]*\n/)
    .map((block) => block.split('\n').filter((line) => line !== ''))
    .filter((lines) => lines.some((line) => /^\d/.test(line)))
    .map(readSentence);
}

function readSentence(lines: readonly string[]): ConlluSentence {
  const words: ConlluWord[] = [];
  const written: { text: string; spaceAfter: boolean; words: number }[] = [];
  let until = 0;
  lines.forEach((line, index) => {
    const fields = line.split('\t');
    const id = fields[0]!;
    const spaceAfter = !(fields[9] ?? '').includes('SpaceAfter=No');
    if (/^\d+-\d+$/.test(id)) {
      until = Number(id.split('-')[1]);
      written.push({ text: fields[1]!, spaceAfter, words: 0 });
    } else if (/^\d+$/.test(id)) {
      words.push(readWord(fields, index));
      if (Number(id) <= until) written.at(-1)!.words++;
      else written.push({ text: fields[1]!, spaceAfter, words: 1 });
    }
  });
  const startsDocument = lines.some((line) => line.startsWith('# newdoc'));
  const startsParagraph = startsDocument || lines.some((line) => line.startsWith('# newpar'));
  return { lines, words, written, startsDocument, startsParagraph };
}

function readWord(fields: readonly string[], line: number): ConlluWord {
  const [, form, lemma, upos, xpos, , head, deprel] = fields;
  const given = (value: string | undefined) => (value === undefined || value === '_' ? null : value);
  return {
    form: form!,
    lemma: head === '_' ? null : (lemma ?? null),
    upos: given(upos),
    xpos: given(xpos),
    head: given(head) === null ? null : Number(head) - 1,
    deprel: given(deprel),
    line,
  };
}

/** The file again with predicted lemmas, tags, heads and relations; features are left out. */
export function writeConllu(sentences: readonly ConlluSentence[], parsed: readonly Parsed[]): string {
  return sentences.map((sentence, index) => `${writeSentence(sentence, parsed[index]!)}\n\n`).join('');
}

function writeSentence(sentence: ConlluSentence, { tokens }: Parsed): string {
  const lines = [...sentence.lines];
  sentence.words.forEach(({ line, form }, index) => {
    const { lemma, upos, xpos, head, deprel } = tokens[index]!;
    const fields = lines[line]!.split('\t');
    lines[line] = [fields[0], form, lemma, upos, xpos, '_', head + 1, deprel, '_', fields[9] ?? '_'].join(
      '\t',
    );
  });
  return lines.filter((line) => !/^\d+\.\d/.test(line)).join('\n');
}
