import type { Parsed } from '../../src/document/sentence.ts';
import { overlaps } from '../../src/document/span.ts';
import type { Claim } from '../../src/schema/claim.ts';
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
      ...verbTies(sentence, entities, verbs),
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

/** A figure and what it counts, an owner and what stands right behind its name. */
function attributeTies(
  { tokens }: Parsed,
  one: Marked,
  next: Marked | undefined,
  { relations }: MilitaryTypes,
): Tie[] {
  if (next === undefined) return [];
  const isBefore = one.last === next.first;
  if (one.type === relations.figure && (isBefore || tokens[one.head]!.head === next.head)) {
    return [{ type: relations.figured, source: next, target: one }];
  }
  const isOwner = one.type === relations.owner && isBefore && relations.owned.includes(next.type);
  return isOwner ? [{ type: relations.owning, source: one, target: next }] : [];
}

/** What the preposition before an entity, or its apposition, says of the entity that it hangs on. */
function phraseTies(
  sentence: Parsed,
  one: Marked,
  entities: readonly Marked[],
  { relations }: MilitaryTypes,
): Tie[] {
  const { tokens, children } = sentence;
  const { head, deprel } = tokens[one.head]!;
  const owner = entities.find(({ first, last }) => first <= head && head < last);
  if (deprel === 'appos' && owner !== undefined && owner.type === one.type) {
    return [
      { type: one.type === relations.place ? relations.placing : relations.same, source: owner, target: one },
    ];
  }
  const preposition = children[one.head]!.find((child) => tokens[child]!.deprel === 'case');
  if (preposition === undefined) return [];
  const word = tokens[preposition]!.lemma.toLowerCase();
  if (one.type === relations.place && relations.placePrepositions.includes(word)) {
    const placed = owner === undefined ? argumentsOf(sentence, head, entities) : [owner];
    return placed
      .filter(({ type }) => relations.placed.includes(type))
      .map((source) => ({ type: relations.placing, source, target: one }));
  }
  const belongs = owner !== undefined && relations.belongingPrepositions.includes(word);
  return belongs && relations.belongers.includes(owner.type) && one.type === relations.owner
    ? [{ type: relations.belonging, source: owner, target: one }]
    : [];
}

/** The entities that are subject or object of a verb. */
function argumentsOf(sentence: Parsed, verb: number, entities: readonly Marked[]): Marked[] {
  return [...governed(sentence, verb, entities, /^nsubj/), ...governed(sentence, verb, entities, /^obj$/)];
}

/** The entities that hang on a token by a relation, those joined to them by "and" included. */
function governed(
  { tokens }: Parsed,
  governor: number,
  entities: readonly Marked[],
  relation: RegExp,
): Marked[] {
  return entities.filter(({ head }) => {
    let at = head;
    for (let steps = 0; tokens[at]!.deprel === 'conj' && steps < tokens.length; steps++)
      at = tokens[at]!.head;
    return tokens[at]!.head === governor && relation.test(tokens[at]!.deprel);
  });
}

/** From the subject of a verb of the tables to its objects. */
function verbTies(sentence: Parsed, entities: readonly Marked[], verbs: ReadonlyMap<string, string>): Tie[] {
  return sentence.tokens.flatMap(({ upos, lemma }, verb) => {
    const type = upos === 'VERB' ? verbs.get(lemma.toLowerCase()) : undefined;
    if (type === undefined) return [];
    const sources = governed(sentence, subjectVerb(sentence, verb), entities, /^nsubj$/);
    const targets = governed(sentence, verb, entities, /^(obj|nsubj:pass)$/);
    return sources.flatMap((source) => targets.map((target) => ({ type, source, target })));
  });
}

/** The verb that has the subject of a verb: itself, or the one that it is joined to or completes. */
function subjectVerb({ tokens, children }: Parsed, verb: number): number {
  let at = verb;
  for (let steps = 0; steps < tokens.length; steps++) {
    const hasSubject = children[at]!.some((child) => tokens[child]!.deprel.startsWith('nsubj'));
    if (hasSubject || !/^(conj|xcomp|advcl)$/.test(tokens[at]!.deprel)) return at;
    at = tokens[at]!.head;
  }
  return at;
}
