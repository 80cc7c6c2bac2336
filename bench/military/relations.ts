import type { Parsed } from '../../src/document/sentence.ts';
import { overlaps } from '../../src/document/span.ts';
import type { Claim } from '../../src/schema/claim.ts';
import { clauseOf, firstConjunct, governed, prepositionOf, subjectsOf, verbAbove } from './clauses.ts';
import type { Relation } from './documents.ts';
import { asEntity, type Marked } from './entities.ts';
import { type MilitaryTypes, typeByWord } from './types.ts';

/** Finds the relations between the entities of a sentence. */
export type RelationFinder = (
  sentence: Parsed,
  entities: readonly Marked[],
  claims: readonly Claim[],
) => Relation[];

/** A relation between two entities of a sentence. */
interface Tie {
  readonly type: string;
  readonly source: Marked;
  readonly target: Marked;
}

/** Makes a finder of the tables of types: relations of the words around an entity, of verbs, and of claims. */
export function createRelationFinder(types: MilitaryTypes): RelationFinder {
  const verbs = typeByWord(types.relations.verbs);
  return (sentence, entities, claims) => {
    const ties = [
      ...claimTies(sentence, entities, claims, types),
      ...entities.flatMap((one, index) => attributeTies(sentence, one, entities[index + 1], types)),
      ...entities.flatMap((one) => phraseTies(sentence, one, entities, types)),
      ...verbTies(sentence, entities, verbs, types),
    ];
    const span = (one: Marked) => asEntity(sentence, one).span;
    const seen = new Set<string>();
    return ties.flatMap(({ type, source, target }) => {
      const key = `${type} ${source.first} ${target.first}`;
      if (source === target || seen.has(key)) return [];
      seen.add(key);
      return [{ type, source: span(source), target: span(target), certain: true }];
    });
  };
}

/** From each agent of a claim to each of its patients. */
function claimTies(
  sentence: Parsed,
  entities: readonly Marked[],
  claims: readonly Claim[],
  { relations }: MilitaryTypes,
): Tie[] {
  const at = (references: Claim['agents']) =>
    references.flatMap(
      ({ span }) => entities.find((one) => overlaps(asEntity(sentence, one).span, span)) ?? [],
    );
  return claims.flatMap(({ type, agents, patients, polarity }) => {
    const relation = relations.claims[type];
    if (relation === undefined || polarity === 'denied') return [];
    return at(agents).flatMap((source) => at(patients).map((target) => ({ type: relation, source, target })));
  });
}

/** Whether a bracket that opens at one token is still open at another. */
function isWithin(tokens: Parsed['tokens'], open: number, token: number): boolean {
  return tokens.slice(open, token).every(({ text }) => text !== ')');
}

/** A figure and what it counts right behind it, a name and its other name in brackets, an owner and what is its own. */
function attributeTies(
  { tokens }: Parsed,
  one: Marked,
  next: Marked | undefined,
  { relations }: MilitaryTypes,
): Tie[] {
  if (next === undefined) return [];
  if (one.type === relations.figure) {
    const { head } = tokens[one.head]!;
    const isCounted = one.last === next.first || (next.first <= head && head < next.last);
    return isCounted ? [{ type: relations.figured, source: next, target: one }] : [];
  }
  if (tokens[one.last]?.text === '(' && next.type === one.type && isWithin(tokens, one.last, next.first)) {
    return [{ type: relations.same, source: one, target: next }];
  }
  const isOwner = one.type === relations.owner && one.last === next.first;
  return isOwner && relations.owned.includes(next.type)
    ? [{ type: relations.owning, source: one, target: next }]
    : [];
}

/** What the preposition before an entity, or its apposition, says of the entity that it hangs on. */
function phraseTies(
  sentence: Parsed,
  one: Marked,
  entities: readonly Marked[],
  { relations }: MilitaryTypes,
): Tie[] {
  const { tokens } = sentence;
  const { head, deprel } = tokens[firstConjunct(sentence, one.head)]!;
  const owner = entities.find(({ first, last }) => first <= head && head < last);
  const preposition = prepositionOf(sentence, one);
  if (preposition === null) {
    if (deprel !== 'appos' || owner === undefined || owner.type !== one.type) return [];
    const type = one.type === relations.place ? relations.placing : relations.same;
    return [{ type, source: owner, target: one }];
  }
  const tiesFrom = (type: string, sources: readonly Marked[]) =>
    sources.map((source) => ({ type, source, target: one }));
  if (one.type === relations.place && relations.placePrepositions.includes(preposition)) {
    const placed = owner === undefined ? clauseOf(sentence, head, entities) : [owner];
    return tiesFrom(
      relations.placing,
      placed.filter(({ type }) => relations.placed.includes(type)),
    );
  }
  if (relations.opposingPrepositions.includes(preposition)) {
    const verb = verbAbove(sentence, head);
    return verb === null
      ? []
      : tiesFrom(relations.opposing, actingSubjects(sentence, verb, entities, relations));
  }
  if (owner === undefined || !relations.belongers.includes(owner.type)) return [];
  if (relations.includingPrepositions.includes(preposition)) {
    return [{ type: relations.belonging, source: one, target: owner }];
  }
  const belongs = relations.belongingPrepositions.includes(preposition) && one.type === relations.owner;
  return belongs ? tiesFrom(relations.belonging, [owner]) : [];
}

/** The subjects of a verb that are of a type which can act. */
function actingSubjects(
  sentence: Parsed,
  verb: number,
  entities: readonly Marked[],
  { acting }: MilitaryTypes['relations'],
): Marked[] {
  return subjectsOf(sentence, verb, entities).filter(({ type }) => acting.includes(type));
}

/** From the subject of a verb of the tables to its objects, and to what its prepositions govern. */
function verbTies(
  sentence: Parsed,
  entities: readonly Marked[],
  verbs: ReadonlyMap<string, string>,
  { relations }: MilitaryTypes,
): Tie[] {
  return sentence.tokens.flatMap(({ upos, lemma }, verb) => {
    const type = upos === 'VERB' ? verbs.get(lemma.toLowerCase()) : undefined;
    if (type === undefined) return [];
    const sources = actingSubjects(sentence, verb, entities, relations);
    const prepositions = relations.verbPrepositions[type] ?? [];
    const targets = [
      ...governed(sentence, verb, entities, /^(obj|nsubj:pass)$/),
      ...governed(sentence, verb, entities, /^obl(:|$)/).filter((one) =>
        prepositions.includes(prepositionOf(sentence, one) ?? ''),
      ),
    ];
    if (targets.length === 0 && relations.mutual.includes(type)) {
      return sources.slice(1).map((target) => ({ type, source: sources[0]!, target }));
    }
    const ties = sources.flatMap((source) => targets.map((target) => ({ type, source, target })));
    const isTurned = relations.turnedVerbs.includes(lemma.toLowerCase());
    return isTurned ? ties.map((tie) => ({ type, source: tie.target, target: tie.source })) : ties;
  });
}
