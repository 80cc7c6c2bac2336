import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';

/** A server on this machine that runs until the tests of the file have ended. */
export interface WebServer {
  readonly host: string;
  readonly origin: string;
  /** What it was asked for, in order. */
  readonly requests: IncomingMessage[];
  /** How many requests came for a path. */
  asked(path: string): number;
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Starts a server that answers by path; an unknown path gets 404. */
export async function webServer(answers: { readonly [path: string]: Answer }): Promise<WebServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const answer = answers[request.url ?? ''];
    if (answer) answer(request, response);
    else response.writeHead(404, { 'content-type': 'text/html' }).end('nothing here');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    origin: `http://${host}`,
    requests,
    asked: (path) => requests.filter(({ url }) => url === path).length,
  };
}

/** Answers with a page. */
export function page(body: string | Uint8Array, headers: { [name: string]: string } = {}): Answer {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  };
}

/** Answers with a redirect. */
export function redirect(location: string, status = 302): Answer {
  return (_request, response) => response.writeHead(status, { location }).end();
}
