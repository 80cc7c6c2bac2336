/** The types that users of the library meet, in Node and in a browser alike. */
export type { Coded, Coder } from './coder.ts';
export type { Hints } from './ingest/article.ts';
export type { Actor, Reference } from './schema/actor.ts';
export type { Article } from './schema/article.ts';
export type { Attribution, Claim } from './schema/claim.ts';
export type { Count } from './schema/count.ts';
export type { DateRange } from './schema/date-range.ts';
export type { Incident } from './schema/incident.ts';
export type { Place } from './schema/place.ts';
export type { Record } from './schema/record.ts';
export type { Diagnostic, Quote, Span } from './schema/span.ts';
