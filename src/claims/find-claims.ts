import type { DateReading } from '../mentions/dates/choose-date.ts';
import type { Matcher, RuleMatch } from '../rules/match.ts';
import type { Claim } from '../schema/claim.ts';
import { findAntecedents } from './antecedents.ts';
import { assembleClaim, type ClaimContext } from './assemble.ts';
import { createAttributionIndex } from './attribution/attribution-index.ts';
import { findAttributions } from './attribution/find-attributions.ts';
import { mayTell } from './attribution/speech.ts';
import { tieConditions } from './conditions.ts';
import { confidenceOf } from './confidence.ts';
import { withoutEchoes } from './echoes.ts';
import type { DraftClaim } from './evidence.ts';
import { GroundJudge } from './grounds.ts';
import { joinTellings } from './join-tellings.ts';
import type { ClaimLexicon } from './lexicon.ts';
import type { ArticleReading, SentenceReading } from './reading.ts';
import { fillersOf } from './references.ts';

/** What claims are found with. */
export interface ClaimFinder {
  readonly matcher: Matcher;
  readonly lexicon: ClaimLexicon;
  readonly version: string;
}

/** The claims of an article, in the order of its sentences, numbered from 1. */
export function findClaims(article: ArticleReading, dates: DateReading, finder: ClaimFinder): Claim[] {
  const { lexicon } = finder;
  const claims = draftClaims(article, dates, finder).map(({ evidence, ...claim }, index) => ({
    id: `c${index + 1}`,
    ...claim,
    confidence: confidenceOf(evidence, lexicon.confidence),
  }));
  return tieConditions(claims, lexicon.demonstratives);
}

/** The claims of an article with the evidence that their confidence is worked out from. */
export function draftClaims(article: ArticleReading, dates: DateReading, finder: ClaimFinder): DraftClaim[] {
  const { lexicon, matcher, version } = finder;
  const antecedents = findAntecedents(article.sentences, lexicon);
  const attributed = findAttributions(article, lexicon.attribution, (scene, place) =>
    mayTell(scene, place, lexicon.attribution),
  );
  const attributions = createAttributionIndex(article, attributed, antecedents, lexicon.attribution);
  const context: ClaimContext = { article, lexicon, antecedents, attributions, dates, version };
  const judge = new GroundJudge(article.sentences, lexicon.grounds, lexicon.weapons);
  const found = article.sentences.flatMap((reading) => {
    const fillers = fillersOf(reading, antecedents);
    const matches = matcher
      .match(reading.clause, fillers)
      .filter((match) => judge.judge(match, reading, fillers)?.holds ?? true);
    return joinTellings(reading, claimsOf(matches, reading, context));
  });
  return withoutEchoes(found, article);
}

/** A claim with the match it was made of. */
export interface FoundClaim {
  readonly match: RuleMatch;
  readonly claim: DraftClaim;
}

function claimsOf(
  matches: readonly RuleMatch[],
  reading: SentenceReading,
  context: ClaimContext,
): FoundClaim[] {
  return matches.flatMap((match) => {
    const claim = assembleClaim(match, reading, context);
    return claim === null ? [] : [{ match, claim }];
  });
}
