import fc from 'fast-check';
import { ActorKind } from '../../src/schema/actor.ts';
import { Genre } from '../../src/schema/article.ts';
import {
  AssessmentType,
  type Claim,
  Direction,
  EventType,
  Polarity,
  RelationType,
  Status,
} from '../../src/schema/claim.ts';
import { CountOf } from '../../src/schema/count.ts';
import { DatePrecision } from '../../src/schema/date-range.ts';
import { EventContext } from '../../src/schema/event-context.ts';
import { PlacePrecision } from '../../src/schema/place.ts';
import type { Record } from '../../src/schema/record.ts';

const text = fc.string({ unit: 'binary', maxLength: 20 });
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const few = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 3 });
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);

/** Objects as programs make them, with a prototype. */
const shape = <Shape>(model: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> }) =>
  fc.record<Shape>(model, { noNullPrototype: true });

/** JSON has one zero, so that -0 does not come back. */
const degrees = (most: number) =>
  fc.double({ min: -most, max: most, noNaN: true }).map((value) => (value === 0 ? 0 : value));
const number = fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => (value === 0 ? 0 : value));
const span = fc.tuple(fc.nat(200), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

const quote = shape({ text, span });
const reference = shape({ actor: orNull(oneOf(['local:a', 'group.x', 'b'])), text, span });
const place = shape({
  ...{ text, span, name: text, country: orNull(oneOf(['Mali', 'Nowhere'])), admin1: orNull(text) },
  ...{ lat: degrees(90), lon: degrees(180), radiusKm: number, precision: oneOf(PlacePrecision.options) },
  ...{ basis: text, placeId: orNull(text) },
});
const date = shape({
  ...{
    text: orNull(text),
    span: orNull(span),
    start: day,
    end: day,
    precision: oneOf(DatePrecision.options),
  },
  basis: oneOf(['phrase', 'dateline', 'publication'] as const),
});
const bound = orNull(fc.nat(5000));
const count = shape({
  ...{
    what: oneOf(CountOf.options),
    min: bound,
    max: bound,
    exact: fc.boolean(),
    who: orNull(text),
    text,
    span,
  },
});
const types = {
  event: EventType.options,
  relation: RelationType.options,
  assessment: AssessmentType.options,
};

const claim: fc.Arbitrary<Omit<Claim, 'id'>> = oneOf(['event', 'relation', 'assessment'] as const).chain(
  (kind) =>
    shape({
      ...{
        kind: fc.constant(kind),
        type: oneOf<Claim['type']>(types[kind]),
        mode: orNull(oneOf(['drone', 'no-mode'])),
      },
      ...{ sentence: fc.nat(50), span, trigger: quote, agents: few(reference), patients: few(reference) },
      ...{ place: orNull(place), date: orNull(date), counts: few(count), weapons: few(quote) },
      ...{ status: oneOf(Status.options), polarity: oneOf(Polarity.options) },
      ...{ contexts: few(oneOf(EventContext.options)), direction: orNull(oneOf(Direction.options)) },
      attribution: shape({
        ...{ source: orNull(reference), cue: orNull(quote), quoted: fc.boolean(), via: few(reference) },
      }),
      condition: orNull(shape({ text, span, claim: orNull(text) })),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => (value === 0 ? 0 : value)),
      foundBy: shape({ coder: oneOf(['rules', 'llm', 'human'] as const), rule: text, version: text }),
    }),
);

const incident = shape({
  ...{ id: text, type: oneOf(EventType.options), claims: few(oneOf(['c0', 'c1', 'gone'])) },
  ...{ agents: few(reference), patients: few(reference), place: orNull(place), date: orNull(date) },
  counts: few(
    shape({
      ...{ what: oneOf(CountOf.options), who: orNull(text), min: bound, max: bound },
      bySource: few(shape({ source: orNull(text), min: bound, max: bound, claim: text })),
    }),
  ),
  ...{ status: oneOf(Status.options), merged: few(shape({ claim: text, because: text })) },
});

/** Any record that the schema allows, with any text in it. */
export const anyRecord: fc.Arbitrary<Record> = shape({
  article: shape({
    ...{
      id: text,
      title: text,
      text: fc.string({ unit: 'binary', maxLength: 300 }),
      publishedAt: orNull(day),
    },
    ...{
      publisher: orNull(text),
      url: orNull(oneOf(['https://x.example/a', 'javascript:alert(1)', 'no address'])),
    },
    ...{ language: oneOf(['en', 'fr']), genre: oneOf(Genre.options) },
    removed: few(shape({ span, reason: text })),
  }),
  sentences: few(shape({ span })),
  actors: few(
    shape({
      ...{ id: oneOf(['local:a', 'group.x', 'b']), name: text, kind: oneOf(ActorKind.options) },
      ...{ country: orNull(oneOf(['ML', 'ZZ'])), partOf: orNull(text), mentions: few(quote) },
    }),
  ),
  claims: few(claim).map((claims) => claims.map((each, index) => ({ ...each, id: `c${index}` }))),
  incidents: few(incident),
  diagnostics: few(shape({ code: text, message: text, span: orNull(span) })),
});
