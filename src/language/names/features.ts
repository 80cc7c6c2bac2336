import { hashText, mix } from '../hash.ts';
import type { OwnFeatures } from '../model/word-shares.ts';
import type { Attributes } from './attributes.ts';
import { nameKinds } from './name-kind.ts';

/** No token has more features. */
export const nameFeatureLimit = 512;

/** The value of an attribute outside the sentence. */
const beyond = 0x5bd1e995;

/** Collects the features of one token; templates number themselves in the order of their calls, from `template` on. */
class Collector {
  count = 0;
  template = 0;
  private readonly features: Int32Array;

  constructor(features: Int32Array) {
    this.features = features;
  }

  add(a: number, b = 0): void {
    this.features[this.count++] = mix(mix(mix(0x1b873593, ++this.template), a), b);
  }

  /** Goes on from another template. */
  from(template: number): this {
    this.template = template;
    return this;
  }

  /** A feature for each kind in the set, together with the number `b`. */
  addKinds(kinds: number, b = 0): void {
    const seed = mix(0x1b873593, ++this.template);
    for (let kind = 0; kind < nameKinds.length; kind++) {
      if ((kinds & (1 << kind)) !== 0) this.features[this.count++] = mix(mix(seed, kind + 1), b);
    }
  }
}

interface Values {
  readonly length: number;
  readonly [index: number]: number;
}

function at(values: Values, token: number): number {
  return token < 0 || token >= values.length ? beyond : values[token]!;
}

/** What is looked at of the token and its two neighbours on either side; of the nearer two also the pairs they make with it. */
const around = ['word', 'shape', 'tag', 'middle', 'coarse', 'type', 'letters'] as const;

/** Each of them has as many templates: one for each place of the window, and two for the pairs. */
const window = [-2, -1, 0, 1, 2] as const;
const templatesEach = window.length + 2;

/** Templates of the finest cluster of the token and the nearer two, and of what stands together with the token's letters. */
const finest = around.length * templatesEach;
const withLetters = finest + 3;
const letters = withLetters + 4;
const affixes = letters + 3;
const lists = affixes + 8;

/** The first place of the window, counted from the token whose label is sought. */
export const windowStart = window[0];

/** The features that a word has by itself. */
export const ownNameFeatures: OwnFeatures<Attributes> = {
  windowLength: window.length,
  limit: nameFeatureLimit,
  collect(attributes, token, place, features) {
    const collector = new Collector(features);
    for (let kind = 0; kind < around.length; kind++) {
      const name = around[kind]!;
      if (name !== 'tag') collector.from(kind * templatesEach + place).add(at(attributes[name], token));
    }
    const offset = window[place]!;
    if (Math.abs(offset) < 2) collector.from(finest + offset + 1).add(at(attributes.fine, token));
    if (offset === 0 && token >= 0 && token < attributes.count) addSpelling(collector, attributes, token);
    return collector.count;
  },
};

/** What is looked at only of the token whose label is sought. */
function addSpelling(collector: Collector, attributes: Attributes, token: number): void {
  const own = attributes.letters[token]!;
  collector.from(withLetters).add(attributes.fine[token]!, own);
  collector.add(attributes.coarse[token]!, own);
  collector.from(withLetters + 3).add(attributes.type[token]!, own);
  collector.from(letters + 2).add(0);
  addAffixes(collector, attributes.lower[token]!);
}

/** Writes the features that hang on several tokens, or on more than the word; returns how many there are. */
export function collectJointFeatures(attributes: Attributes, token: number, features: Int32Array): number {
  const { tag, style } = attributes;
  const collector = new Collector(features);
  for (let kind = 0; kind < around.length; kind++) {
    const name = around[kind]!;
    const values = attributes[name];
    collector.from(kind * templatesEach);
    if (name === 'tag') for (const offset of window) collector.add(at(values, token + offset));
    collector.from(kind * templatesEach + window.length);
    collector.add(at(values, token - 1), at(values, token));
    collector.add(at(values, token), at(values, token + 1));
  }
  const own = attributes.letters[token]!;
  collector.from(withLetters + 2).add(tag[token]!, own);
  collector.from(letters).add(own, style);
  collector.add(own, token === 0 ? 1 : 0);
  collector.from(lists);
  addLists(collector, attributes, token);
  addRun(collector, attributes, token);
  return collector.count;
}

/** The beginnings and ends of the word. */
function addAffixes(collector: Collector, word: string): void {
  for (let length = 1; length <= 4; length++) {
    collector.add(word.length > length ? hashText(word, 0, length) : 0);
    collector.add(word.length > length ? hashText(word, word.length - length) : 0);
  }
}

function addLists(collector: Collector, attributes: Attributes, token: number): void {
  const { alone, begun, within, letters } = attributes;
  for (const kinds of [alone, begun, within]) {
    collector.addKinds(kinds[token]!, letters[token]!);
    collector.addKinds(kinds[token]!);
    collector.addKinds(token > 0 ? kinds[token - 1]! : 0);
    collector.addKinds(token + 1 < kinds.length ? kinds[token + 1]! : 0);
  }
  collector.add(alone[token]!, letters[token]!);
}

/** What the run of name words around the token tells of it: how it begins and ends, and what stands around it. */
function addRun(collector: Collector, attributes: Attributes, token: number): void {
  const { runFirst, runLast, word, middle, coarse, type, tag, alone } = attributes;
  const [first, last] = [runFirst[token]!, runLast[token]!];
  if (first === last) return;
  const part = (token === first ? 1 : 0) + (token === last - 1 ? 2 : 0);
  collector.add(Math.min(last - first, 5), part);
  for (const end of [first, last - 1]) {
    collector.add(word[end]!, part);
    collector.add(middle[end]!, part);
    collector.add(type[end]!, part);
    collector.addKinds(alone[end]!, part);
  }
  for (const [beside, side] of [
    [first - 1, 1],
    [last, 2],
  ] as const) {
    collector.add(at(word, beside), side);
    collector.add(at(coarse, beside), part);
    collector.add(at(tag, beside), part);
  }
}

/** Writes all features of a token to `features`, as hashes; returns how many there are. */
export function collectNameFeatures(attributes: Attributes, token: number, features: Int32Array): number {
  let count = collectJointFeatures(attributes, token, features);
  for (let place = 0; place < window.length; place++) {
    const other = token + windowStart + place;
    count += ownNameFeatures.collect(attributes, other, place, features.subarray(count));
  }
  return count;
}
