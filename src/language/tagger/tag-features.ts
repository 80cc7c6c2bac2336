import type { WordFacts } from '../lexicon.ts';
import { compileTemplates } from '../model/templates.ts';
import type { OwnFeatures } from '../model/word-shares.ts';

const window = [-2, -1, 0, 1, 2] as const;
const ofEach = ['form', 'shape', 'fine', 'middle', 'coarse', 'traits', 'suffix3'] as const;
const ofThis = [
  'written',
  'suffix1',
  'suffix2',
  'suffix4',
  'prefix1',
  'prefix2',
  'prefix3',
  'first',
] as const;
const atomNames = [
  ...window.flatMap((offset) => ofEach.map((name) => `${name}${offset}`)),
  ...ofThis,
  'tag-1',
  'tag-2',
];

const templateTexts = [
  'form0',
  'written',
  'suffix1',
  'suffix2',
  'suffix30',
  'suffix4',
  'prefix1',
  'prefix2',
  'prefix3',
  'shape0',
  'shape0 first',
  'form0 shape0',
  'suffix30 shape0',
  'shape0 shape1',
  'shape-1 shape0',
  'form-1',
  'form1',
  'form-2',
  'form2',
  'form-1 form0',
  'form0 form1',
  'form-1 form1',
  'form-2 form-1',
  'form1 form2',
  'tag-1',
  'tag-1 tag-2',
  'tag-1 form0',
  'tag-1 suffix30',
  'tag-1 form1',
  'tag-1 tag-2 form0',
  'tag-1 shape0',
  'tag-1 tag-2 suffix30',
  'tag-1 fine0',
  'tag-1 fine1',
  'tag-1 fine0 fine1',
  'tag-1 tag-2 fine0',
  'tag-1 traits0',
  'tag-1 traits0 traits1',
  'tag-1 suffix30 traits0',
  'tag-1 traits0 form1',
  'tag-1 tag-2 traits0',
  'fine0',
  'middle0',
  'coarse0',
  'fine-1',
  'fine1',
  'fine-2',
  'fine2',
  'fine-1 fine0',
  'fine0 fine1',
  'coarse-1 coarse0 coarse1',
  'middle0 middle1',
  'fine-1 fine1',
  'form0 fine1',
  'fine0 form1',
  'form-1 fine0',
  'fine-1 form0',
  'traits0',
  'traits1',
  'traits-1',
  'traits0 suffix2',
  'traits0 suffix30',
  'traits0 shape0',
  'traits0 traits1',
  'traits-1 traits0 traits1',
  'traits0 form1',
  'traits0 fine1',
  'form-1 traits0',
  'form-1 traits0 traits1',
  'traits0 traits1 traits2',
  'suffix3-1',
  'suffix31',
  'suffix32',
  'suffix30 suffix31',
  'suffix30 fine1',
];

const templates = compileTemplates(atomNames, templateTexts);

/** How many features a word has at most. */
export const tagFeatureLimit = templates.count;

const atoms = new Int32Array(atomNames.length);

/**
 * Writes the feature hashes of the word at `index` to `features` and returns how many. `tags` holds the tags (from 1) of
 * the words before it.
 */
export function collectTagFeatures(
  words: readonly WordFacts[],
  tags: Int32Array,
  index: number,
  features: Int32Array,
): number {
  readAtoms(words, tags, index);
  return templates.fill(atoms, features);
}

/** The place in the window of the only word that a template looks at; null where it looks at several, or at tags. */
function onlyPlace(template: string): number | null {
  const places = template.split(' ').map((atom) => {
    const place = window.findIndex((offset) => ofEach.some((name) => atom === `${name}${offset}`));
    return place < 0 && ofWord.has(atom) ? window.indexOf(0) : place;
  });
  return places.every((place) => place === places[0]) && places[0]! >= 0 ? places[0]! : null;
}

const ofWord: ReadonlySet<string> = new Set(ofThis.filter((name) => name !== 'first'));

/** The features in two parts: for each place in the window those of its word alone, and those of words and tags together. */
const ofOneWord = window.map((_, place) =>
  compileTemplates(
    atomNames,
    templateTexts.filter((text) => onlyPlace(text) === place),
  ),
);
const ofSeveral = compileTemplates(
  atomNames,
  templateTexts.filter((text) => onlyPlace(text) === null),
);

/** The first place of the window, counted from the word whose tag is sought. */
export const windowStart = window[0];

/** Like {@link collectTagFeatures}, but without the features of one word alone. */
export function collectJointFeatures(
  words: readonly WordFacts[],
  tags: Int32Array,
  index: number,
  features: Int32Array,
): number {
  readAtoms(words, tags, index);
  return ofSeveral.fill(atoms, features);
}

/** The features of one word alone. */
export const ownTagFeatures: OwnFeatures<readonly WordFacts[]> = {
  windowLength: window.length,
  limit: tagFeatureLimit,
  collect(words, token, place, features) {
    const word = words[token];
    readWord(word, place);
    if (word !== undefined) readSpelling(word);
    return ofOneWord[place]!.fill(atoms, features);
  },
};

function readAtoms(words: readonly WordFacts[], tags: Int32Array, index: number): void {
  for (let place = 0; place < window.length; place++) readWord(words[index + window[place]!], place);
  let at = readSpelling(words[index]!);
  atoms[at++] = index === 0 ? 1 : 2;
  atoms[at++] = index > 0 ? tags[index - 1]! : outside;
  atoms[at++] = index > 1 ? tags[index - 2]! : outside;
}

function readWord(word: WordFacts | undefined, place: number): void {
  let at = place * ofEach.length;
  atoms[at++] = word?.form ?? outside;
  atoms[at++] = word?.shape ?? outside;
  atoms[at++] = word?.fine ?? outside;
  atoms[at++] = word?.middle ?? outside;
  atoms[at++] = word?.coarse ?? outside;
  atoms[at++] = word?.traits ?? outside;
  atoms[at++] = word?.suffixes[2] ?? outside;
}

/** Reads how the word in the middle is spelt; returns the place of the next atom. */
function readSpelling(word: WordFacts): number {
  let at = window.length * ofEach.length;
  atoms[at++] = word.written;
  atoms[at++] = word.suffixes[0];
  atoms[at++] = word.suffixes[1];
  atoms[at++] = word.suffixes[3];
  atoms[at++] = word.prefixes[0];
  atoms[at++] = word.prefixes[1];
  atoms[at++] = word.prefixes[2];
  return at;
}

/** Stands for what lies before the first word or behind the last. */
const outside = 0x7fff;
