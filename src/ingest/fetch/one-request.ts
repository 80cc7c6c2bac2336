import { lookup } from 'node:dns/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { FetchProblem } from './fetch-problem.ts';
import { isPublicAddress } from './public-address.ts';

/** All IP addresses of a host. The system's own way in use; another one where names are to be asked of another server. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** Asks the system, hosts file included. */
export const systemResolve: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address);

/** What one request needs. `trusted`: the host may be of a private network. */
export interface OneRequest {
  readonly url: URL;
  readonly headers: { readonly [name: string]: string };
  readonly trusted: boolean;
  readonly resolve: Resolve;
  readonly signal: AbortSignal;
}

/**
 * Sends one GET request, following nothing, and gives the answer with its body unread.
 *
 * The name is resolved once, all its addresses are judged, and the connection goes to one that was judged: a second
 * answer of the name server is never asked for. The address at the other end is judged again once connected.
 *
 * @throws {FetchProblem} `fetch.private-address`, `fetch.unreachable`
 */
export function oneRequest({ url, headers, trusted, resolve, signal }: OneRequest): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((settle, fail) => {
    const sent = send(url, { headers, signal, agent: false, lookup: judgedLookup(resolve, trusted) }, settle);
    sent.on('socket', (socket) => {
      socket.once('connect', () => {
        if (trusted || isPublicAddress(socket.remoteAddress ?? '')) return;
        sent.destroy(privateAddress(url.hostname));
      });
    });
    sent.on('error', (error) => fail(asProblem(error, url)));
    sent.end();
  });
}

function judgedLookup(resolve: Resolve, trusted: boolean): LookupFunction {
  return (host, options, done) => {
    resolve(host).then(
      (addresses) => {
        if (addresses.length === 0) done(new Error(`the name ${host} has no address`), '');
        else if (!trusted && !addresses.every(isPublicAddress)) done(privateAddress(host), '');
        else if (options.all)
          done(
            null,
            addresses.map((address) => ({ address, family: familyOf(address) })),
          );
        else done(null, addresses[0]!, familyOf(addresses[0]!));
      },
      (error: Error) => done(error, ''),
    );
  };
}

function familyOf(address: string): 4 | 6 {
  return address.includes(':') ? 6 : 4;
}

function privateAddress(host: string): FetchProblem {
  return new FetchProblem(
    'fetch.private-address',
    `${host} leads to an address that is not in the open Internet`,
  );
}

function asProblem(error: Error, url: URL): Error {
  if (error instanceof FetchProblem || error.name === 'AbortError') return error;
  return new FetchProblem('fetch.unreachable', `${url.host} cannot be reached: ${error.message}`);
}
