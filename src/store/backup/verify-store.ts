import { asc, gt, sql } from 'drizzle-orm';
import type { Claim } from '../../schema/claim.ts';
import type { Record as ArticleRecord } from '../../schema/record.ts';
import type { Database } from '../database.ts';
import { digest } from '../digest.ts';
import { Codings } from '../queries/codings.ts';
import { misquotes } from '../quotes.ts';
import { articles, originals } from '../tables/articles.ts';
import { claims } from '../tables/claims.ts';
import { incidents } from '../tables/incidents.ts';

/** Something in the store that does not agree with the rest. */
export interface Discrepancy {
  readonly subject: string;
  readonly message: string;
}

const AT_ONCE = 100;

/** Looks through the whole store: every span quotes its text, every reference resolves, every original is what it was. */
export async function* verifyStore(database: Database): AsyncGenerator<Discrepancy> {
  yield* verifyOriginals(database);
  yield* verifyArticles(database);
  yield* verifyIncidents(database);
}

async function* verifyOriginals(database: Database): AsyncGenerator<Discrepancy> {
  for (let after = ''; ; ) {
    const rows = await database
      .select({ hash: originals.hash, bytes: originals.bytes })
      .from(originals)
      .where(gt(originals.hash, after))
      .orderBy(asc(originals.hash))
      .limit(AT_ONCE);
    for (const { hash, bytes } of rows)
      if (digest(bytes) !== hash) yield { subject: hash, message: 'the original is not what was received' };
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)!.hash;
  }
}

async function* verifyArticles(database: Database): AsyncGenerator<Discrepancy> {
  const codings = new Codings(database);
  for (let after = 0; ; ) {
    const rows = await database
      .select({ id: articles.id, sequence: articles.sequence, text: articles.text })
      .from(articles)
      .where(gt(articles.sequence, after))
      .orderBy(asc(articles.sequence))
      .limit(AT_ONCE);
    for (const { id, text } of rows) {
      const record = await codings.record(id);
      if (record) yield* verifyRecord(record);
      yield* verifyClaims(database, id, text);
    }
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)!.sequence;
  }
}

/** What was read from an article. */
function* verifyRecord(record: ArticleRecord): Generator<Discrepancy> {
  const { article, actors, sentences } = record;
  const { id: subject, text } = article;
  for (const quote of misquotes({ actors, claims: record.claims, incidents: record.incidents }, text))
    yield { subject, message: `${quote.path}: "${quote.text}" is not what stands there` };
  for (const { span } of [...sentences, ...article.removed])
    if (span.start < 0 || span.start > span.end || span.end > text.length)
      yield { subject, message: `the span ${span.start}–${span.end} lies outside the text` };
  const ids = {
    actors: new Set(actors.map(({ id }) => id)),
    claims: new Set(record.claims.map(({ id }) => id)),
  };
  for (const claim of record.claims) {
    for (const { actor } of referencesOf(claim))
      if (actor !== null && !ids.actors.has(actor))
        yield { subject, message: `${claim.id} names ${actor}, who is no actor of the record` };
    const condition = claim.condition?.claim ?? null;
    if (condition !== null && !ids.claims.has(condition))
      yield { subject, message: `${claim.id} has the condition ${condition}, which is not there` };
    if (claim.sentence >= sentences.length)
      yield { subject, message: `${claim.id} is in sentence ${claim.sentence}, which is not there` };
  }
  for (const incident of record.incidents)
    for (const claim of incident.claims)
      if (!ids.claims.has(claim))
        yield { subject, message: `${incident.id} is told of by ${claim}, which is not there` };
}

function referencesOf({ agents, patients, attribution }: Claim): Claim['agents'] {
  return [...agents, ...patients, ...(attribution.source ? [attribution.source] : []), ...attribution.via];
}

async function* verifyClaims(database: Database, article: string, text: string): AsyncGenerator<Discrepancy> {
  const rows = await database
    .select({ id: claims.id, claim: claims.claim, sentence: claims.sentence })
    .from(claims)
    .where(sql`${claims.article} = ${article} and ${claims.current}`);
  for (const { id, claim, sentence } of rows) {
    for (const quote of misquotes(claim, text))
      yield { subject: id, message: `${quote.path}: "${quote.text}" is not what stands there` };
    if (text.slice(claim.span.start, claim.span.end) !== sentence)
      yield { subject: id, message: 'its sentence is not what stands there' };
  }
}

async function* verifyIncidents(database: Database): AsyncGenerator<Discrepancy> {
  for (let after = 0; ; ) {
    const rows = await database
      .select({ id: incidents.id, sequence: incidents.sequence, incident: incidents.incident })
      .from(incidents)
      .where(sql`${incidents.current} and ${incidents.sequence} > ${after}`)
      .orderBy(asc(incidents.sequence))
      .limit(AT_ONCE);
    for (const { id, incident } of rows) {
      const named = [
        ...new Set([
          ...incident.claims,
          ...incident.counts.flatMap(({ bySource }) => bySource.flatMap(({ claim }) => claim ?? [])),
        ]),
      ];
      const { rows: missing } = await database.execute<{ claim: string }>(sql`
        select named.claim from json_array_elements_text(${JSON.stringify(named)}::json) as named(claim)
        where not exists (select 1 from claims where claims.id = named.claim)`);
      for (const { claim } of missing)
        yield { subject: id, message: `it is told of by ${claim}, which is not there` };
    }
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)!.sequence;
  }
}
