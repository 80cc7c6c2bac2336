/** What a name is the name of: a person, a body, a place. */
export const nameTypes = ['PER', 'ORG', 'LOC'] as const;
export type NameType = (typeof nameTypes)[number];

/** A name as a run of tokens `[first, last)` and its type. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly type: NameType;
}

/**
 * The label of a token: 0 outside any name; else `1 + 4 * type + part`, the part being how the token stands in its name
 * (Ratinov and Roth 2009 call it BILOU).
 */
export const outside = 0;
export const labelCount = 1 + 4 * nameTypes.length;
const parts = { single: 0, begin: 1, inside: 2, end: 3 } as const;

function label(type: NameType, part: number): number {
  return 1 + 4 * nameTypes.indexOf(type) + part;
}

/** The place in `nameTypes` of the type of a label other than `outside`. */
function typeIndexOf(label: number): number {
  return Math.floor((label - 1) / 4);
}

function partOf(label: number): number {
  return (label - 1) % 4;
}

/** True when the label opens or goes on with a name that has more tokens to come. */
function isOpen(label: number): boolean {
  return label !== outside && (partOf(label) === parts.begin || partOf(label) === parts.inside);
}

/** True when the label goes on with a name that an earlier token opened. */
function continues(label: number): boolean {
  return label !== outside && (partOf(label) === parts.inside || partOf(label) === parts.end);
}

/** True when `after` may follow `before`. */
export function mayFollow(before: number, after: number): boolean {
  if (isOpen(before)) return continues(after) && typeIndexOf(before) === typeIndexOf(after);
  return !continues(after);
}

/** True when a sentence may begin with the label. */
export function mayBegin(label: number): boolean {
  return !continues(label);
}

/** True when a sentence may end with the label. */
export function mayEnd(label: number): boolean {
  return !isOpen(label);
}

/** The labels of `count` tokens, given their names, which do not overlap. */
export function labelsOf(names: readonly NameSpan[], count: number): Uint8Array {
  const labels = new Uint8Array(count);
  for (const { first, last, type } of names) {
    labels.fill(label(type, parts.inside), first, last);
    labels[first] = label(type, parts.begin);
    labels[last - 1] = label(type, last - first === 1 ? parts.single : parts.end);
  }
  return labels;
}

/** The names that a sequence of labels spells, given that each label may follow the one before. */
export function namesOf(labels: Uint8Array): NameSpan[] {
  const names: NameSpan[] = [];
  let first = 0;
  for (let token = 0; token < labels.length; token++) {
    if (labels[token] === outside) continue;
    if (!continues(labels[token]!)) first = token;
    if (!isOpen(labels[token]!))
      names.push({ first, last: token + 1, type: nameTypes[typeIndexOf(labels[token]!)]! });
  }
  return names;
}
