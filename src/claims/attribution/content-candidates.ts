import type { Parsed, ParsedToken } from '../../document/sentence.ts';
import { overlaps, type Span } from '../../document/span.ts';
import { quotedCandidates } from './quoted-candidates.ts';
import { type Place, quotationsIn, type Scene } from './scene.ts';
import { cover, spansOf, subtree } from './spans.ts';

/** Words that a cue may attribute, and the ways they stand to it: `dep:ccomp`, `governor`, `quotes:after`. */
export interface ContentCandidate {
  readonly ways: readonly string[];
  readonly spans: readonly Span[];
}

/** Dependents that are never what is said. */
const functional = /^(?:aux|cop|punct|det|case|mark|cc|compound:prt|nsubj|expl|discourse|fixed|flat|nummod)/;

/** Everything that a cue may attribute; candidates of the same words are one. */
export function contentCandidates(scene: Scene, place: Place): ContentCandidate[] {
  const cue = scene.sentences[place.sentence]!.sentence.tokens[place.token]!;
  const found = new Map<string, ContentCandidate>();
  const offered = [...treeCandidates(scene, place), ...quotedCandidates(scene, place)];
  for (const { ways, spans } of offered) {
    const whole = completed(scene, spans, cue);
    if (whole.length === 0) continue;
    const key = whole.map(({ start, end }) => `${start}-${end}`).join(' ');
    const known = found.get(key);
    found.set(key, { ways: known ? [...known.ways, ...ways] : ways, spans: whole });
  }
  return [...found.values()];
}

/** What the dependency tree and the row of words offer. */
function treeCandidates({ sentences }: Scene, { sentence: number, token: cue }: Place): ContentCandidate[] {
  const { sentence } = sentences[number]!;
  const words = sentence.tokens.map((_, token) => token);
  const children = sentence.children[cue] ?? [];
  const [contentful, framing] = parted(children, (child) => !functional.test(sentence.tokens[child]!.deprel));
  const own = subtree(sentence, cue);
  const frame = without(own, contentful, sentence)[0]!;
  const rows: [way: string, members: readonly number[]][] = [
    ...dependentRows(sentence, cue, contentful),
    ...tailRows(
      sentence,
      contentful.filter((child) => child > cue),
      without(own, framing, sentence).filter((token) => token !== cue),
    ),
    ['after', words.slice(cue + 1)],
    ['after-to-comma', toComma(sentence, cue)],
    ['to-comma-before', toCommaBefore(sentence, cue)],
    ['before', words.slice(0, frame)],
    ['beside', without(words, framing, sentence).filter((token) => token !== cue)],
    ...above(sentence, cue),
  ];
  return rows.map(([way, members]) => ({ ways: [way], spans: spansOf(sentence, members) }));
}

/** Each dependent by itself, and without its preposition; subjects too, which a passive cue may speak of. */
function dependentRows(sentence: Parsed, cue: number, contentful: readonly number[]): [string, number[]][] {
  const relation = (child: number) => sentence.tokens[child]!.deprel;
  const side = (child: number) => (child < cue ? '<' : '');
  const subjects = (sentence.children[cue] ?? []).filter((child) => /^[nc]subj/.test(relation(child)));
  return [
    ...contentful.map((child): [string, number[]] => [
      `dep:${side(child)}${relation(child)}`,
      subtree(sentence, child),
    ]),
    ...subjects.map((child): [string, number[]] => [`subject:${relation(child)}`, subtree(sentence, child)]),
    ...contentful.map((child): [string, number[]] => [`bare:${relation(child)}`, bare(sentence, child)]),
  ];
}

/** From each of the first dependents after the cue to the last: "called it a lie". */
function tailRows(
  sentence: Parsed,
  right: readonly number[],
  members: readonly number[],
): [string, number[]][] {
  return right.slice(0, 3).map((child) => {
    const first = subtree(sentence, child)[0] ?? child;
    return [`from:${sentence.tokens[child]!.deprel}`, members.filter((token) => token >= first)];
  });
}

/** A dependent without its preposition and without what is coordinated with it. */
function bare(sentence: Parsed, root: number): number[] {
  const loose = (sentence.children[root] ?? []).filter((child) =>
    /^(?:case|conj)/.test(sentence.tokens[child]!.deprel),
  );
  return subtree(sentence, root, new Set(loose));
}

function toComma({ tokens }: Parsed, cue: number): number[] {
  const comma = tokens.findIndex(({ text }, token) => token > cue + 1 && /^[,;–—-]+$/.test(text));
  const end = comma < 0 ? tokens.length : comma;
  return tokens.flatMap((_, token) => (token > cue && token < end ? [token] : []));
}

/** The words up to the last comma before the cue, where speaker and cue follow it. */
function toCommaBefore({ tokens }: Parsed, cue: number): number[] {
  const comma = tokens.findLastIndex(({ text }, token) => token < cue && /^[,;–—]$/.test(text));
  return tokens.flatMap((_, token) => (token < comma ? [token] : []));
}

/** What governs the cue, for up to three steps: "the plan he proposed", "…, he said". */
function above(sentence: Parsed, cue: number): [string, number[]][] {
  const rows: [string, number[]][] = [];
  let below = cue;
  let way = 'above';
  for (let step = 0; step < 3; step++) {
    const { head, deprel } = sentence.tokens[below]!;
    if (head < 0) break;
    way += `:${deprel}`;
    rows.push([way, subtree(sentence, head, new Set([below]))]);
    below = head;
  }
  return rows;
}

function parted<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

/** Members of a row of tokens that are neither among the excluded words nor below them. */
function without(members: readonly number[], excluded: readonly number[], sentence: Parsed): number[] {
  const gone = new Set(excluded.flatMap((root) => subtree(sentence, root)));
  return members.filter((token) => !gone.has(token));
}

/** A quotation that is touched is taken whole, unless the cue stands in it. */
function completed(scene: Scene, spans: readonly Span[], cue: ParsedToken): Span[] {
  const whole: Span[] = [];
  for (const span of spans) {
    let grown = span;
    for (const { span: quoted } of quotationsIn(scene, span)) {
      if (!overlaps(quoted, cue)) grown = cover(grown, quoted);
    }
    const last = whole.at(-1);
    if (last && last.end >= grown.start) whole[whole.length - 1] = cover(last, grown);
    else if (!overlaps(grown, cue)) whole.push(grown);
    else whole.push(span);
  }
  return whole;
}
