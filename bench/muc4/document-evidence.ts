import type { ReadDocument, ReadSentence } from './reading.ts';
import { roles } from './score.ts';
import { isTrigger, type TriggerKind, triggerKinds } from './trigger-words.ts';

/** Word groups that say how a report is told, counted. */
const tellings = [
  /^(?:another|second|other|also|meanwhile|third|both|two|three|four|several)$/i,
  /^(?:i|we|our|you)$/i,
  /^(?:yesterday|today|night|morning|last)$/i,
  /^"$/,
  /^(?:if|will|would|must|should)$/i,
];
const strongest = 4;
const closelyRead: readonly TriggerKind[] = ['kill', 'murder', 'attack', 'bombing', 'kidnapping'];

/**
 * A document in numbers: the outputs of the model of documents, how sure fillers are of each role, and where words of each
 * kind stand. `fillers` holds for each entity how likely it fills each role.
 */
export function documentEvidence(
  { sentences }: ReadDocument,
  document: readonly number[],
  fillers: readonly (readonly number[])[],
): Float64Array {
  const values = [...document, fillers.length, sentences.length];
  roles.forEach((_, role) => {
    const shares = fillers.map((each) => each[role]!).sort((one, other) => other - one);
    for (let rank = 0; rank < strongest; rank++) values.push(shares[rank] ?? 0);
    values.push(shares.reduce((sum, share) => sum + share, 0));
  });
  for (const kind of triggerKinds) values.push(...spread(sentences, kind));
  for (const kind of closelyRead) values.push(...company(sentences, kind));
  const distinct = (of: (sentence: ReadSentence) => readonly string[]) => new Set(sentences.flatMap(of)).size;
  values.push(distinct(({ dates }) => dates));
  values.push(distinct(({ places }) => places.map(({ name }) => name)));
  const towns = new Set(['town', 'point']);
  values.push(
    distinct(({ places }) => places.flatMap(({ name, precision }) => (towns.has(precision) ? [name] : []))),
  );
  for (const telling of tellings) values.push(countWords(sentences, telling));
  return Float64Array.from(values);
}

/** In how many sentences words of a kind stand, where first, over how long a stretch, and in what share. */
function spread(sentences: readonly ReadSentence[], kind: TriggerKind): number[] {
  const having = sentences.flatMap(({ sentence }, index) =>
    sentence.tokens.some(({ lemma }) => isTrigger(lemma, kind)) ? [index] : [],
  );
  const [first, last] = [having[0] ?? 99, having.at(-1) ?? -1];
  return [having.length, first, last - (having[0] ?? 0), having.length / sentences.length];
}

/** How often words of a kind stand beside persons, dates and places, in the past and in the passive. */
function company(sentences: readonly ReadSentence[], kind: TriggerKind): number[] {
  const sums = [0, 0, 0, 0, 0];
  for (const { sentence, actors, dates, places } of sentences) {
    const { tokens, children } = sentence;
    tokens.forEach(({ lemma, xpos }, at) => {
      if (!isTrigger(lemma, kind)) return;
      const found = [
        actors.some((actor) => actor.kind === 'person' && actor.how !== 'descriptor'),
        dates.length > 0,
        places.length > 0,
        xpos === 'VBD' || xpos === 'VBN',
        children[at]!.some((child) => tokens[child]!.deprel.endsWith(':pass')),
      ];
      found.forEach((holds, index) => {
        sums[index]! += Number(holds);
      });
    });
  }
  return sums;
}

function countWords(sentences: readonly ReadSentence[], pattern: RegExp): number {
  return sentences.reduce(
    (sum, { sentence }) => sum + sentence.tokens.filter(({ text }) => pattern.test(text)).length,
    0,
  );
}
