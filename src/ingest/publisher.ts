import type { Publisher } from './knowledge.ts';

/** Finds publishers by name, alias and host. */
export class Publishers {
  readonly #byName = new Map<string, string>();
  readonly #byHost = new Map<string, string>();

  constructor(publishers: readonly Publisher[]) {
    for (const { name, aliases, hosts } of publishers) {
      for (const alias of [name, ...aliases]) this.#byName.set(alias.toLowerCase(), name);
      for (const host of hosts) this.#byHost.set(host, name);
    }
  }

  /** The publisher's own name for a name or alias, or null when it is not known. */
  named(name: string): string | null {
    return this.#byName.get(name.trim().toLowerCase()) ?? null;
  }

  /** The publisher of a page: its host or a parent domain of it is known. Null for a malformed or unknown URL. */
  at(url: string): string | null {
    if (!URL.canParse(url)) return null;
    const labels = new URL(url).hostname.replace(/^www\./, '').split('.');
    for (let from = 0; from < labels.length - 1; from++) {
      const name = this.#byHost.get(labels.slice(from).join('.'));
      if (name !== undefined) return name;
    }
    return null;
  }
}
