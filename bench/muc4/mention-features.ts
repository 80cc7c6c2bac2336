import type { Clusters } from '../../src/language/clusters.ts';
import type { Mention } from './mentions.ts';
import type { ReadDocument, ReadSentence } from './reading.ts';

/** What the models see of one mention: its own words, what governs it and what it governs, and the words around it. */
export function mentionFeatures(document: ReadDocument, mention: Mention, clusters: Clusters): string[] {
  const read = document.sentences[mention.sentence]!;
  return [
    ...ownFeatures(read, mention, clusters),
    ...spellingFeatures(read, mention),
    ...treeFeatures(read, mention, clusters),
    ...sharedFeatures(read, mention, clusters),
    ...pronounFeatures(document, mention),
    ...nearFeatures(read, mention),
    ...sentenceFeatures(document, mention),
  ];
}

function lemmaAt({ sentence }: ReadSentence, token: number): string {
  return sentence.tokens[token]?.lemma.toLowerCase() ?? '-';
}

/** What stands for a word where it matters what it means and not which one it is. */
export function senseAt(read: ReadSentence, token: number, clusters: Clusters): string {
  const { tokens } = read.sentence;
  const actor = read.actors.find(({ first, last }) => first <= token && token < last);
  if (actor?.how === 'registry') return `body:${actor.kind}`;
  if (actor?.kind === 'person') return 'person';
  return `m${clusters.middle(tokens[token]?.text.toLowerCase() ?? '')}`;
}

function ownFeatures(
  read: ReadSentence,
  { head, first, nameEnd, kind, actor }: Mention,
  clusters: Clusters,
): string[] {
  const { tokens } = read.sentence;
  const { text, xpos } = tokens[head]!;
  const word = text.toLowerCase();
  const lemma = lemmaAt(read, head);
  const found = [
    `lemma=${kind === 'person' ? '#' : lemma}`,
    `lemma.xpos=${kind === 'person' ? '#' : lemma}/${xpos}`,
    `fine=${clusters.fine(word)}/${kind}`,
    `middle=${clusters.middle(word)}/${kind}`,
    `coarse=${clusters.coarse(word)}/${kind}`,
    `kind=${kind}`,
    `kind.xpos=${kind}/${xpos}`,
    `length=${Math.min(4, nameEnd - first)}/${kind}`,
    `determiner=${lemmaAt(read, first - 1)}/${kind}`,
  ];
  if (kind !== 'person') {
    for (let token = first; token < nameEnd; token++) {
      if (token === head) continue;
      found.push(
        `modifier=${lemmaAt(read, token)}/${kind}`,
        `modifier.lemma=${lemmaAt(read, token)}/${lemma}`,
      );
      found.push(`modifier.sense=${senseAt(read, token, clusters)}/${kind}`);
    }
  }
  if (actor) {
    found.push(`actor.kind=${actor.kind}/${actor.how}`);
    if (actor.actor) found.push(`actor=${actor.actor}`, `actor.country=${actor.country}/${actor.kind}`);
    if (actor.adjectival) found.push(`adjectival/${kind}`);
  }
  return found;
}

/** All its words as they are written, and a person's last name: several reports tell of one event. */
function spellingFeatures({ sentence }: ReadSentence, { first, nameEnd, kind }: Mention): string[] {
  const words = sentence.tokens.slice(first, nameEnd).map(({ text }) => text.toLowerCase());
  return [`written=${words.join(' ')}`, ...(kind === 'person' ? [`last.name=${words.at(-1)}`] : [])];
}

const furthest = 4;

/** The way up the tree: each governor with the relations that lead to it. */
function treeFeatures(read: ReadSentence, { head, kind }: Mention, clusters: Clusters): string[] {
  const { tokens } = read.sentence;
  const found: string[] = [];
  let path = '';
  for (let at = head, step = 0; step < furthest; step++) {
    const { deprel, head: governor } = tokens[at]!;
    const mark = caseOf(read, at);
    path += `/${deprel}${mark}`;
    if (governor < 0) {
      found.push(`root${path}`);
      break;
    }
    const lemma = lemmaAt(read, governor);
    const passive = read.sentence.children[governor]!.some((child) => /:pass/.test(tokens[child]!.deprel))
      ? '!'
      : '';
    found.push(`up=${lemma}${passive}${path}`, `up.kind=${lemma}${passive}${path}/${kind}`);
    found.push(`up.sense=${senseAt(read, governor, clusters)}${passive}${path}/${kind}`);
    if (step < 2)
      for (const other of othersOf(read, governor, at)) found.push(`with=${lemma}${path}/${other}`);
    at = governor;
  }
  for (const child of read.sentence.children[head]!) {
    const { deprel } = tokens[child]!;
    if (/^(?:acl|appos|nmod|obl|conj)/.test(deprel)) {
      found.push(`down=${deprel}${caseOf(read, child)}/${lemmaAt(read, child)}/${kind}`);
      found.push(`down.sense=${deprel}/${senseAt(read, child, clusters)}/${kind}`);
    }
  }
  return found;
}

/** What governs a mention that shares its part with another: the second of a list, or the name behind a title. */
function sharedFeatures(read: ReadSentence, { head, kind }: Mention, clusters: Clusters): string[] {
  const { tokens } = read.sentence;
  let at = head;
  for (let step = 0; step < 12 && /^(?:conj|appos|flat|list)/.test(tokens[at]!.deprel); step++)
    at = tokens[at]!.head;
  const { deprel, head: governor } = tokens[at]!;
  if (governor < 0) return [`shared.root/${kind}`];
  const mark = caseOf(read, at);
  const lemma = lemmaAt(read, governor);
  const found = [
    `shared=${lemma}/${deprel}${mark}/${kind}`,
    `shared.sense=${senseAt(read, governor, clusters)}/${deprel}${mark}/${kind}`,
    `shared.head=${lemmaAt(read, at)}/${kind}`,
  ];
  const above = tokens[governor]!.head;
  if (above >= 0)
    found.push(`shared.above=${lemmaAt(read, above)}/${tokens[governor]!.deprel}/${deprel}${mark}/${kind}`);
  return found;
}

/** What a pronoun that may mean a person does: the first one behind the mention, before another person is named. */
function pronounFeatures(document: ReadDocument, { sentence, head, kind }: Mention): string[] {
  if (kind !== 'person') return [];
  const found: string[] = [];
  for (let index = sentence; index <= Math.min(sentence + 2, document.sentences.length - 1); index++) {
    const read = document.sentences[index]!;
    const from = index === sentence ? head + 1 : 0;
    for (let at = from; at < read.sentence.tokens.length; at++) {
      const { text, deprel, head: governor } = read.sentence.tokens[at]!;
      if (read.actors.some((actor) => actor.head === at && actor.kind === 'person')) return found;
      if (governor >= 0 && /^(?:he|she|him|her|his|who|whom)$/i.test(text)) {
        found.push(`pronoun=${text.toLowerCase()}/${deprel}/${lemmaAt(read, governor)}`);
      }
    }
  }
  return found;
}

function caseOf(read: ReadSentence, token: number): string {
  const mark = read.sentence.children[token]!.find((child) => read.sentence.tokens[child]!.deprel === 'case');
  return mark === undefined ? '' : `:${lemmaAt(read, mark)}`;
}

/** The other arguments of a governor, by relation and word: a bomb is placed, an order is too. */
function othersOf(read: ReadSentence, governor: number, than: number): string[] {
  return read.sentence.children[governor]!.filter((child) => {
    return (
      child !== than && /^(?:nsubj|obj|obl|xcomp|compound:prt)/.test(read.sentence.tokens[child]!.deprel)
    );
  }).map((child) => `${read.sentence.tokens[child]!.deprel}:${lemmaAt(read, child)}`);
}

function nearFeatures(read: ReadSentence, { first, nameEnd, kind }: Mention): string[] {
  const at = (token: number) => lemmaAt(read, token);
  return [
    `previous=${at(first - 1)}/${kind}`,
    `previous.two=${at(first - 2)} ${at(first - 1)}/${kind}`,
    `previous.three=${at(first - 3)} ${at(first - 2)} ${at(first - 1)}`,
    `next=${at(nameEnd)}/${kind}`,
    `next.two=${at(nameEnd)} ${at(nameEnd + 1)}/${kind}`,
    `next.three=${at(nameEnd)} ${at(nameEnd + 1)} ${at(nameEnd + 2)}`,
  ];
}

/** The verbs and nouns of the sentence, on which side they stand, and the verbs of the sentences beside it. */
function sentenceFeatures(document: ReadDocument, { sentence, head, kind }: Mention): string[] {
  const read = document.sentences[sentence]!;
  const found = new Set<string>();
  read.sentence.tokens.forEach(({ upos }, token) => {
    if (token === head || !/^(?:VERB|NOUN|ADJ)$/.test(upos)) return;
    const side = Math.abs(token - head) <= 5 ? (token < head ? 'l' : 'r') : '';
    found.add(`in=${lemmaAt(read, token)}/${kind}`);
    if (side !== '') found.add(`near=${lemmaAt(read, token)}/${side}/${kind}`);
  });
  for (const step of [-1, 1]) {
    const other = document.sentences[sentence + step];
    other?.sentence.tokens.forEach(({ upos }, token) => {
      if (upos === 'VERB') found.add(`beside=${lemmaAt(other, token)}/${step}/${kind}`);
    });
  }
  found.add(`place=${Math.min(6, sentence)}/${kind}`);
  return [...found];
}
