import type { Frame, Rule, RuleSet, TriggerForm } from './rule.ts';

/** A rule set as `build/rules.json` holds it: each frame is written once, and rules name it by its place. */
export interface StoredRules {
  readonly version: string;
  readonly frames: readonly Frame[];
  readonly rules: readonly (Omit<Rule, 'frames'> & {
    readonly frames: { readonly [form in TriggerForm]?: number };
  })[];
  readonly words: RuleSet['words'];
}

/** Writes every frame of the rules once; most rules share theirs, and spelt out they are most of the file. */
export function storeRules({ version, rules, words }: RuleSet): StoredRules {
  const frames: Frame[] = [];
  const places = new Map<string, number>();
  const placeOf = (frame: Frame) => {
    const key = JSON.stringify(frame);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, frames.length);
    return frames.push(frame) - 1;
  };
  const stored = rules.map((rule) => ({ ...rule, frames: mapFrames(rule.frames, placeOf) }));
  return { version, frames, rules: stored, words };
}

/** The rule set that was stored. */
export function readRules({ version, frames, rules, words }: StoredRules): RuleSet {
  const read = rules.map((rule) => ({ ...rule, frames: mapFrames(rule.frames, (place) => frames[place]!) }));
  return { version, rules: read, words };
}

function mapFrames<From, To>(
  frames: { readonly [form in TriggerForm]?: From },
  change: (frame: From) => To,
): { [form in TriggerForm]?: To } {
  return Object.fromEntries(Object.entries(frames).map(([form, frame]) => [form, change(frame as From)]));
}
