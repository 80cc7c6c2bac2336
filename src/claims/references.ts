import type { ActorMention } from '../mentions/actors/actor-mention.ts';
import type { TimeWords } from '../mentions/dates/find-dates.ts';
import type { Fillers } from '../rules/roles.ts';
import type { Reference } from '../schema/actor.ts';
import type { Antecedents } from './antecedents.ts';
import { localActorId } from './local-actor.ts';
import { nounPhrase } from './phrase.ts';
import { actorAt, type SentenceReading } from './reading.ts';

/** What names a thing; a bare number counts what it leaves out ("Twelve killed"). */
const standsForNoun = new Set(['NOUN', 'PROPN', 'NUM']);

const nominal = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'PRON']);

/** What the tokens of a sentence can fill a role as; see `Fillers`. */
export function fillersOf(reading: SentenceReading, antecedents: Antecedents): Fillers {
  return (index) => {
    const tellsTime = ({ first, last }: TimeWords) => first <= index && index < last;
    if (reading.dates.some(tellsTime) || reading.unresolvedTimes.some(tellsTime)) return null;
    const isPlace = reading.places.some(
      ({ first, last, isDemonym }) => !isDemonym && first <= index && index < last,
    );
    const mention = actorAt(reading, index);
    if (mention) {
      const { locative, kind, actor } = mention;
      return { as: locative ? 'noun' : 'actor', kind, known: actor !== null, isPlace };
    }
    const token = reading.sentence.tokens[index]!;
    if (!nominal.has(token.upos) || token.xpos === 'WDT' || token.xpos === 'WP') return null;
    const antecedent = antecedents.of(reading.sentence.index, index);
    if (antecedent)
      return { as: 'pronoun', kind: antecedent.kind, known: antecedent.actor !== null, isPlace };
    if (token.upos === 'PRON') return null;
    return standsForNoun.has(token.upos) ? { as: 'noun', kind: null, known: false, isPlace } : null;
  };
}

/** The reference that a token makes: to an actor, through a pronoun to an actor, or to no more than its own words. */
export function referTo(
  reading: SentenceReading,
  index: number,
  text: string,
  antecedents: Antecedents,
  trigger?: number,
): Reference {
  const mention = actorAt(reading, index, trigger);
  const antecedent = antecedents.of(reading.sentence.index, index);
  if (mention) {
    const actor = actorId(mention.actor === null && antecedent ? antecedent : mention);
    return { actor, text: mention.text, span: mention.span };
  }
  const span = nounPhrase(reading.sentence, index);
  return {
    actor: antecedent ? actorId(antecedent) : null,
    text: text.slice(span.start, span.end),
    span,
  };
}

/** The id of the actor a mention leads to; null for private people, who are words in an article and no more. */
export function actorId(mention: ActorMention): string | null {
  if (mention.actor !== null) return mention.actor;
  return mention.kind === 'person' ? null : localActorId(mention.name);
}
