import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import * as z from 'zod';
import { Problem } from '../../schema/problem.ts';
import { type ProblemName, problemCodes } from '../../schema/problem-codes.ts';
import type { Environment } from '../environment.ts';
import { TooManyRequests } from './rate-limit.ts';

/** A problem as it is sent, after RFC 9457. `type` is a page of the code, `code` the code itself. */
export const ProblemDocument = z
  .object({
    type: z.string(),
    title: z.string().describe('What problems of this code mean'),
    status: z.int(),
    code: z.string(),
    detail: z.string().describe('What was wrong this time'),
    remedy: z.string(),
    requestId: z.string(),
    errors: z
      .array(z.object({ in: z.string(), path: z.string(), message: z.string() }))
      .optional()
      .describe('The parts of the request that are wrong, of a request.invalid'),
  })
  .meta({ id: 'Problem' });
type ProblemDocument = z.infer<typeof ProblemDocument>;

/** The answer to a request that ends in a problem. */
export function problemResponse(
  c: Context<Environment>,
  code: ProblemName,
  detail: string,
  errors?: ProblemDocument['errors'],
): Response {
  const { status, meaning, remedy } = problemCodes[code];
  const document: ProblemDocument = {
    type: `urn:dateline:problem:${code}`,
    title: meaning,
    status,
    code,
    detail,
    remedy,
    requestId: c.var.requestId,
    ...(errors ? { errors } : {}),
  };
  if (status === 401) c.header('WWW-Authenticate', 'Bearer realm="dateline"');
  return c.body(JSON.stringify(document), status as ContentfulStatusCode, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  });
}

const codeOfStatus: { readonly [status: number]: ProblemName } = {
  400: 'request.invalid',
  404: 'request.unknown-route',
  413: 'request.too-large',
  415: 'request.wrong-type',
};

/** Answers to anything thrown. What the program did not mean to throw is logged, and not told to the client. */
export function answerError(error: Error, c: Context<Environment>): Response {
  if (error instanceof TooManyRequests) c.header('Retry-After', String(error.seconds));
  if (error instanceof Problem) {
    if (error.status >= 500) c.var.services.log.error(error, c.var.requestId);
    return problemResponse(
      c,
      error.code,
      error.subject === null ? error.message : `${error.subject}: ${error.message}`,
    );
  }
  if (error instanceof HTTPException) {
    const code = codeOfStatus[error.status] ?? 'request.invalid';
    return problemResponse(c, code, error.message);
  }
  c.var.services.log.error(error, c.var.requestId);
  return problemResponse(c, 'internal.failure', 'the server failed; its log has more under this request id');
}

/** Answers requests whose parts do not fit the schemas of their route; the hook of every validator. */
export function answerInvalid(
  result: { success: true } | { success: false; target: string; error: z.core.$ZodError },
  c: Context<Environment>,
): Response | undefined {
  if (result.success) return undefined;
  const errors = result.error.issues.map(({ path, message }) => ({
    in: result.target,
    path: path.map(String).join('.'),
    message,
  }));
  const [first] = errors;
  return problemResponse(
    c,
    'request.invalid',
    first ? `${first.in} ${first.path}: ${first.message}` : 'malformed',
    errors,
  );
}
