import { hashText, mix } from '../hash.ts';
import type { Attributes } from './attributes.ts';
import { nameKinds } from './name-kind.ts';

/** No token has more features. */
export const nameFeatureLimit = 512;

/** The value of an attribute outside the sentence. */
const beyond = 0x5bd1e995;

/** Collects the features of one token; templates number themselves in the order of their calls. */
class Collector {
  count = 0;
  private template = 0;
  private readonly features: Int32Array;

  constructor(features: Int32Array) {
    this.features = features;
  }

  add(a: number, b = 0): void {
    this.features[this.count++] = mix(mix(mix(0x1b873593, ++this.template), a), b);
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

/** The token, its two neighbours on either side, and the pairs it makes with the nearer two. */
function addAround(collector: Collector, values: Values, token: number): void {
  for (let other = token - 2; other <= token + 2; other++) collector.add(at(values, other));
  collector.add(at(values, token - 1), at(values, token));
  collector.add(at(values, token), at(values, token + 1));
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

/** Writes the features of a token to `features`, as hashes; returns how many there are. */
export function collectNameFeatures(attributes: Attributes, token: number, features: Int32Array): number {
  const { word, shape, tag, fine, middle, coarse, type, letters, style } = attributes;
  const collector = new Collector(features);
  for (const values of [word, shape, tag, middle, coarse, type, letters]) addAround(collector, values, token);
  for (let other = token - 1; other <= token + 1; other++) collector.add(at(fine, other));
  for (const values of [fine, coarse, tag, type]) collector.add(values[token]!, letters[token]!);
  collector.add(letters[token]!, style);
  collector.add(letters[token]!, token === 0 ? 1 : 0);
  collector.add(0);
  addAffixes(collector, attributes.lower[token]!);
  addLists(collector, attributes, token);
  addRun(collector, attributes, token);
  return collector.count;
}
