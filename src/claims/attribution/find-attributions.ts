import type { Parsed } from '../../document/sentence.ts';
import { overlaps, type Span } from '../../document/span.ts';
import { nounPhrase } from '../phrase.ts';
import type { ArticleReading } from '../reading.ts';
import type { AttributionMention } from './attribution-mention.ts';
import type { AttributionWords } from './attribution-words.ts';
import { type ContentCandidate, contentCandidates } from './content-candidates.ts';
import { contentFeatures } from './content-features.ts';
import { canBeCue, cueFeatures } from './cue-features.ts';
import { probabilityOf, scoreOf, sharesOf } from './model.ts';
import { createScene, type Place, quotationsIn, type Scene } from './scene.ts';
import { sourceCandidates, sourceFeatures } from './source-candidates.ts';
import { sharedShare } from './spans.ts';

/** The models and word clusters that attributions are found by. */
export type AttributionFinder = Pick<AttributionWords, 'models' | 'clusters'>;

/** Attributions less likely than this are not told of: where F1 is highest on the corpus they were learned from. */
const leastConfidence = 0.28;

/** Attributions are weighed against this many before and after them. */
const neighbours = 40;

/** Sentences of more tokens are lists and debris, in which nothing is sought. */
const longest = 500;

/** Tells which words are worth asking the models about. */
export type CueFilter = (scene: Scene, place: Place) => boolean;

/**
 * Who says or thinks what in an article, in the order of the cues. Three linear models decide in turn: which words are
 * cues, which words each attributes, and whose they are. See docs/attribution.md.
 */
export function findAttributions(
  { article, sentences }: Pick<ArticleReading, 'article'> & { sentences: Scene['sentences'] },
  finder: AttributionFinder,
  filter?: CueFilter,
): AttributionMention[] {
  return attributionsOf(createScene(article.text, sentences), finder, filter);
}

/** The attributions of a scene; see {@link findAttributions}. */
export function attributionsOf(
  scene: Scene,
  finder: AttributionFinder,
  filter: CueFilter = () => true,
): AttributionMention[] {
  const found: Found[] = [];
  for (const { sentence } of scene.sentences) {
    if (sentence.tokens.length > longest) continue;
    for (let token = 0; token < sentence.tokens.length; token++) {
      const place = { sentence: sentence.index, token };
      const one = filter(scene, place) ? attributionBy(scene, place, finder) : null;
      if (one) found.push(one);
    }
  }
  const kept = withoutRivals(found, scene);
  return kept.map((one, index) => {
    const isNested = around(kept, index).some((other) => holds(other, one, scene));
    return mention(scene, one, isNested, finder);
  });
}

/** A cue with what it attributes. */
interface Found {
  readonly place: Place;
  readonly content: ContentCandidate;
  readonly confidence: number;
}

function attributionBy(scene: Scene, place: Place, { models, clusters }: AttributionFinder): Found | null {
  if (!canBeCue(scene.sentences[place.sentence]!.sentence, place.token)) return null;
  const likely = probabilityOf(scoreOf(models.cue, cueFeatures(scene, place, clusters)));
  if (likely < leastConfidence) return null;
  const candidates = contentCandidates(scene, place);
  if (candidates.length === 0) return null;
  const shares = sharesOf(
    candidates.map((candidate) =>
      scoreOf(models.content, contentFeatures(scene, place, candidate, clusters)),
    ),
  );
  const content = candidates[shares.indexOf(Math.max(...shares))]!;
  const confidence = likely * supportOf(content, candidates, shares);
  return confidence < leastConfidence ? null : { place, content, confidence };
}

/** How likely the chosen content is, with the candidates that differ from it by little. */
function supportOf(
  chosen: ContentCandidate,
  candidates: readonly ContentCandidate[],
  shares: readonly number[],
): number {
  return candidates.reduce(
    (sum, { spans }, index) => sum + (sharedShare(spans, chosen.spans) >= 0.5 ? shares[index]! : 0),
    0,
  );
}

/** Whether one cue stands in what another attributes. */
function holds(outer: Found, inner: Found, { sentences }: Scene): boolean {
  const cue = sentences[inner.place.sentence]!.sentence.tokens[inner.place.token]!;
  return outer.content.spans.some((span) => overlaps(span, cue));
}

/** Those found shortly before and after one. */
function around(found: readonly Found[], index: number): Found[] {
  return found
    .slice(Math.max(0, index - neighbours), index + neighbours + 1)
    .filter((one) => one !== found[index]);
}

/** Of two that each lie in what the other attributes, the likelier one stays. */
function withoutRivals(found: readonly Found[], scene: Scene): Found[] {
  return found.filter((one, index) => {
    const rivals = around(found, index).filter(({ confidence }) => confidence > one.confidence);
    return !rivals.some((rival) => holds(one, rival, scene) && holds(rival, one, scene));
  });
}

function mention(scene: Scene, one: Found, isNested: boolean, finder: AttributionFinder): AttributionMention {
  const { place, content, confidence } = one;
  const { sentence } = scene.sentences[place.sentence]!;
  const token = sourceOf(scene, one, finder);
  return {
    source:
      token === null
        ? null
        : { sentence: place.sentence, token, span: sourceSpan(sentence, token, content.spans) },
    cue: cueSpan(scene, place),
    ...place,
    content: content.spans,
    quoted: content.spans.some((span) => quotationsIn(scene, span).length > 0),
    confidence,
    nested: isNested,
  };
}

function sourceOf(
  scene: Scene,
  { place, content }: Found,
  { models, clusters }: AttributionFinder,
): number | null {
  const quotedSpeaker = speakerQuoted(scene.sentences[place.sentence]!.sentence, place.token);
  if (quotedSpeaker !== null) return quotedSpeaker;
  const candidates = sourceCandidates(scene, place, content.spans);
  const scores = candidates.map((candidate) =>
    scoreOf(models.source, sourceFeatures(scene, place, candidate, clusters)),
  );
  return candidates[scores.indexOf(Math.max(...scores))] ?? null;
}

/** "quoted a spokesman as saying": who speaks is the object of the verb above, whom the corpus does not mark. */
function speakerQuoted({ tokens, children }: Parsed, cue: number): number | null {
  const { xpos, deprel, head } = tokens[cue]!;
  const isMarked = (children[cue] ?? []).some((child) => tokens[child]!.lemma === 'as' && child < cue);
  if (xpos !== 'VBG' || !deprel.startsWith('advcl') || !isMarked || head < 0) return null;
  return (children[head] ?? []).find((child) => tokens[child]!.deprel === 'obj') ?? null;
}

/** The noun phrase of the source, less what a wrong parse has it share with the content or a dateline before it. */
function sourceSpan(sentence: Parsed, source: number, content: readonly Span[]): Span {
  const phrase = nounPhrase(sentence, source);
  const { start: own } = sentence.tokens[source]!;
  const borders = [
    ...content.map(({ end }) => end),
    ...sentence.tokens.flatMap(({ text, end }) => (/^[—–―]$/.test(text) ? [end] : [])),
  ];
  const border = Math.max(phrase.start, ...borders.filter((end) => end <= own));
  const first = sentence.tokens.find(({ start }) => start >= border)!;
  return { start: first.start, end: phrase.end };
}

/** The cue with its auxiliaries and particles. */
function cueSpan({ sentences }: Scene, { sentence: number, token }: Place): Span {
  const { tokens, children } = sentences[number]!.sentence;
  const parts = (children[token] ?? []).filter((child) =>
    /^(?:aux|compound:prt|fixed)/.test(tokens[child]!.deprel),
  );
  const near = parts.filter((part) => Math.abs(part - token) <= 3);
  return { start: tokens[Math.min(token, ...near)]!.start, end: tokens[Math.max(token, ...near)]!.end };
}
