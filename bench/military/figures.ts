import type { Parsed } from '../../src/document/sentence.ts';
import type { Marked } from './entities.ts';
import { headOf } from './noun-phrase.ts';
import { type MilitaryTypes, typeByWord } from './types.ts';

/** Opens the number of a footnote, which counts nothing. */
const footnote = '[';

/** Figures with their units and currencies, from left to right: amounts of money, frequencies, other quantities. */
export function figuresIn(sentence: Parsed, types: MilitaryTypes): Marked[] {
  const { tokens } = sentence;
  const units = typeByWord(types.units);
  const isFigure = (at: number) => {
    const token = tokens[at];
    return token !== undefined && (token.upos === 'NUM' || types.figures.includes(token.text.toLowerCase()));
  };
  const found: Marked[] = [];
  for (let first = 0; first < tokens.length; first++) {
    if (!isFigure(first) || tokens[first - 1]?.text === footnote) continue;
    let last = first + 1;
    while (isFigure(last)) last++;
    const isUnmarked =
      last === first + 1 && types.unmarkedFigures.includes(tokens[first]!.text.toLowerCase());
    if (isUnmarked) continue;
    const unit = units.get(tokens[last]?.lemma.toLowerCase() ?? '');
    const isPrice = types.currencies.includes(tokens[first - 1]?.text ?? '');
    const range = { first: isPrice ? first - 1 : first, last: unit === undefined ? last : last + 1 };
    const type = isPrice ? 'Money' : (unit ?? types.relations.figure);
    found.push({ ...range, type, head: headOf(sentence, range) });
    first = range.last - 1;
  }
  return found;
}
