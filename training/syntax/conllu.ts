import { readFileSync } from 'node:fs';

/** One word of a treebank. `head` is the index of its governor in the sentence, -1 for the root. */
export interface TreebankWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly deprel: string;
  /** Whether white space follows. */
  readonly spaceAfter: boolean;
}

/** Reads the words of a CoNLL-U file, sentence by sentence; multiword tokens and empty nodes are passed over. */
export function readTreebank(path: string): TreebankWord[][] {
  return readFileSync(path, 'utf8')
    .split(/\n\n+/)
    .map((block) =>
      block
        .split('\n')
        .filter((line) => /^\d+\t/.test(line))
        .map(readWord),
    )
    .filter((sentence) => sentence.length > 0);
}

function readWord(line: string): TreebankWord {
  const [, form, lemma, upos, xpos, , head, deprel, , misc] = line.split('\t');
  return {
    form: form!,
    lemma: lemma!,
    upos: upos!,
    xpos: xpos!,
    head: Number(head) - 1,
    deprel: deprel!,
    spaceAfter: !misc!.includes('SpaceAfter=No'),
  };
}
