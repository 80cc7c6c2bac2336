import type { ConlluSentence } from './conllu.ts';

/** A document as running text, with where its gold sentences end and the ranges of its gold words. */
export interface RawDocument {
  readonly text: string;
  readonly ends: readonly number[];
  /** The ranges of words; of words written as one that do not spell it out, the whole range. */
  readonly words: readonly (readonly [start: number, end: number])[];
}

/** Rebuilds the texts of the documents: a blank line before each paragraph, a blank where the file says that one is. */
export function rawText(sentences: readonly ConlluSentence[]): RawDocument[] {
  const documents: ConlluSentence[][] = [];
  for (const sentence of sentences) {
    if (sentence.startsDocument || documents.length === 0) documents.push([]);
    documents.at(-1)!.push(sentence);
  }
  return documents.map(rebuild);
}

function rebuild(sentences: readonly ConlluSentence[]): RawDocument {
  let text = '';
  const ends: number[] = [];
  const words: [number, number][] = [];
  for (const sentence of sentences) {
    if (sentence.startsParagraph && text !== '') text = `${text.trimEnd()}\n\n`;
    let next = 0;
    for (const written of sentence.written) {
      const forms = sentence.words.slice(next, next + written.words).map(({ form }) => form);
      next += written.words;
      let at = text.length;
      text += written.text;
      const spelled = forms.join('') === written.text;
      for (const form of forms) {
        words.push(spelled ? [at, at + form.length] : [at, text.length]);
        if (spelled) at += form.length;
      }
      ends[ends.length] = text.length;
      if (written.spaceAfter) text += ' ';
      if (written !== sentence.written.at(-1)) ends.pop();
    }
  }
  return { text, ends, words };
}
