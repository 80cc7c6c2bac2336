import type { Context } from 'hono';
import type { Environment } from '../environment.ts';
import { versionGiven } from '../http/versions.ts';

/** Who makes a change, as the log names them. */
export function authorOf(c: Context<Environment>): string {
  return c.var.principal!.by;
}

/** Who makes a change, and on which version. @throws {Problem} `request.no-version` */
export function authored(c: Context<Environment>): { readonly who: string; readonly version: number } {
  return { who: authorOf(c), version: versionGiven(c) };
}
