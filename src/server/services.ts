import type { Codebooks } from '../export/codebooks/codebook.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Gazetteer } from '../mentions/places/gazetteer.ts';
import type { Merging } from '../store/merging/decide.ts';
import type { Store } from '../store/open-store.ts';
import type { Listening } from './access/guard-origin.ts';
import type { People } from './access/people.ts';
import type { SignIn } from './access/sign-in.ts';
import type { Tokens } from './access/tokens.ts';
import type { ActorDirectory } from './actors/directory.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { TextMatches } from './catalogue/text-matches.ts';
import type { Log } from './http/log.ts';
import type { Metrics } from './http/metrics.ts';
import type { RateLimit } from './http/rate-limit.ts';
import type { Workbench } from './http/workbench.ts';
import type { RuleCheck } from './knowledge/check-rules.ts';
import type { Progress } from './progress.ts';
import type { SecondCodings } from './review/second-coding.ts';

/** What the routes stand on. One set for a running server. */
export interface Services {
  readonly version: string;
  readonly listening: Listening;
  readonly store: Store;
  readonly auth: SignIn;
  readonly people: People;
  readonly tokens: Tokens;
  readonly actors: ActorDirectory;
  /** Claims and incidents in memory, for maps, timelines and counts. */
  readonly claims: Catalogue;
  readonly incidents: Catalogue;
  readonly textMatches: TextMatches;
  readonly secondCodings: SecondCodings;
  readonly jobs: Jobs;
  readonly progress: Progress;
  readonly merging: Merging;
  readonly codebooks: Codebooks;
  /** The gazetteer; opened when it is first asked for. */
  readonly gazetteer: () => Gazetteer;
  readonly checkRules: () => Promise<RuleCheck>;
  readonly workbench: Workbench;
  /** How often one caller may ask. */
  readonly requests: RateLimit;
  /** How often one address may try to sign in, and how often anyone may try for one account. */
  readonly signInAttempts: { readonly ofAddress: RateLimit; readonly ofAccount: RateLimit };
  readonly log: Log;
  readonly metrics: Metrics;
  /** Asks the database for a sign of life. @throws {Problem} `request.stopping` while the server stops */
  readonly isReady: () => Promise<void>;
  /** Ends when the server is told to stop; what streams ends with it. */
  readonly stopping: AbortSignal;
}
