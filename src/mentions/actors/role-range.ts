import type { Parsed } from '../../document/sentence.ts';
import type { TiedMatch } from './modifiers.ts';
import { phraseStart } from './noun-phrase.ts';
import type { SentenceActors } from './reading.ts';
import type { RoleNoun } from './role-noun.ts';

/** Where the phrase of a role noun begins, with the names that own it. */
export function startOf({ sentence, matches, names }: SentenceActors, role: RoleNoun): number {
  const claimed = (token: number) =>
    token < role.first
      ? matches.some((match) => match.tiedFirst <= token && token < ownedUntil(sentence, match))
      : token < role.head;
  const persons = [
    ...matches.filter(({ actor }) => actor.kind === 'person'),
    ...names.filter(({ type }) => type === 'PER'),
  ];
  const closed = (token: number) => {
    const { upos: after, deprel, head } = sentence.tokens[token + 1]!;
    if (after === 'CCONJ' && deprel === 'cc' && head === role.head) return true;
    if (after === 'CCONJ' && !/^(?:PROPN|ADJ)$/.test(sentence.tokens[token + 2]?.upos ?? ''))
      return matches.some(({ last, uses }) => last - 1 === token && !uses.has('adjective'));
    return (after === 'CCONJ' || after === 'PUNCT') && persons.some(({ last }) => last - 1 === token);
  };
  const first = phraseStart(sentence, role.head, { claimed, closed });
  const cut = matches.find((match) => match.tiedFirst < first && first < match.tiedLast);
  return coordinatedStart(sentence, matches, cut?.tiedFirst ?? first);
}

/** "Turkish and Russian troops": another adjective before a conjunction belongs to the phrase too. */
function coordinatedStart({ tokens }: Parsed, matches: readonly TiedMatch[], start: number): number {
  let first = start;
  while (matches.some((match) => match.first === first && match.uses.has('adjective'))) {
    let end = first;
    while (tokens[end - 1]?.upos === 'CCONJ' || tokens[end - 1]?.text === ',') end--;
    const before = matches.find(({ last, uses }) => last === end && end < first && uses.has('adjective'));
    if (!before) break;
    first = before.tiedFirst;
  }
  return first;
}

/**
 * Where the words end that surely own the noun behind them. Before a noun an adjective, the name of a group or a possessor
 * does; the name of a state only if the parse says so.
 */
function ownedUntil({ tokens }: Parsed, { actor, uses, tie, tiedFirst, tiedLast }: TiedMatch): number {
  if (tokens[tiedLast]?.xpos === 'POS' || /^["”'’]+$/.test(tokens[tiedLast]?.text ?? '')) return tiedLast + 1;
  return tie !== 'none' || uses.has('adjective') || actor.kind !== 'state' ? tiedLast : tiedFirst;
}
