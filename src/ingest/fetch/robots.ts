import robotsParser from 'robots-parser';
import { FetchProblem } from './fetch-problem.ts';

/** What the package gives of a robots.txt. */
interface Robot {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}

/** What a host's robots.txt says (RFC 9309). */
export interface RobotsRules {
  allows(url: string): boolean;
  /** Seconds between two requests that it asks for, or null. */
  readonly crawlDelay: number | null;
}

/** Fetches a robots.txt: its text, or why there is none. */
export type FetchRobots = (url: string) => Promise<string>;

/** The package is CommonJS, and its types say otherwise: what is imported is the function itself. */
const parseRobots = robotsParser as unknown as (url: string, text: string) => Robot;
const ALL: RobotsRules = { allows: () => true, crawlDelay: null };
const NOTHING: RobotsRules = { allows: () => false, crawlDelay: null };

/**
 * The rules of the host of `url` for the product `agent`. A host without the file allows all; one that fails to give it
 * allows nothing for now (RFC 9309, 2.3.1).
 */
export async function robotsRules(url: URL, agent: string, fetchRobots: FetchRobots): Promise<RobotsRules> {
  const address = new URL('/robots.txt', url).href;
  try {
    const robots = parseRobots(address, await fetchRobots(address));
    return {
      allows: (page) => robots.isAllowed(page, agent) !== false,
      crawlDelay: robots.getCrawlDelay(agent) ?? null,
    };
  } catch (error) {
    if (!(error instanceof FetchProblem)) throw error;
    if (error.code === 'fetch.private-address' || error.code === 'fetch.stopped') throw error;
    const absent =
      error.code === 'fetch.wrong-type' ||
      (error.status !== null && error.status >= 400 && error.status < 500);
    return absent && error.status !== 429 ? ALL : NOTHING;
  }
}
