import type { ParsedToken } from '../../document/sentence.ts';

/** Relations by which the parser hangs a governing verb on the verb of its own complement. */
const sunk = new Set(['advcl', 'parataxis', 'aux', 'dep', 'ccomp']);

/** A verb that stands too low in the tree, and what it becomes when it is raised. */
interface Sunk {
  readonly governor: number;
  readonly deprel: string;
}

/**
 * Raises verbs that were hung on the verb of their own complement, which happens where no "that" opens it:
 *
 * - "reported that the army had said rebels attacked the depot", with "had said" an aside in "the army … attacked". A
 *   verb has one subject, so the verb between two takes the first.
 * - "quoted the governor as saying rebels attacked the depot", with "as saying" an aside of "attacked".
 *
 * What is raised takes all before it and what the clause hung on; the clause becomes its complement.
 */
export function raiseSunkGovernors(tokens: readonly ParsedToken[]): readonly ParsedToken[] {
  let mended = tokens;
  tokens.forEach(({ upos }, verb) => {
    if (upos !== 'VERB') return;
    const found = betweenSubjects(mended, verb) ?? behindAs(mended, verb);
    if (found !== null) mended = raised(mended, verb, found);
  });
  return mended;
}

/** A verb that hangs on `verb` and stands between two of its subjects with no comma; null where there is none. */
function betweenSubjects(tokens: readonly ParsedToken[], verb: number): Sunk | null {
  const [first, second] = subjectsOf(tokens, verb);
  if (first === undefined || second === undefined || second > verb) return null;
  if (hasMark(tokens, first, second)) return null;
  const governor = tokens.findIndex(
    ({ head, deprel, upos }, at) =>
      head === verb && at > first && at < second && upos === 'VERB' && sunk.has(deprel),
  );
  return governor < 0 ? null : { governor, deprel: tokens[verb]!.deprel };
}

/** "as saying" before the subject of the clause that it hangs on. */
function behindAs(tokens: readonly ParsedToken[], verb: number): Sunk | null {
  const [subject] = subjectsOf(tokens, verb);
  if (subject === undefined || tokens[verb]!.deprel !== 'ccomp') return null;
  const governor = tokens.findIndex(
    ({ head, deprel, xpos }, at) => head === verb && at < subject && deprel === 'advcl' && xpos === 'VBG',
  );
  const isMarked = governor > 0 && tokens[governor - 1]!.lemma === 'as';
  return isMarked && !hasMark(tokens, governor, subject) ? { governor, deprel: 'advcl' } : null;
}

function subjectsOf(tokens: readonly ParsedToken[], verb: number): number[] {
  return tokens.flatMap(({ head, deprel }, at) => (head === verb && deprel === 'nsubj' ? [at] : []));
}

function hasMark(tokens: readonly ParsedToken[], first: number, last: number): boolean {
  return tokens.slice(first, last).some(({ upos }) => upos === 'PUNCT');
}

function raised(tokens: readonly ParsedToken[], verb: number, { governor, deprel }: Sunk): ParsedToken[] {
  const clause = tokens[verb]!;
  return tokens.map((token, at) => {
    if (at === governor) return { ...token, head: clause.head, deprel };
    if (at === verb) return { ...token, head: governor, deprel: 'ccomp' };
    const moves = token.head === verb && (at < governor || token.deprel === 'punct');
    return moves ? { ...token, head: governor } : token;
  });
}
