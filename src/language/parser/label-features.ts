import { compileTemplates } from '../model/templates.ts';
import type { ParserInput } from './parser-input.ts';

/**
 * A tree while its arcs get their relations from the root downwards: of each word the head (the number of words for the
 * root), its dependents, its siblings and, once known, its relation (from 1).
 */
export interface LabelledTree {
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  /** The first and the last dependent, those next to the word on its left and right, and the siblings; -1 without one. */
  readonly firstChild: Int32Array;
  readonly lastChild: Int32Array;
  readonly nearLeft: Int32Array;
  readonly nearRight: Int32Array;
  readonly siblingBefore: Int32Array;
  readonly siblingAfter: Int32Array;
}

/** Builds the tree over heads; no relation is known yet. */
export function createTree(heads: Int32Array): LabelledTree {
  const words = heads.length;
  const empty = () => new Int32Array(words + 1).fill(-1);
  const tree = {
    heads,
    labels: new Int32Array(words + 1),
    firstChild: empty(),
    lastChild: empty(),
    nearLeft: empty(),
    nearRight: empty(),
    siblingBefore: empty(),
    siblingAfter: empty(),
  };
  for (let word = 0; word < words; word++) {
    const head = heads[word]!;
    const before = tree.lastChild[head]!;
    if (before < 0) tree.firstChild[head] = word;
    else tree.siblingAfter[before] = word;
    tree.siblingBefore[word] = before;
    tree.lastChild[head] = word;
    if (word < head) tree.nearLeft[head] = word;
    else if (tree.nearRight[head]! < 0) tree.nearRight[head] = word;
  }
  return tree;
}

const places = [
  'h',
  'd',
  'hh',
  'd-1',
  'd1',
  'h-1',
  'h1',
  'dl',
  'dn',
  'dr',
  'hl',
  'hn',
  'hm',
  'hr',
  'p',
  'n',
] as const;
const ofPlace = ['w', 't', 'c', 'y'] as const;
const others = ['way', 'far', 'd.x', 'h.x', 'd.k', 'h.k', 'd.u', 'h.u'] as const;
const atomNames = [...places.flatMap((place) => ofPlace.map((name) => `${place}.${name}`)), ...others];

const templateTexts = [
  'way h.t d.t',
  'way h.w d.t',
  'way h.t d.w',
  'way h.w d.w',
  'way d.w',
  'way d.t',
  'way h.c d.c',
  'way h.t d.c',
  'way h.c d.t',
  'way h.k d.k',
  'far h.t d.t',
  'far d.w',
  'd.w',
  'way h.u d.u',
  'way h.w d.c',
  'way h.c d.w',
  'way d.x h.t d.t',
  'way h.x d.t',
  'way d-1.w d.t',
  'way d-1.t d.t h.t',
  'way d1.w d.t',
  'way d1.t d.t h.t',
  'way d-1.w h.t d.t',
  'way h-1.t h.t d.t',
  'way h1.t h.t d.t',
  'way h-1.w h.t d.t',
  'way h1.w h.t d.t',
  'way dl.w h.t d.t',
  'way dl.w d.w',
  'way dl.w h.w',
  'way dl.t d.t h.t',
  'way dl.w dn.w d.t',
  'way dn.w h.t d.t',
  'way dn.t d.t h.t',
  'way dr.w d.t h.t',
  'way dr.t d.t h.t',
  'way dl.w h.c d.c',
  'way dl.w d.c',
  'way dl.t dn.t d.t',
  'way hl.w h.t d.t',
  'way hn.w h.t d.t',
  'way hn.t h.t d.t',
  'way hm.w h.t d.t',
  'way hm.t h.t d.t',
  'way hr.t h.t d.t',
  'way hn.w h.w d.t',
  'way hl.t h.t d.t',
  'way hr.w h.t d.t',
  'way p.y d.t h.t',
  'way p.y d.w',
  'way p.t d.t h.t',
  'way p.w d.t h.t',
  'way p.y d.t h.w',
  'way n.t d.t h.t',
  'way n.w d.t h.t',
  'way p.t d.t n.t',
  'way h.y d.t',
  'way h.y h.t d.t',
  'way h.y d.w',
  'way h.y dl.w d.t',
  'way hh.t h.t d.t',
  'way hh.w h.t d.t',
  'way h.y p.y d.t',
  'way hn.y d.t h.t',
  'way hl.y d.t h.t',
];

const templates = compileTemplates(atomNames, templateTexts);

/** How many features an arc has at most. */
export const labelFeatureLimit = templates.count;

const atoms = new Int32Array(atomNames.length);

/** Writes the features of the arc to `word` to `features`; the relations of its head and its left siblings are known. */
export function collectLabelFeatures(
  input: ParserInput,
  tree: LabelledTree,
  word: number,
  features: Int32Array,
): number {
  const head = tree.heads[word]!;
  place(input, tree, 0, head);
  place(input, tree, 1, word);
  place(input, tree, 2, head < input.words ? tree.heads[head]! : -1);
  place(input, tree, 3, word - 1);
  place(input, tree, 4, word + 1);
  place(input, tree, 5, head - 1);
  place(input, tree, 6, head + 1);
  place(input, tree, 7, tree.firstChild[word]!);
  place(input, tree, 8, tree.nearLeft[word]!);
  place(input, tree, 9, tree.lastChild[word]!);
  place(input, tree, 10, tree.firstChild[head]!);
  place(input, tree, 11, tree.nearLeft[head]!);
  place(input, tree, 12, tree.nearRight[head]!);
  place(input, tree, 13, tree.lastChild[head]!);
  place(input, tree, 14, tree.siblingBefore[word]!);
  place(input, tree, 15, tree.siblingAfter[word]!);
  relate(input, head, word);
  return templates.fill(atoms, features);
}

function relate(input: ParserInput, head: number, word: number): void {
  let at = places.length * ofPlace.length;
  const distance = Math.abs(head - word);
  const way = head === input.words ? 3 : head < word ? 1 : 2;
  atoms[at++] = way;
  atoms[at++] = way + 3 * (distance > 6 ? 6 : distance > 3 ? 4 : distance);
  atoms[at++] = input.traits[word]!;
  atoms[at++] = input.traits[head]!;
  atoms[at++] = input.coarse[word]!;
  atoms[at++] = input.coarse[head]!;
  atoms[at++] = input.coarseTag[word]!;
  atoms[at++] = input.coarseTag[head]!;
}

/** What stands for a place where there is no word: unlike in the parser, its being empty says something. */
const nothing = 0x7ffd;

function place(input: ParserInput, tree: LabelledTree, index: number, word: number): void {
  const at = index * ofPlace.length;
  const outside = word < 0 || word > input.words;
  atoms[at] = outside ? nothing : input.form[word]!;
  atoms[at + 1] = outside ? nothing : input.tag[word]!;
  atoms[at + 2] = outside ? nothing : input.fine[word]!;
  atoms[at + 3] = outside ? nothing : tree.labels[word]! + 1;
}
