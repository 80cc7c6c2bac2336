import { setTimeout as pause } from 'node:timers/promises';
import { FetchProblem } from './fetch-problem.ts';
import { type Answer, type GuardOptions, guardedFetch } from './guarded-fetch.ts';
import { HostQueue } from './host-queue.ts';
import type { Resolve } from './one-request.ts';
import { checkedUrl, type TrustedHosts } from './public-address.ts';
import { type RobotsRules, robotsRules } from './robots.ts';

/** What a server said by which to ask it whether a page has changed. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** Validators by address. A `Map` is one; who runs on a schedule keeps it. */
export interface FetchMemory {
  get(url: string): Validators | undefined;
  set(url: string, validators: Validators): unknown;
}

/** How a fetcher behaves. Everything has a default; times are in milliseconds. */
export interface FetcherOptions {
  /** Who asks, as servers are told; its first word is the product that robots.txt is asked for. */
  readonly userAgent?: string;
  readonly memory?: FetchMemory;
  /** Between two requests to one host (1,000), unless its robots.txt asks for longer. */
  readonly delay?: number;
  /** Before the first repetition of a request that failed for now (2,000); doubled each time. */
  readonly backOff?: number;
  /** Repetitions (2). */
  readonly repetitions?: number;
  /** The longest wait that a server may ask for (60,000): longer ones fail, with `retryAfter`. */
  readonly longestWait?: number;
  readonly timeout?: number;
  readonly trusted?: TrustedHosts;
  readonly resolve?: Resolve;
}

/** How one address is asked for. */
export interface FetchOptions extends Pick<GuardOptions, 'accept' | 'largest' | 'cut' | 'signal'> {
  /** Ask whether it has changed since `remember` was last called for it. */
  readonly conditional?: boolean;
}

/** What was fetched, and when. */
export interface Fetched extends Answer {
  /** ISO 8601. */
  readonly fetchedAt: string;
  /** Notes the answer's validators. To be called once all that came of it is stored, and not before. */
  remember(): void;
}

const USER_AGENT = 'Dateline/0.1 (reads published reports into sourced records)';
const ROBOTS_KEPT = 3_600_000;
const LARGEST_ROBOTS = 512_000;
const FOR_NOW = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Fetches as a guest does: it says who it is, keeps to robots.txt, asks one thing at a time of each host and waits
 * between, asks whether a page has changed, and waits longer where a server is overloaded.
 */
export class PoliteFetcher {
  readonly #options: FetcherOptions;
  readonly #queue = new HostQueue();
  readonly #robots = new Map<string, { rules: Promise<RobotsRules>; until: number }>();

  constructor(options: FetcherOptions = {}) {
    this.#options = options;
  }

  /**
   * Fetches one address.
   *
   * @throws {FetchProblem}
   */
  async fetch(address: string, options: FetchOptions = {}): Promise<Fetched> {
    const url = checkedUrl(address, this.#options.trusted ?? new Set());
    const rules = await this.#allowed(url, options.signal ?? null);
    const known = options.conditional ? this.#options.memory?.get(url.href) : undefined;
    const answer = await this.#repeatedly(url, rules, {
      ...options,
      headers: conditionsOf(known),
      onRedirect: async (next) => {
        await this.#allowed(next, options.signal ?? null);
      },
    });
    return {
      ...answer,
      fetchedAt: new Date().toISOString(),
      remember: () => this.#options.memory?.set(url.href, validatorsOf(answer)),
    };
  }

  /** The rules of the host of `url`. @throws {FetchProblem} `fetch.robots` where they do not allow it */
  async #allowed(url: URL, signal: AbortSignal | null): Promise<RobotsRules> {
    const rules = await this.#rulesOf(url, signal);
    if (rules.allows(url.href)) return rules;
    throw new FetchProblem('fetch.robots', `the robots.txt of ${url.host} does not allow ${url.pathname}`);
  }

  async #repeatedly(url: URL, rules: RobotsRules, options: GuardOptions): Promise<Answer> {
    const { repetitions = 2, backOff = 2000, longestWait = 60_000, delay = 1000 } = this.#options;
    const between = Math.min(Math.max(delay, (rules.crawlDelay ?? 0) * 1000), longestWait);
    for (let repetition = 0; ; repetition++) {
      try {
        return await this.#queue.run(url.host, between, () => this.#ask(url, options));
      } catch (error) {
        if (!(error instanceof FetchProblem) || !passes(error) || repetition >= repetitions) throw error;
        const wait = error.retryAfter === null ? backOff * 2 ** repetition : error.retryAfter * 1000;
        if (wait > longestWait) throw error;
        await pause(wait, undefined, { signal: options.signal ?? undefined }).catch(() => {
          throw new FetchProblem('fetch.stopped', 'the run was stopped');
        });
      }
    }
  }

  #ask(url: URL, options: GuardOptions): Promise<Answer> {
    const { userAgent = USER_AGENT, timeout, trusted, resolve } = this.#options;
    return guardedFetch(url.href, {
      ...options,
      ...(timeout === undefined ? {} : { timeout }),
      ...(trusted === undefined ? {} : { trusted }),
      ...(resolve === undefined ? {} : { resolve }),
      headers: { 'user-agent': userAgent, ...options.headers },
    });
  }

  #rulesOf(url: URL, signal: AbortSignal | null): Promise<RobotsRules> {
    const kept = this.#robots.get(url.origin);
    if (kept !== undefined && kept.until > Date.now()) return kept.rules;
    const agent = (this.#options.userAgent ?? USER_AGENT).split(/[\s/]/, 1)[0]!;
    const rules = robotsRules(url, agent, async (address) => {
      const options = { accept: /^text\//, largest: LARGEST_ROBOTS, cut: true, signal };
      const { body } = await this.#ask(new URL(address), options);
      return new TextDecoder().decode(body);
    });
    this.#robots.set(url.origin, { rules, until: Date.now() + ROBOTS_KEPT });
    rules.catch(() => this.#robots.delete(url.origin));
    return rules;
  }
}

function passes({ code, status }: FetchProblem): boolean {
  return (
    code === 'fetch.unreachable' || code === 'fetch.too-slow' || (status !== null && FOR_NOW.has(status))
  );
}

function conditionsOf(known: Validators | undefined): { [name: string]: string } {
  return {
    ...(known?.etag === undefined ? {} : { 'if-none-match': known.etag }),
    ...(known?.lastModified === undefined ? {} : { 'if-modified-since': known.lastModified }),
  };
}

function validatorsOf({ headers }: Answer): Validators {
  const { etag, 'last-modified': lastModified } = headers;
  return { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
}
