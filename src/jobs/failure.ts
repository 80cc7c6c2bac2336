import { Problem } from '../schema/problem.ts';

/** How a job that failed is settled: tried again, or put among the failed at once. */
export function failureOf({ id }: { readonly id: string }, error: unknown) {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Problem ? error.code : null;
  const status = mayPass(error) ? ('failed' as const) : ('deadletter' as const);
  return { id, status, output: { message, code } };
}

/** Whether trying again may help: what is wrong with the input itself stays wrong. */
function mayPass(error: unknown): boolean {
  return !(error instanceof Problem) || ![400, 404, 413, 415, 422].includes(error.status);
}
