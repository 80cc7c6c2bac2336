import type { Reading } from './reading.ts';
import type { Trigger } from './triggers.ts';

const longestPath = 4;

/**
 * The word that the parse gives for who did it: the subject of an active verb ("rebels killed 15"), that of the clause a
 * gerund hangs on ("… exploded, killing 15"), or what stands behind "by" ("killed by rebels"). Null where none is told.
 */
export function agentOf(reading: Reading, { index, sense }: Trigger): number | null {
  if (sense.patient !== 'object') return null;
  return byPhrase(reading, index) ?? subjectOf(reading, index);
}

function byPhrase(reading: Reading, index: number): number | null {
  const oblique = childOf(reading, index, /^obl/, (child) => {
    const marker = childOf(reading, child, /^case/, () => true);
    return marker !== null && reading.words[marker] === 'by';
  });
  return oblique;
}

function subjectOf(reading: Reading, index: number): number | null {
  let at = index;
  for (let steps = 0; at >= 0 && steps < longestPath; steps++) {
    if (childOf(reading, at, /^(?:nsubj:pass|aux:pass)/, () => true) !== null) return null;
    const subject = childOf(reading, at, /^nsubj/, () => true);
    if (subject !== null) return antecedentOf(reading, subject, at);
    const token = reading.tokens[at];
    if (!token || !/^(?:conj|xcomp|advcl|parataxis)/.test(token.deprel)) return null;
    at = token.head;
  }
  return null;
}

/** "a raid that killed 15": the noun that the relative clause hangs on. */
function antecedentOf({ words, tokens, lexicon }: Reading, subject: number, verb: number): number | null {
  if (!lexicon.pronouns.relative.has(words[subject] ?? '')) return subject;
  const token = tokens[verb];
  return token?.deprel.startsWith('acl') && token.head >= 0 ? token.head : null;
}

function childOf(
  { sentence, tokens }: Reading,
  index: number,
  relation: RegExp,
  accept: (child: number) => boolean,
): number | null {
  const children = sentence.children[index] ?? [];
  return children.find((child) => relation.test(tokens[child]?.deprel ?? '') && accept(child)) ?? null;
}
