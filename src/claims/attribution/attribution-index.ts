import { contains } from '../../document/span.ts';
import type { Reference } from '../../schema/actor.ts';
import type { Attribution } from '../../schema/claim.ts';
import type { Antecedents } from '../antecedents.ts';
import type { ArticleReading } from '../reading.ts';
import type { AttributionMention } from './attribution-mention.ts';
import type { AttributionWords } from './attribution-words.ts';
import { adoptQuotations } from './orphan-quotations.ts';
import { createScene, quotationAround, type Scene, sentencesIn } from './scene.ts';
import { lengthOf } from './spans.ts';
import { resolveSpeakers } from './speakers.ts';
import { isSpeech } from './speech.ts';

/** Tells whose claim any word of an article is. */
export interface AttributionIndex {
  /** The attribution of what the token of a sentence tells; its source is null where the article speaks itself. */
  at(sentence: number, token: number): Attribution;
}

/** Makes the index of an article's attributions: the innermost source is the source, those around it are `via`. */
export function createAttributionIndex(
  article: ArticleReading,
  mentions: readonly AttributionMention[],
  antecedents: Antecedents,
  words: AttributionWords,
): AttributionIndex {
  const scene = createScene(article.article.text, article.sentences);
  const speech = mentions.filter((mention) => isSpeech(scene, mention, words));
  const told = adoptQuotations(scene, speech);
  const speakers = resolveSpeakers(article, told, antecedents, words);
  const spoken = told.flatMap((mention, index) => {
    const speaker = speakers[index];
    return speaker ? [{ mention, speaker }] : [];
  });
  const bySentence = sortBySentence(scene, spoken);
  return {
    at(sentence, token) {
      const span = article.sentences[sentence]!.sentence.tokens[token]!;
      const around = (bySentence.get(sentence) ?? []).filter(({ mention }) =>
        mention.content.some((part) => contains(part, span)),
      );
      const [inner, ...outer] = around;
      const cue = inner?.mention.cue ?? null;
      return {
        source: inner?.speaker ?? null,
        cue: cue === null ? null : { text: scene.text.slice(cue.start, cue.end), span: cue },
        quoted: quotationAround(scene, span) !== null,
        via: inner
          ? outer.map(({ speaker }) => speaker).filter((speaker) => isOther(speaker, inner.speaker))
          : [],
      };
    },
  };
}

interface Spoken {
  readonly mention: AttributionMention;
  readonly speaker: Reference;
}

/** For each sentence what is attributed there, the smallest first. */
function sortBySentence(scene: Scene, spoken: readonly Spoken[]): Map<number, Spoken[]> {
  const sorted = [...spoken].sort((a, b) => lengthOf(a.mention.content) - lengthOf(b.mention.content));
  const bySentence = new Map<number, Spoken[]>();
  for (const one of sorted) {
    const sentences = new Set(one.mention.content.flatMap((part) => sentencesIn(scene, part)));
    for (const sentence of sentences) {
      const known = bySentence.get(sentence);
      if (known) known.push(one);
      else bySentence.set(sentence, [one]);
    }
  }
  return bySentence;
}

/** A speaker who is not the innermost one over again. */
function isOther(speaker: Reference, inner: Reference): boolean {
  return speaker.actor === null ? speaker.span.start !== inner.span.start : speaker.actor !== inner.actor;
}
