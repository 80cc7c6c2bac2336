import type { Parsed } from '../../document/sentence.ts';
import type { Clusters } from '../../language/clusters.ts';
import { type Place, quotationAround, quotationsIn, type Scene } from './scene.ts';

/** True for words that may be a cue at all; the model decides which of them are. */
export function canBeCue({ tokens }: Parsed, token: number): boolean {
  const { upos, deprel, text } = tokens[token]!;
  if (upos === 'VERB' || upos === 'ADJ' || upos === 'NOUN' || upos === 'ADP') return true;
  if (upos === 'AUX') return deprel !== 'aux' && deprel !== 'cop' && deprel !== 'aux:pass';
  return /^[:―]$/.test(text);
}

/** What the model of cues looks at, by name: the word, what governs it and what it governs, and quotation marks near it. */
export function cueFeatures(scene: Scene, place: Place, clusters: Clusters): string[] {
  const { sentence } = scene.sentences[place.sentence]!;
  return [
    ...wordFeatures(sentence, place.token, clusters),
    ...dependentFeatures(sentence, place.token, clusters),
    ...governorFeatures(sentence, place.token),
    ...quotationFeatures(scene, place),
  ];
}

function lemmaOf(sentence: Parsed, token: number): string {
  return sentence.tokens[token]?.lemma.toLowerCase() ?? '-';
}

/** The lemma with its particle, and what kind of word it is. */
function wordFeatures(sentence: Parsed, token: number, clusters: Clusters): string[] {
  const { upos, xpos, deprel, text } = sentence.tokens[token]!;
  const lemma = lemmaOf(sentence, token);
  const particle = (sentence.children[token] ?? []).find(
    (child) => sentence.tokens[child]!.deprel === 'compound:prt',
  );
  const lexeme = particle === undefined ? lemma : `${lemma} ${lemmaOf(sentence, particle)}`;
  const word = text.toLowerCase();
  return [
    `lemma=${lexeme}`,
    `lemma.upos=${lexeme}/${upos}`,
    `xpos=${xpos}`,
    `deprel=${deprel}`,
    `xpos.deprel=${xpos}/${deprel}`,
    `fine.upos=${clusters.fine(word)}/${upos}`,
    `middle.upos=${clusters.middle(word)}/${upos}`,
    `coarse.upos=${clusters.coarse(word)}/${upos}`,
    `lemma.next=${lemma}/${lemmaOf(sentence, token + 1)}`,
    `next=${lemmaOf(sentence, token + 1)}`,
    `previous=${lemmaOf(sentence, token - 1)}`,
    `next.xpos=${sentence.tokens[token + 1]?.xpos ?? '-'}/${upos}`,
    `lemma.xpos=${lemma}/${xpos}`,
    `before=${lemmaOf(sentence, token - 2)} ${lemmaOf(sentence, token - 1)}`,
    `lemma.previous=${lemma}/${lemmaOf(sentence, token - 1)}`,
    `next.two=${lemmaOf(sentence, token + 1)} ${lemmaOf(sentence, token + 2)}/${upos}`,
    `around=${sentence.tokens[token - 1]?.xpos}/${xpos}/${sentence.tokens[token + 1]?.xpos}`,
    `fine.deprel=${clusters.fine(word)}/${deprel}`,
    `fine.next=${clusters.fine(word)}/${lemmaOf(sentence, token + 1)}`,
  ];
}

function dependentFeatures(sentence: Parsed, token: number, clusters: Clusters): string[] {
  const lemma = lemmaOf(sentence, token);
  const { upos } = sentence.tokens[token]!;
  const found: string[] = [];
  const relations = new Set<string>();
  for (const child of sentence.children[token] ?? []) {
    const { deprel, text } = sentence.tokens[child]!;
    relations.add(deprel);
    const mark = markOf(sentence, child);
    const relation = mark === null ? deprel : `${deprel}:${mark}`;
    found.push(`has=${relation}/${upos}`, `lemma.has=${lemma}/${relation}`);
    if (/^(?:obj|obl|xcomp|ccomp|nmod|advmod|aux|nsubj)/.test(deprel)) {
      const filler = lemmaOf(sentence, child);
      found.push(
        `filler=${deprel}/${filler}/${upos}`,
        `filler.middle=${deprel}/${clusters.middle(text.toLowerCase())}/${upos}`,
      );
    }
  }
  const pattern = [...relations].filter((name) =>
    /^(?:nsubj|obj|ccomp|xcomp|parataxis|aux:pass|obl)/.test(name),
  );
  const middle = clusters.middle(sentence.tokens[token]!.text.toLowerCase());
  found.push(`middle.pattern=${middle}/${pattern.join('+')}`);
  found.push(`pattern=${pattern.join('+')}/${upos}`, `lemma.pattern=${lemma}/${pattern.join('+')}`);
  return [...found, ...subjectFeatures(sentence, token, clusters)];
}

/** The subject, its own or the one it shares with what governs it. */
function subjectFeatures(sentence: Parsed, token: number, clusters: Clusters): string[] {
  const subject = subjectOf(sentence, token);
  if (subject === null) return ['subject=none'];
  const { upos, xpos, text } = sentence.tokens[subject]!;
  const word = text.toLowerCase();
  const lemma = lemmaOf(sentence, token);
  return [
    `subject.upos=${upos}`,
    `subject.xpos=${xpos}`,
    `subject.fine=${clusters.fine(word)}`,
    `subject.middle=${clusters.middle(word)}`,
    `subject.coarse.middle=${clusters.coarse(word)}/${clusters.middle(sentence.tokens[token]!.text.toLowerCase())}`,
    `subject.coarse.lemma=${clusters.coarse(word)}/${lemma}`,
    `lemma.subject=${lemma}/${upos === 'PRON' ? word : upos}`,
    ...(upos === 'PRON' || upos === 'NOUN' || upos === 'DET'
      ? [`subject.lemma=${lemmaOf(sentence, subject)}`]
      : []),
  ];
}

/** The subject of a word, or of the word that governs it where it has none; for nouns their possessor. */
function subjectOf({ tokens, children }: Parsed, token: number): number | null {
  let at = token;
  for (let step = 0; step < 4 && at >= 0; step++) {
    const found = (children[at] ?? []).find((child) => /^(?:nsubj|nmod:poss)/.test(tokens[child]!.deprel));
    if (found !== undefined) return found;
    const { deprel, head } = tokens[at]!;
    if (/^acl/.test(deprel)) return head;
    if (!/^(?:xcomp|conj|advcl|obj|obl|cop|aux)/.test(deprel)) return null;
    at = head;
  }
  return null;
}

function governorFeatures(sentence: Parsed, token: number): string[] {
  const { head, deprel } = sentence.tokens[token]!;
  if (head < 0) return ['governor=root'];
  const lemma = lemmaOf(sentence, token);
  const governor = lemmaOf(sentence, head);
  const above = sentence.tokens[head]!;
  return [
    `governor=${governor}/${deprel}`,
    `governor.upos=${above.upos}/${deprel}`,
    `governor.lemma=${governor}/${lemma}`,
    `governor.deprel=${above.deprel}/${deprel}`,
  ];
}

function quotationFeatures(scene: Scene, { sentence: number, token }: Place): string[] {
  const { sentence } = scene.sentences[number]!;
  const cue = sentence.tokens[token]!;
  const { upos } = cue;
  if (quotationAround(scene, cue)) return [`inside quotation/${upos}`];
  const quotations = quotationsIn(scene, sentence.span);
  const gap = (from: number, to: number) => (from <= to ? Math.min(5, Math.floor((to - from) / 8)) : null);
  const after = quotations.map(({ span }) => gap(cue.end, span.start)).find((found) => found !== null);
  const before = quotations.map(({ span }) => gap(span.end, cue.start)).findLast((found) => found !== null);
  const { end } = sentence.span;
  const next = quotationsIn(scene, { start: end, end: end + 4 }).some(({ span }) => span.start >= end);
  return [
    `quotations=${Math.min(2, quotations.length)}/${upos}`,
    `quotation after=${after ?? 'none'}/${upos}`,
    `quotation before=${before ?? 'none'}/${upos}`,
    ...(next ? [`quotation next/${upos}`] : []),
    ...(quotations.length > 0 ? [`quoting lemma=${lemmaOf(sentence, token)}`] : []),
  ];
}

/** The word that introduces a clause or a phrase, or null. */
export function markOf({ tokens, children }: Parsed, token: number): string | null {
  const mark = (children[token] ?? []).find((child) => /^(?:mark|case)$/.test(tokens[child]!.deprel));
  return mark === undefined ? null : tokens[mark]!.text.toLowerCase();
}
