import type { Parsed } from '../../document/sentence.ts';
import { overlaps, type Span } from '../../document/span.ts';
import type { Clusters } from '../../language/clusters.ts';
import { markOf } from './cue-features.ts';
import { type Place, quotationAround, type Scene } from './scene.ts';

/** Words of its sentence that a cue may have as its source; null where it has none. */
export type SourceCandidate = number | null;

/** Paths through the tree are followed for this many steps. */
const furthest = 4;

/** Every noun, name and pronoun of the cue's sentence outside what is attributed, and no source at all. */
export function sourceCandidates(
  { sentences }: Scene,
  { sentence: number, token: cue }: Place,
  content: readonly Span[],
): SourceCandidate[] {
  const { tokens } = sentences[number]!.sentence;
  const found: SourceCandidate[] = [null];
  tokens.forEach((word, token) => {
    if (token === cue || content.some((span) => overlaps(span, word))) return;
    if (/^(?:NOUN|PROPN|PRON)$/.test(word.upos) || isNominal(word.deprel, word.upos)) found.push(token);
  });
  return found;
}

/** "Both said", "66 percent said", "two agreed". */
function isNominal(deprel: string, upos: string): boolean {
  return /^(?:NUM|DET|ADJ|X|SYM)$/.test(upos) && /^(?:nsubj|obl|nmod|root)/.test(deprel);
}

/** What the model of sources looks at: the path through the tree from the cue, what word it is, and where it stands. */
export function sourceFeatures(
  scene: Scene,
  { sentence: number, token: cue }: Place,
  candidate: SourceCandidate,
  clusters: Clusters,
): string[] {
  const { sentence } = scene.sentences[number]!;
  const word = sentence.tokens[cue]!;
  const lemma = word.lemma.toLowerCase();
  const passive = (sentence.children[cue] ?? []).some(
    (child) => sentence.tokens[child]!.deprel === 'aux:pass',
  );
  const kind = `${word.upos}/${passive}`;
  if (candidate === null) {
    return ['none', `none.lemma=${lemma}`, `none.kind=${kind}`, `none.deprel=${word.deprel}/${kind}`];
  }
  const { upos, xpos, deprel, text } = sentence.tokens[candidate]!;
  const path = pathBetween(sentence, cue, candidate);
  const mark = markOf(sentence, candidate);
  const side = candidate < cue ? 'before' : 'after';
  const distance = Math.min(6, Math.ceil(Math.log2(Math.abs(candidate - cue) + 1)));
  const quoted = quotationAround(scene, sentence.tokens[candidate]!) !== null;
  const middle = clusters.middle(text.toLowerCase());
  const form = upos === 'PRON' ? text.toLowerCase() : upos;
  return [
    `path=${path}`,
    `path.kind=${path}/${kind}`,
    `path.lemma=${path}/${lemma}`,
    `path.form=${path}/${form}`,
    `path.mark=${path}/${mark}`,
    `side=${side}/${distance}`,
    `side.deprel=${side}/${deprel}/${distance}`,
    `form=${form}/${side}`,
    `xpos=${xpos}/${deprel}`,
    `deprel=${deprel}`,
    `mark=${mark}/${side}`,
    `mark.lemma=${mark}/${lemma}`,
    `middle=${middle}`,
    `middle.path=${middle}/${path}`,
    `coarse=${clusters.coarse(text.toLowerCase())}/${side}`,
    `quoted=${quoted}`,
    `lemma.side=${lemma}/${side}/${distance}`,
  ];
}

/** The relations from one word up to what governs both, and down to the other: "^acl:relcl", "nsubj", "^xcomp nsubj". */
function pathBetween({ tokens }: Parsed, from: number, to: number): string {
  const up = chainOf(tokens, from);
  const down = chainOf(tokens, to);
  for (const [rise, token] of up.entries()) {
    const fall = down.indexOf(token);
    if (fall < 0) continue;
    const rising = up.slice(0, rise).map((at) => `^${tokens[at]!.deprel}`);
    const falling = down.slice(0, fall).map((at) => tokens[at]!.deprel);
    return [...rising, ...falling.reverse()].join(' ');
  }
  return 'far';
}

function chainOf(tokens: Parsed['tokens'], token: number): number[] {
  const chain: number[] = [];
  for (let at = token; at >= 0 && chain.length <= furthest; at = tokens[at]!.head) chain.push(at);
  return chain;
}
