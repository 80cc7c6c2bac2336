import { compileTemplates } from '../model/templates.ts';
import type { ParserInput } from './parser-input.ts';

const places = ['h', 'd', 'h-1', 'h1', 'd-1', 'd1'] as const;
const ofPlace = ['w', 't', 'c'] as const;
const atomNames = [
  ...places.flatMap((place) => ofPlace.map((name) => `${place}.${name}`)),
  'way',
  'far',
  'd.x',
  'd.u',
  'h.u',
];

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
  'far h.t d.t',
  'far d.w',
  'way d-1.w d.t',
  'way d-1.t d.t h.t',
  'way d-1.w d.w',
  'way d1.w d.t',
  'way d1.t d.t h.t',
  'way d-1.w h.t d.t',
  'way h-1.t h.t d.t',
  'way h1.t h.t d.t',
  'way h-1.w h.t d.t',
  'way d.x h.t',
  'way d-1.c d.t h.t',
  'way h.w d.c',
  'way h.c d.w',
  'd.w',
  'way d.u h.u',
  'way d-1.t d.t d1.t',
];

const templates = compileTemplates(atomNames, templateTexts);
export const arcFeatureLimit = templates.count;
const atoms = new Int32Array(atomNames.length);

/** Features of an arc from the words alone, for its relation while the tree is not yet whole. */
export function collectArcFeatures(
  input: ParserInput,
  head: number,
  dependent: number,
  features: Int32Array,
): number {
  place(input, 0, head);
  place(input, 1, dependent);
  place(input, 2, head - 1);
  place(input, 3, head + 1);
  place(input, 4, dependent - 1);
  place(input, 5, dependent + 1);
  let at = places.length * ofPlace.length;
  const distance = Math.abs(head - dependent);
  const way = head < dependent ? 1 : 2;
  atoms[at++] = way;
  atoms[at++] = way + 2 * (distance > 6 ? 6 : distance > 3 ? 4 : distance);
  atoms[at++] = input.traits[dependent]!;
  atoms[at++] = input.coarseTag[dependent]!;
  atoms[at++] = input.coarseTag[head]!;
  return templates.fill(atoms, features);
}

function place(input: ParserInput, index: number, word: number): void {
  const at = index * ofPlace.length;
  const outside = word < 0 || word > input.words;
  atoms[at] = outside ? 1 : input.form[word]!;
  atoms[at + 1] = outside ? 0x7ff : input.tag[word]!;
  atoms[at + 2] = outside ? 0x7ff : input.fine[word]!;
}
