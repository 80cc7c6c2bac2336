import type { Reference } from '../../schema/actor.ts';
import type { Antecedents } from '../antecedents.ts';
import { type ArticleReading, actorAt, type SentenceReading } from '../reading.ts';
import { referTo } from '../references.ts';
import type { AttributionMention } from './attribution-mention.ts';
import type { AttributionWords } from './attribution-words.ts';

/** The roles in which the speaker stands to what was said: "a statement by the army", "an army statement". */
const roles = ['possessor', 'compound', 'by', 'from', 'of', 'adjective'];

/** What speakers are found with. */
interface Knowledge {
  readonly article: ArticleReading;
  readonly antecedents: Antecedents;
  readonly words: AttributionWords;
}

/**
 * Who speaks in each attribution, or null where it is nobody who can: a raid may show something, but says nothing. "It",
 * "he" and "the statement" lead back to the speaker before. Sources that the registry does not know stay as described.
 */
export function resolveSpeakers(
  article: ArticleReading,
  mentions: readonly AttributionMention[],
  antecedents: Antecedents,
  words: AttributionWords,
): (Reference | null)[] {
  const knowledge = { article, antecedents, words };
  let before: Reference | null = null;
  return mentions.map((mention) => {
    const speaker: Reference | null = speakerOf(mention, before, knowledge);
    before = speaker ?? before;
    return speaker;
  });
}

function speakerOf(
  { source, sentence, token: cue }: AttributionMention,
  before: Reference | null,
  knowledge: Knowledge,
): Reference | null {
  if (!source) return null;
  const { article, antecedents, words } = knowledge;
  const reading = article.sentences[source.sentence]!;
  const token = reading.sentence.tokens[source.token]!;
  const word = token.text.toLowerCase();
  const isEvidence = words.evidential.has(
    article.sentences[sentence]!.sentence.tokens[cue]!.lemma.toLowerCase(),
  );
  const own = referTo(reading, source.token, article.article.text, antecedents);
  if (words.impersonal.has(word)) {
    if (isEvidence) return null;
    return before ? { ...own, actor: before.actor ?? own.actor } : own.actor === null ? null : own;
  }
  if (!canSpeak(reading, source.token, words)) return null;
  if (own.actor !== null) return own;
  if (token.upos === 'PRON') return { ...own, actor: before?.actor ?? null };
  const behind = speakerBehind(reading, source.token, knowledge);
  const leadsBack = words.nouns.has(token.lemma.toLowerCase()) && isDefinite(reading, source.token);
  return { ...own, actor: behind ?? (leadsBack ? (before?.actor ?? null) : null) };
}

/** Actors, people, media and documents can; raids, attacks and wars cannot. */
function canSpeak(reading: SentenceReading, index: number, words: AttributionWords): boolean {
  const { upos, lemma, xpos, text } = reading.sentence.tokens[index]!;
  const isNumber = upos === 'NUM' && !text.includes(':');
  if (upos === 'PRON') return !/^(?:this|that|these|those|which|what)$/.test(lemma.toLowerCase());
  const mention = actorAt(reading, index);
  if (mention?.head === index || mention?.how === 'registry' || upos === 'PROPN' || xpos === 'NNP')
    return true;
  return words.speakers.has(lemma.toLowerCase()) || words.nouns.has(lemma.toLowerCase()) || isNumber;
}

function isDefinite({ sentence }: SentenceReading, index: number): boolean {
  return (sentence.children[index] ?? []).some((child) =>
    /^(?:the|this|that|these|those)$/.test(sentence.tokens[child]!.lemma),
  );
}

/** The actor whose statement, report or spokesman is the source. */
function speakerBehind(
  reading: SentenceReading,
  source: number,
  { article, antecedents }: Knowledge,
): string | null {
  for (const role of roles) {
    for (const token of reading.clause.filling(source, role)) {
      const { actor } = referTo(reading, token, article.article.text, antecedents);
      if (actor !== null) return actor;
    }
  }
  return null;
}
