import type { Reference } from '../../schema/actor.ts';
import type { Claim } from '../../schema/claim.ts';
import type { Consequences } from '../../schema/consequences.ts';
import type { StoredClaim } from '../../schema/stored.ts';

type Arrow = Consequences['arrows'][number];
type Words = Pick<Reference, 'actor' | 'text'>;

/** What to call an actor or a source. */
type NameOf = (id: string) => string;

/**
 * Puts assessments with a condition and a consequence together into one map of who expects what from what. Two conditions are
 * one where they lead to events of one type by the same actors, or else where their words are the same; two expectations are
 * one where they have the same condition, direction and patient. Sentences stay as they are: nothing is added up.
 *
 * @param conditionsById the claims that conditions lead to, by `conditionId`
 */
export function consequencesOf(
  assessments: readonly StoredClaim[],
  conditionsById: ReadonlyMap<string, Claim>,
  nameOf: NameOf,
  isWhole: boolean,
): Consequences {
  const conditions = new Map<string, string>();
  const arrows = new Map<string, Arrow>();
  for (const { id, article, publisher, publishedAt, sentence, claim } of assessments) {
    const { condition, direction, polarity, attribution } = claim;
    if (condition === null || direction === null) continue;
    const event =
      condition.claim === null ? undefined : conditionsById.get(conditionId(article, condition.claim));
    const key = event ? keyOfEvent(event) : fold(condition.text);
    if (!conditions.has(key)) conditions.set(key, condition.text);
    const holder = called(attribution.source ?? { actor: null, text: publisher ?? '' }, nameOf);
    for (const patient of claim.patients) {
      const arrowKey = [key, direction, polarity, keyOfActor(patient)].join('\n');
      const arrow = arrows.get(arrowKey) ?? {
        condition: key,
        direction,
        polarity,
        patient: called(patient, nameOf),
        holders: [],
      };
      arrows.set(arrowKey, arrow);
      arrow.holders.push({ claim: id, article, holder, sentence, date: publishedAt });
    }
  }
  return {
    conditions: [...conditions].map(([key, text]) => ({ key, text })),
    arrows: [...arrows.values()],
    isWhole,
  };
}

/** How a claim that a condition leads to is named among those of all articles. */
export function conditionId(article: string, claim: string): string {
  return `${article}\n${claim}`;
}

function keyOfEvent({ type, mode, agents, patients, polarity }: Claim): string {
  const actors = (references: Claim['agents']) => references.map(keyOfActor).sort().join(' ');
  return [type, mode ?? '', polarity, actors(agents), actors(patients)].join('|');
}

function keyOfActor(words: Words): string {
  return registered(words) ?? fold(words.text);
}

function called(words: Words, nameOf: NameOf) {
  const id = registered(words);
  return { id, name: id === null ? words.text : nameOf(id) };
}

/** The id of an actor that the registry has. */
function registered({ actor }: Words): string | null {
  return actor === null || actor.startsWith('local:') ? null : actor;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
