import { eq, sql } from 'drizzle-orm';
import { createIncidentMerger } from '../../src/jobs/incident-merger.ts';
import type { CompiledRegistry } from '../../src/mentions/actors/compiled.ts';
import { loadFiles } from '../../src/pipeline/load-node.ts';
import type { Claim } from '../../src/schema/claim.ts';
import type { MergedIncident } from '../../src/schema/merged-incident.ts';
import type { Place, PlacePrecision } from '../../src/schema/place.ts';
import type { Record } from '../../src/schema/record.ts';
import { incidentColumns } from '../../src/store/merging/incident-row.ts';
import type { IncidentMerger } from '../../src/store/merging/port.ts';
import { standingRecords } from '../../src/store/merging/standing-records.ts';
import type { OpenStore, Store } from '../../src/store/open-store.ts';
import { claims } from '../../src/store/tables/claims.ts';
import { incidents } from '../../src/store/tables/incidents.ts';
import { accounts, outdatedArticles } from '../../src/store/tables/merging.ts';
import { madeRecord, seeded } from '../store/made-record.ts';

const CLAIMS_PER_ARTICLE = 20;
const ARTICLES_AT_ONCE = 25;
/** Countries of the invented world, each a middle around which its towns lie. */
const COUNTRIES = 60;
const TOWNS_PER_COUNTRY = 40;
const PROVINCES_PER_COUNTRY = 6;
/** So many of the registry's actors take part. */
const ACTORS = 150;

/**
 * Fills a store with at least so many incidents of an invented world: on all continents, over eight years, most at towns and
 * some known only by their province or country. Each is told by one account; they are written as the merging writes them, but
 * many in one statement.
 */
export async function inventWorld(store: OpenStore, wanted: number): Promise<void> {
  const files = await loadFiles();
  const merger = createIncidentMerger(files);
  const actors = (files.json.actors as CompiledRegistry).actors.slice(0, ACTORS).map(({ id }) => id);
  let seed = 0;
  for (let there = 0; there < wanted; ) {
    there += await store.transaction(async (within) => {
      const made: Made[] = [];
      for (const end = seed + ARTICLES_AT_ONCE; seed < end; seed++) {
        made.push(...(await tellingsOf(within, merger, actors, seed + 1)));
      }
      await write(within, made);
      return made.length;
    });
  }
  await store.database.execute(sql`analyze`);
}

interface Made {
  readonly account: ReturnType<IncidentMerger['accountsOf']>[number];
  readonly incident: MergedIncident;
  readonly columns: ReturnType<typeof incidentColumns>;
}

/** Saves an article with its coding, and gives what it tells. */
async function tellingsOf(
  store: Store,
  merger: IncidentMerger,
  actors: readonly string[],
  seed: number,
): Promise<Made[]> {
  const record = spread(madeRecord(seed, CLAIMS_PER_ARTICLE), actors, seeded(seed));
  const { article } = record;
  const original = Buffer.from(article.text);
  const { url } = article;
  await store.articles.save({ article, original, mediaType: 'text/plain', name: 'x', url, by: 'test' });
  await store.codings.save({ record, version: '1' });
  const rows = await store.database.select().from(claims).where(eq(claims.article, article.id));
  const [standing] = await standingRecords(store.database, [article.id]);
  return merger.accountsOf(standing!).map((account) => {
    const incident = merger.fold([account], []);
    const told = rows.filter(({ id }) => account.claims.includes(id));
    return { account, incident, columns: incidentColumns(incident, told) };
  });
}

async function write({ database }: Store, made: readonly Made[]): Promise<void> {
  await database.insert(incidents).values(made.map(({ incident: { id }, columns }) => ({ id, ...columns })));
  await database.insert(accounts).values(
    made.map(({ account, incident }) => {
      return { id: account.id, article: account.article, incident: incident.id, keys: [], account };
    }),
  );
  const pairs = made.flatMap(({ incident }) => incident.claims.map((claim) => [claim, incident.id]));
  await database.execute(sql`
    update claims set incident = told ->> 1
    from jsonb_array_elements(${JSON.stringify(pairs)}::jsonb) told where claims.id = told ->> 0`);
  await database.delete(outdatedArticles);
}

/** A record whose claims lie all over the invented world and are of many actors, whatever its text says: lists go by ids and places. */
function spread(record: Record, actors: readonly string[], draw: () => number): Record {
  const claims = record.claims.map((claim): Claim => {
    const actor = actors[Math.floor(draw() ** 2 * actors.length)]!;
    const agents = claim.agents.map((agent) => ({ ...agent, actor }));
    return { ...claim, agents, place: placeOf(claim, draw) };
  });
  return { ...record, claims };
}

function placeOf({ place }: Claim, draw: () => number): Place {
  // Squared, so that some countries and some of their towns have far more than others, as in the world.
  const country = Math.floor(draw() ** 2 * COUNTRIES);
  const town = Math.floor(draw() ** 2 * TOWNS_PER_COUNTRY);
  const province = town % PROVINCES_PER_COUNTRY;
  const middle = seeded(country + 1);
  const [lat, lon] = [middle() * 100 - 40, middle() * 340 - 170];
  const around = seeded(country * TOWNS_PER_COUNTRY + town + 1000);
  const places = [
    { lat: lat + around() * 12 - 6, lon: lon + around() * 16 - 8, name: `Town ${country}-${town}` },
    { lat: lat + province * 2 - 5, lon: lon + province * 2 - 5, name: `Province ${country}-${province}` },
    { lat, lon, name: `Country ${country}` },
  ];
  const precision = precisionOf(draw());
  return {
    ...place!,
    ...precisions[precision]!,
    ...places[precision]!,
    country: `Country ${country}`,
    admin1: `Province ${country}-${province}`,
  };
}

const precisions: readonly { readonly precision: PlacePrecision; readonly radiusKm: number }[] = [
  { precision: 'town', radiusKm: 5 },
  { precision: 'province', radiusKm: 90 },
  { precision: 'country', radiusKm: 400 },
];

/** Which of the precisions: most incidents are known by their town. */
function precisionOf(share: number): number {
  if (share < 0.85) return 0;
  return share < 0.97 ? 1 : 2;
}
