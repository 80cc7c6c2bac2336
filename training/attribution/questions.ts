import type { MarkedAttribution } from '../../bench/attribution/documents.ts';
import { contentCandidates } from '../../src/claims/attribution/content-candidates.ts';
import { contentFeatures } from '../../src/claims/attribution/content-features.ts';
import { canBeCue, cueFeatures } from '../../src/claims/attribution/cue-features.ts';
import type { Place, Scene } from '../../src/claims/attribution/scene.ts';
import { sourceCandidates, sourceFeatures } from '../../src/claims/attribution/source-candidates.ts';
import { sharedShare } from '../../src/claims/attribution/spans.ts';
import { overlaps, type Span } from '../../src/document/span.ts';
import type { Clusters } from '../../src/language/clusters.ts';
import type { Question } from './learn.ts';

/** The questions that one article puts to each model. */
export interface ArticleQuestions {
  readonly cue: readonly Question[];
  readonly content: readonly Question[];
  readonly source: readonly Question[];
}

/** Contents that overlap the marked one by less (Dice) are wrong answers. */
const leastDice = 0.5;

/** Makes questions of the attributions that were marked in an article. */
export function questionsOf(
  scene: Scene,
  marked: readonly MarkedAttribution[],
  clusters: Clusters,
): ArticleQuestions {
  const heads = marked.map(({ cue }) => headOf(scene, cue));
  const keys = new Set(heads.flatMap((place) => (place ? [keyOf(place)] : [])));
  return {
    cue: cueQuestions(scene, keys, marked, clusters),
    content: marked.flatMap((attribution, index) =>
      contentQuestions(scene, heads[index] ?? null, attribution, clusters),
    ),
    source: marked.flatMap((attribution, index) =>
      sourceQuestions(scene, heads[index] ?? null, attribution, clusters),
    ),
  };
}

function keyOf({ sentence, token }: Place): string {
  return `${sentence}:${token}`;
}

/** Words inside what is attributed are left out: the corpus does not mark what is attributed there in turn. */
function cueQuestions(
  scene: Scene,
  heads: ReadonlySet<string>,
  marked: readonly MarkedAttribution[],
  clusters: Clusters,
): Question[] {
  const contents = marked.flatMap(({ content }) => content);
  return scene.sentences.flatMap(({ sentence }) =>
    sentence.tokens.flatMap((word, token): Question[] => {
      const place = { sentence: sentence.index, token };
      const isHead = heads.has(keyOf(place));
      if (!canBeCue(sentence, token) || (!isHead && contents.some((span) => overlaps(span, word)))) return [];
      return [{ alternatives: [cueFeatures(scene, place, clusters)], right: [Number(isHead)] }];
    }),
  );
}

function contentQuestions(
  scene: Scene,
  place: Place | null,
  { content }: MarkedAttribution,
  clusters: Clusters,
): Question[] {
  if (!place) return [];
  const candidates = contentCandidates(scene, place);
  const dice = candidates.map(({ spans }) => sharedShare(spans, content));
  const best = Math.max(...dice);
  if (candidates.length < 2 || best < leastDice) return [];
  return [
    {
      alternatives: candidates.map((candidate) => contentFeatures(scene, place, candidate, clusters)),
      right: dice.map((value) =>
        value === best ? 1 : value > 0.9 * best ? 0.5 : value >= leastDice ? 0.1 : 0,
      ),
    },
  ];
}

function sourceQuestions(
  scene: Scene,
  place: Place | null,
  { source, content }: MarkedAttribution,
  clusters: Clusters,
): Question[] {
  if (!place) return [];
  const head = headOf(scene, source);
  if ((head === null) !== (source.length === 0) || (head && head.sentence !== place.sentence)) return [];
  const candidates = sourceCandidates(scene, place, content);
  const token = head?.token ?? null;
  if (!candidates.includes(token)) return [];
  return [
    {
      alternatives: candidates.map((candidate) => sourceFeatures(scene, place, candidate, clusters)),
      right: candidates.map((candidate) => Number(candidate === token)),
    },
  ];
}

/** The word by which marked words are known: one that nothing else among them governs; of several a verb, then a noun or adjective. */
export function headOf({ sentences }: Scene, marked: readonly Span[]): Place | null {
  const words = sentences.flatMap(({ sentence }) =>
    sentence.tokens.flatMap((word, token) =>
      marked.some((span) => overlaps(span, word)) ? [{ sentence: sentence.index, token, word }] : [],
    ),
  );
  const heads = words.filter(
    ({ sentence, word }) => !words.some((other) => other.sentence === sentence && other.token === word.head),
  );
  const found =
    heads.find(({ word }) => word.upos === 'VERB') ??
    heads.find(({ word }) => /^(?:NOUN|PROPN|PRON|ADJ)$/.test(word.upos)) ??
    heads[0];
  return found ? { sentence: found.sentence, token: found.token } : null;
}
