import type { Parsed, ParsedToken } from '../../document/sentence.ts';
import type { Clusters } from '../../language/clusters.ts';
import type { ContentCandidate } from './content-candidates.ts';
import { type Place, quotationsIn, type Scene } from './scene.ts';
import { lengthOf } from './spans.ts';

/**
 * What the model of contents looks at: the candidate's shape, its first and last words, and each way that it stands to
 * its cue, together with the cue's lemma and the relations around it.
 */
export function contentFeatures(
  scene: Scene,
  { sentence: number, token }: Place,
  candidate: ContentCandidate,
  clusters: Clusters,
): string[] {
  const { sentence } = scene.sentences[number]!;
  const cue = sentence.tokens[token]!;
  const look: Look = {
    ...{ lemma: cue.lemma.toLowerCase(), upos: cue.upos, deprel: cue.deprel },
    middle: clusters.middle(cue.text.toLowerCase()),
    relations: relationsOf(sentence, token),
    quoted: quotationsIn(scene, sentence.span).length > 0,
    shape: shapeOf(scene, candidate),
    length: sizeOf(candidate),
    ...insideOf(sentence, token, candidate),
  };
  return [...shapeFeatures(look), ...candidate.ways.flatMap((way) => wayFeatures(way, look))];
}

/** What is seen of a candidate and its cue. */
interface Look extends Inside {
  readonly lemma: string;
  readonly upos: string;
  readonly deprel: string;
  readonly middle: number;
  readonly relations: string;
  /** Some of the cue's sentence stands in quotation marks. */
  readonly quoted: boolean;
  readonly shape: string;
  readonly length: number;
}

/** What is seen of the words of a candidate within the cue's sentence. */
interface Inside {
  readonly opening: ParsedToken | undefined;
  readonly ending: string | undefined;
  /** The word after it. */
  readonly closing: string;
  readonly finite: boolean;
  readonly root: string;
  /** The share of the sentence that it takes up, in quarters. */
  readonly share: number;
  /** It holds the cue's subject. */
  readonly subject: boolean;
  readonly gap: number | 'before';
}

function insideOf({ tokens }: Parsed, cue: number, { spans }: ContentCandidate): Inside {
  const [first, last] = [spans[0]!, spans.at(-1)!];
  const inside = tokens.filter(({ start, end }) =>
    spans.some((span) => span.start <= start && end <= span.end),
  );
  const members = new Set(inside);
  const root = inside.find(({ head }) => head < 0 || !members.has(tokens[head]!));
  const { start, end } = { start: first.start, end: tokens[cue]!.end };
  return {
    opening: tokens.find((token) => token.start >= first.start),
    ending: inside.at(-1)?.xpos,
    closing: tokens.find((token) => token.start >= last.end)?.text.toLowerCase() ?? '-',
    finite: inside.some(({ xpos }) => /^(?:VBD|VBZ|VBP|MD)$/.test(xpos)),
    root: `${root?.upos}/${root?.deprel}`,
    share: Math.round((4 * inside.length) / tokens.length),
    subject: inside.some(({ deprel, head }) => deprel.startsWith('nsubj') && head === cue),
    gap: start >= end ? Math.min(4, Math.floor((start - end) / 6)) : 'before',
  };
}

function shapeFeatures(look: Look): string[] {
  const { lemma, upos, shape, quoted, gap, length, finite, closing, ending, opening, root, share, subject } =
    look;
  return [
    `shape=${shape}`,
    `shape.quoted=${shape}/${quoted}`,
    `gap=${gap}`,
    `opening=${opening?.xpos}/${gap}`,
    `opening.word=${opening?.text.toLowerCase()}/${gap}`,
    `lemma.shape=${lemma}/${shape}`,
    `lemma.gap=${lemma}/${gap}`,
    `length=${length}`,
    `finite=${finite}/${gap}`,
    `finite.lemma=${finite}/${lemma}`,
    `finite.length=${finite}/${length}`,
    `closing=${closing}/${gap}`,
    `closing.finite=${closing}/${gap}/${finite}`,
    `ending=${ending}/${closing}`,
    `root=${root}/${gap}`,
    `root.lemma=${root}/${lemma}`,
    `share=${share}/${gap}`,
    `share.lemma=${share}/${lemma}`,
    `subject=${subject}/${gap}/${finite}`,
    `subject.lemma=${subject}/${lemma}`,
    `length.upos=${length}/${upos}`,
  ];
}

function wayFeatures(way: string, look: Look): string[] {
  const { lemma, middle, upos, deprel, shape, quoted, relations, opening, finite, share } = look;
  return [
    `way=${way}`,
    `way.upos=${way}/${upos}`,
    `way.deprel=${way}/${deprel}`,
    `way.lemma=${way}/${lemma}`,
    `way.middle=${way}/${middle}`,
    `way.shape=${way}/${shape}/${quoted}`,
    `way.relations=${way}/${relations}`,
    `way.relations.deprel=${way}/${relations}/${deprel}`,
    `way.opening=${way}/${opening?.xpos}/${opening?.lemma.toLowerCase() === 'that'}`,
    `way.finite=${way}/${finite}/${share}`,
    `way.closing=${way}/${look.closing}`,
    `way.subject=${way}/${look.subject}`,
    `way.gap=${way}/${look.gap}`,
    `way.length=${way}/${look.length}`,
  ];
}

/** The relations of the cue's dependents that content may stand in, as one string. */
function relationsOf({ tokens, children }: Parsed, token: number): string {
  const names = (children[token] ?? []).map((child) => `${child < token ? '<' : ''}${tokens[child]!.deprel}`);
  const telling = names.filter((name) =>
    /ccomp|xcomp|obj|parataxis|advcl|acl|csubj|nsubj:pass|nmod$/.test(name),
  );
  return [...new Set(telling)].join('+');
}

/** Whether a candidate is all, partly or not at all in quotation marks. */
function shapeOf(scene: Scene, { spans }: ContentCandidate): string {
  const touching = [...new Set(spans.flatMap((span) => quotationsIn(scene, span)))];
  if (touching.length === 0) return 'plain';
  const share = lengthOf(touching.map(({ span }) => span)) / lengthOf(spans);
  return share > 0.95 ? `quoted${Math.min(3, touching.length)}` : share > 0.5 ? 'mostly' : 'partly';
}

/** The length in powers of two. */
function sizeOf({ spans }: ContentCandidate): number {
  return Math.min(10, Math.round(Math.log2(lengthOf(spans) + 1)));
}
