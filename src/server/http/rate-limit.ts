import { Problem } from '../../schema/problem.ts';

/** How many requests may come at once (`burst`), and how many a second in the long run. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  left: number;
  at: number;
}

/** More callers than these are remembered only after those who have been quiet long enough to be forgotten. */
const MOST_CALLERS = 50_000;

/** A token bucket for each caller, in memory. */
export class RateLimit {
  readonly #rate: Rate;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  /** `now` is in milliseconds. */
  constructor(rate: Rate, now: () => number = Date.now) {
    this.#rate = rate;
    this.#now = now;
  }

  /**
   * Takes one request of `caller` into account.
   *
   * @throws {Problem} `request.too-many`, whose subject is the number of seconds to wait
   */
  take(caller: string): void {
    const bucket = this.#bucketOf(caller);
    if (bucket.left < 1) {
      const seconds = Math.ceil((1 - bucket.left) / this.#rate.perSecond);
      throw new TooManyRequests(seconds);
    }
    bucket.left -= 1;
  }

  #bucketOf(caller: string): Bucket {
    const now = this.#now();
    const { burst, perSecond } = this.#rate;
    const known = this.#buckets.get(caller);
    if (known) {
      known.left = Math.min(burst, known.left + ((now - known.at) / 1000) * perSecond);
      known.at = now;
      return known;
    }
    if (this.#buckets.size >= MOST_CALLERS) this.#forget(now);
    const bucket = { left: burst, at: now };
    this.#buckets.set(caller, bucket);
    return bucket;
  }

  /** Forgets callers whose buckets are full again; where there are none, all of them. */
  #forget(now: number): void {
    const { burst, perSecond } = this.#rate;
    for (const [caller, { left, at }] of this.#buckets) {
      if (left + ((now - at) / 1000) * perSecond >= burst) this.#buckets.delete(caller);
    }
    if (this.#buckets.size >= MOST_CALLERS) this.#buckets.clear();
  }
}

/** The problem of a caller who asks too often, with how many seconds they have to wait. */
export class TooManyRequests extends Problem {
  readonly seconds: number;

  constructor(seconds: number) {
    super('request.too-many', `wait ${seconds} s`);
    this.seconds = seconds;
  }
}
