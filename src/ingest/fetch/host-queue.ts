import { setTimeout as pause } from 'node:timers/promises';

/** Lets one request go to a host at a time, and the next one a while later. */
export class HostQueue {
  readonly #last = new Map<string, Promise<unknown>>();
  readonly #readyAt = new Map<string, number>();

  /** Runs `ask` after all earlier requests to `host`, and at least as long behind the last as was asked for then. */
  async run<Result>(host: string, delay: number, ask: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(host) ?? Promise.resolve();
    const asked = before.then(async () => {
      await pause(Math.max(0, (this.#readyAt.get(host) ?? 0) - Date.now()));
      try {
        return await ask();
      } finally {
        this.#readyAt.set(host, Date.now() + delay);
      }
    });
    this.#last.set(
      host,
      asked.catch(() => null),
    );
    return asked;
  }
}
