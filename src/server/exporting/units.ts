import type { CorrectedIncident, SourcedClaim, SourcedIncident } from '../../export/sourced.ts';
import { type FindActor, withNamedActors } from '../../jobs/named-actors.ts';
import type { Actor } from '../../schema/actor.ts';
import type { Record } from '../../schema/record.ts';
import type { ReviewState } from '../../schema/review.ts';
import type { StoredClaim } from '../../schema/stored.ts';
import type { Store } from '../../store/open-store.ts';

/** So many rows are read at once: an export of any size takes the memory of these. */
const ROWS_AT_ONCE = 200;
/** So many articles are remembered, since claims that follow one another are often of one article. */
const ARTICLES_KEPT = 100;

/** Reads what exports are made of from the store, as it stands when each is read. */
export class ExportUnits {
  readonly #store: Store;
  readonly #find: FindActor;
  readonly #records = new Map<string, Promise<Record | null>>();

  constructor(store: Store, find: FindActor) {
    this.#store = store;
    this.#find = find;
  }

  /** Claims of these ids, with their articles. */
  async *claims(ids: readonly string[]): AsyncGenerator<SourcedClaim, void> {
    for (const some of partsOf(ids)) {
      const claims = await this.#store.claims.byIds(some);
      const corrections = await this.#corrections(claims);
      for (const claim of claims) {
        const sourced = await this.#sourced(claim);
        const corrected = corrections.get(claim.id);
        if (sourced) yield corrected ? { ...sourced, corrected } : sourced;
      }
    }
  }

  /** Incidents of these ids, with all their claims. */
  async *incidents(ids: readonly string[]): AsyncGenerator<SourcedIncident, void> {
    for (const some of partsOf(ids)) {
      for (const { incident } of await this.#store.incidents.byIds(some)) {
        const claims: SourcedClaim[] = [];
        for await (const claim of this.claims(incident.claims)) claims.push(claim);
        const actors = new Map<string, Actor>();
        for (const one of claims) for (const actor of one.actors) actors.set(actor.id, actor);
        yield { incident, claims, actors: [...actors.values()] };
      }
    }
  }

  /** Records of these articles, with their claims as they stand. Articles that wait to be coded are passed over. `review`: of which claims. */
  async *records(articles: readonly string[], review: ReviewState[]): AsyncGenerator<Record, void> {
    for (const article of articles) {
      const record = await this.#store.codings.record(article);
      if (record === null) continue;
      const standing = new Map<string, StoredClaim['claim']>();
      let cursor: string | undefined;
      do {
        const page = await this.#store.claims.list({ article, review }, { cursor, limit: ROWS_AT_ONCE });
        for (const { claim } of page.items) standing.set(claim.id, claim);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      const claims = record.claims.flatMap(({ id }) => standing.get(id) ?? []);
      yield { ...record, claims, actors: withNamedActors(record.actors, claims, this.#find) };
    }
  }

  /** What people have put right on the incidents of these claims, by claim. */
  async #corrections(claims: readonly StoredClaim[]): Promise<ReadonlyMap<string, CorrectedIncident>> {
    const incidents = [...new Set(claims.flatMap(({ incident }) => incident ?? []))];
    const corrections = await this.#store.incidents.corrections(incidents);
    const touched = claims.filter(({ incident }) => incident !== null && corrections.has(incident));
    if (touched.length === 0) return new Map();
    const own = await this.#store.claims.correctedParts(touched.map(({ id }) => id));
    return new Map(
      touched.map(({ id, incident }) => [id, { ...corrections.get(incident!)!, own: own.get(id) ?? [] }]),
    );
  }

  async #sourced({ id, article, claim, incident }: StoredClaim): Promise<SourcedClaim | null> {
    const record = await this.#record(article);
    if (record === null) return null;
    const actors = withNamedActors(record.actors, [claim], this.#find);
    return { id, claim, article: record.article, actors, incident };
  }

  #record(article: string): Promise<Record | null> {
    const known = this.#records.get(article);
    if (known) return known;
    const record = this.#store.codings.record(article);
    this.#records.set(article, record);
    if (this.#records.size > ARTICLES_KEPT) this.#records.delete(this.#records.keys().next().value!);
    return record;
  }
}

function* partsOf(ids: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) yield ids.slice(at, at + ROWS_AT_ONCE);
}
