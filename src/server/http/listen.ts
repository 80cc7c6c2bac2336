import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Problem } from '../../schema/problem.ts';

/** Where to listen, and how long a client may take, in milliseconds, to send a request's head and the whole of it. */
export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  readonly headTime?: number;
  readonly requestTime?: number;
}

/** A server that listens. */
export interface Listener {
  /** Where it can be reached, as "http://127.0.0.1:4111". */
  readonly address: string;
  readonly port: number;
  /** Takes no more requests, waits up to `patience` milliseconds for those under way, then breaks them off. */
  close(patience: number): Promise<void>;
}

type Answer = Parameters<typeof getRequestListener>[0];

/** Listens and answers with `fetch`. @throws {Problem} `server.cannot-listen` */
export async function listen(fetch: Answer, options: ListenOptions): Promise<Listener> {
  const { host, port, headTime = 10_000, requestTime = 60_000 } = options;
  const server = createServer(
    {
      headersTimeout: Math.min(headTime, requestTime),
      requestTimeout: requestTime,
      connectionsCheckingInterval: Math.min(1000, headTime),
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16_384,
    },
    getRequestListener(fetch),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(new Problem('server.cannot-listen', error.message, `${host}:${port}`, { cause: error }));
    });
    server.listen({ host, port, backlog: 4096 }, resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  const name = host.includes(':') ? `[${host}]` : host;
  return { address: `http://${name}:${bound}`, port: bound, close: (patience) => close(server, patience) };
}

function close(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const end = setTimeout(() => server.closeAllConnections(), patience);
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(end);
      clearInterval(idle);
      resolve();
    });
    server.closeIdleConnections();
  });
}
