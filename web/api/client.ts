import { type ClientResponse, hc } from 'hono/client';
import type { AppType } from '../../src/server/app.ts';
import { send } from './request.ts';

/** The server's routes with their types: parameters and answers are those that the server checks and sends. */
export const { api } = hc<AppType>(window.location.origin, {
  fetch: (input: RequestInfo | URL, init?: RequestInit) => send(String(input), init),
});

type Good<Answer> =
  Answer extends ClientResponse<infer Body, infer Status, 'json'>
    ? Status extends 200 | 201 | 202
      ? Body
      : never
    : never;

/** What a request is answered with. Throws a RequestProblem where the server tells of a problem. */
export async function answer<Answer extends ClientResponse<unknown>>(
  asked: Promise<Answer>,
): Promise<Good<Answer>> {
  return (await (await asked).json()) as Good<Answer>;
}
