import { sql } from 'drizzle-orm';
import type { Codebooks } from '../export/codebooks/codebook.ts';
import { createIncidentMerger } from '../jobs/incident-merger.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { CompiledRegistry } from '../mentions/actors/compiled.ts';
import { createActorRegistry } from '../mentions/actors/registry.ts';
import { createGazetteer } from '../mentions/places/gazetteer.ts';
import type { KnowledgeFiles } from '../pipeline/knowledge-files.ts';
import { Problem } from '../schema/problem.ts';
import { Merging } from '../store/merging/decide.ts';
import type { Store } from '../store/open-store.ts';
import type { Listening } from './access/guard-origin.ts';
import { People } from './access/people.ts';
import { openSignIn } from './access/sign-in.ts';
import { Tokens } from './access/tokens.ts';
import { ActorDirectory } from './actors/directory.ts';
import { Catalogue } from './catalogue/catalogue.ts';
import { readClaimChanges } from './catalogue/read-claims.ts';
import { readIncidentChanges } from './catalogue/read-incidents.ts';
import { TextMatches } from './catalogue/text-matches.ts';
import { Log, type WriteLog } from './http/log.ts';
import { Metrics } from './http/metrics.ts';
import { type Rate, RateLimit } from './http/rate-limit.ts';
import type { Workbench } from './http/workbench.ts';
import { ruleChecker } from './knowledge/check-rules.ts';
import type { Progress } from './progress.ts';
import { SecondCodings } from './review/second-coding.ts';
import type { Services } from './services.ts';

/** What a server is made of. */
export interface ServerParts {
  readonly store: Store;
  /** Signs the cookies of sessions. */
  readonly secret: string;
  readonly listening: Listening;
  readonly version: string;
  readonly knowledge: KnowledgeFiles;
  readonly jobs: Jobs;
  /** Is told what imports and articles have gone on. */
  readonly progress: Progress;
  readonly workbench: Workbench;
  readonly writeLog: WriteLog;
  readonly stopping: AbortSignal;
  /** How often one caller may ask; by default often enough for the quickest reader. */
  readonly rate?: Rate;
}

const usualRate: Rate = { burst: 600, perSecond: 60 };
const signInRates = {
  ofAddress: { burst: 30, perSecond: 0.5 },
  ofAccount: { burst: 5, perSecond: 1 / 60 },
};

/** Makes of the parts what the routes stand on. */
export function openServices(parts: ServerParts): Services {
  const { store, listening, stopping } = parts;
  const { database } = store;
  const auth = openSignIn({
    database,
    secret: parts.secret,
    origin: listening.origin ?? 'http://localhost',
  });
  const { json, binary } = parts.knowledge;
  const compiled = json.actors as CompiledRegistry;
  const registry = createActorRegistry(compiled);
  return {
    version: parts.version,
    listening,
    store,
    auth,
    people: new People(database, auth),
    tokens: new Tokens(database),
    actors: new ActorDirectory((id) => registry.get(id), compiled.actors),
    claims: new Catalogue((after) => readClaimChanges(database, after)),
    incidents: new Catalogue((after) => readIncidentChanges(database, after)),
    textMatches: new TextMatches(database),
    jobs: parts.jobs,
    progress: parts.progress,
    merging: new Merging(database, createIncidentMerger(parts.knowledge)),
    codebooks: json.codebooks as Codebooks,
    gazetteer: once(() => createGazetteer(binary.gazetteer!)),
    checkRules: ruleChecker(),
    workbench: parts.workbench,
    secondCodings: new SecondCodings(database),
    requests: new RateLimit(parts.rate ?? usualRate),
    signInAttempts: {
      ofAddress: new RateLimit(signInRates.ofAddress),
      ofAccount: new RateLimit(signInRates.ofAccount),
    },
    log: new Log(parts.writeLog),
    metrics: new Metrics(),
    isReady: async () => {
      if (stopping.aborted) throw new Problem('request.stopping', 'the server is stopping');
      await database.execute(sql`select 1`);
    },
    stopping,
  };
}

/** Makes something when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
