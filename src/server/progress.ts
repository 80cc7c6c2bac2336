import { Problem } from '../schema/problem.ts';

/** More than so many followers at once are refused: each holds a connection. */
const MOST_FOLLOWERS = 500;
/** Who is too slow to take what is told misses the oldest of it. */
const MOST_WAITING = 1000;

/** The subjects that are told of, one by one. Ends when it is told to. */
export interface Following extends AsyncIterable<string> {
  end(): void;
}

/** Passes on to any number of followers what imports and articles have gone on. */
export class Progress {
  readonly #followers = new Set<Follower>();

  /** Tells all followers of a subject: the id of an import or of an article. */
  tell(subject: string): void {
    for (const follower of this.#followers) follower.take(subject);
  }

  /** @throws {Problem} `request.too-many` */
  follow(): Following {
    if (this.#followers.size >= MOST_FOLLOWERS)
      throw new Problem('request.too-many', 'too many follow the work already');
    const follower = new Follower(() => this.#followers.delete(follower));
    this.#followers.add(follower);
    return follower;
  }
}

/** What one follower has not taken yet: a subject once, however often it was told of. */
class Follower implements Following {
  readonly #waiting = new Set<string>();
  readonly #left: () => void;
  #wake: () => void = () => undefined;
  #isEnded = false;

  constructor(left: () => void) {
    this.#left = left;
  }

  take(subject: string): void {
    if (this.#waiting.size >= MOST_WAITING) this.#waiting.delete(this.#waiting.values().next().value!);
    this.#waiting.add(subject);
    this.#wake();
  }

  end(): void {
    this.#isEnded = true;
    this.#left();
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    while (!this.#isEnded) {
      for (const subject of this.#waiting) {
        this.#waiting.delete(subject);
        yield subject;
        if (this.#isEnded) return;
      }
      if (this.#isEnded || this.#waiting.size > 0) continue;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
