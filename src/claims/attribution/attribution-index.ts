import { contains } from '../../document/span.ts';
import type { Reference } from '../../schema/actor.ts';
import type { Attribution } from '../../schema/claim.ts';
import type { Antecedents } from '../antecedents.ts';
import type { ArticleReading } from '../reading.ts';
import { referTo } from '../references.ts';
import type { AttributionMention } from './attribution-mention.ts';
import type { AttributionWords } from './attribution-words.ts';

/** Tells whose claim any word of an article is. */
export interface AttributionIndex {
  /** The attribution of what the token of a sentence tells; its source is null where the article speaks itself. */
  at(sentence: number, token: number): Attribution;
}

const roles = ['possessor', 'compound', 'by', 'from', 'of', 'adjective'];

/** Makes the index of an article's attributions: the innermost source is the source, those around it are `via`. */
export function createAttributionIndex(
  article: ArticleReading,
  mentions: readonly AttributionMention[],
  antecedents: Antecedents,
  words: AttributionWords,
): AttributionIndex {
  const sources = resolveSources(article, mentions, antecedents, words);
  const size = ({ content }: AttributionMention) =>
    content.reduce((sum, { start, end }) => sum + end - start, 0);
  const ordered = mentions
    .map((mention, index) => ({ mention, source: sources[index]! }))
    .sort((a, b) => size(a.mention) - size(b.mention));
  return {
    at(sentence, token) {
      const span = article.sentences[sentence]!.sentence.tokens[token]!;
      const around = ordered.filter(({ mention }) => mention.content.some((part) => contains(part, span)));
      const named = around.filter(({ source }) => source !== null);
      const [inner, ...outer] = named;
      const cue = inner?.mention.cue ?? null;
      return {
        source: inner?.source ?? null,
        cue: cue === null ? null : { text: article.article.text.slice(cue.start, cue.end), span: cue },
        quoted: around.some(({ mention }) => mention.quoted),
        via: outer.flatMap(({ source }) => (source ? [source] : [])),
      };
    },
  };
}

/** The source of each attribution; "it", "he" and "the statement" lead back to the source before. */
function resolveSources(
  article: ArticleReading,
  mentions: readonly AttributionMention[],
  antecedents: Antecedents,
  words: AttributionWords,
): (Reference | null)[] {
  let before: Reference | null = null;
  return mentions.map(({ source }) => {
    if (!source) return null;
    const reading = article.sentences[source.sentence]!;
    const token = reading.sentence.tokens[source.token]!;
    const own = referTo(reading, source.token, article.article.text, antecedents);
    const speaker =
      own.actor === null && token.upos !== 'PRON' ? speakerBehind(article, source, antecedents) : null;
    const backward = token.upos === 'PRON' || words.nouns.has(token.lemma.toLowerCase());
    const earlier: string | null = backward && before ? before.actor : null;
    const impersonal = words.impersonal.has(token.text.toLowerCase());
    const actor: string | null = (impersonal ? earlier : null) ?? own.actor ?? speaker ?? earlier;
    const resolved = { ...own, actor };
    before = resolved;
    return resolved;
  });
}

/** The actor whose statement, report or spokesman is the source: "a statement by the army", "an army statement". */
function speakerBehind(
  article: ArticleReading,
  source: NonNullable<AttributionMention['source']>,
  antecedents: Antecedents,
): string | null {
  const reading = article.sentences[source.sentence]!;
  for (const role of roles) {
    for (const token of reading.clause.filling(source.token, role)) {
      const { actor } = referTo(reading, token, article.article.text, antecedents);
      if (actor !== null) return actor;
    }
  }
  return null;
}
