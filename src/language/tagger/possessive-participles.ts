interface TaggedWord {
  readonly text: string;
  readonly xpos: string;
}

/**
 * The places of words tagged as past tenses that must be participles: a possessive mark opens a noun phrase, and no finite
 * verb stands in it before its noun ("the army's partnered raid"). Brackets behind the mark are passed over ("the command's
 * (CENTCOM) partnered raid").
 */
export function possessiveParticiples(words: readonly TaggedWord[]): number[] {
  return words.flatMap(({ xpos }, index) => {
    if (xpos !== 'POS') return [];
    const next = behindBrackets(words, index + 1);
    const noun = words[next + 1]?.xpos ?? '';
    return words[next]?.xpos === 'VBD' && noun.startsWith('NN') ? [next] : [];
  });
}

function behindBrackets(words: readonly TaggedWord[], from: number): number {
  if (words[from]?.text !== '(') return from;
  const end = words.findIndex(({ text }, index) => index > from && text === ')');
  return end < 0 ? from : end + 1;
}
