import ipaddr from 'ipaddr.js';
import { FetchProblem } from './fetch-problem.ts';

/** Names that mean this machine or this network wherever they are asked for (RFC 6761, RFC 6762, RFC 8375, ICANN 2024). */
const PRIVATE_NAMES = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa|localdomain)$/;
const WEB_PORTS = new Set(['', '80', '443']);
/** Below this, ports other than those of the web are of mail, remote shells and the like. */
const FIRST_FREE_PORT = 1024;
const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/**
 * True of an IP address that lies in the open Internet: no loopback, private, link-local, shared, multicast, reserved or
 * documentation range, and none that carries such an IPv4 address within an IPv6 one (mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.split('%', 1)[0]!;
  if (!ipaddr.isValid(bare)) return false;
  const parsed = ipaddr.parse(bare);
  if (parsed instanceof ipaddr.IPv6) return parsed.match(GLOBAL_UNICAST) && parsed.range() === 'unicast';
  return parsed.range() === 'unicast';
}

/** Hosts with port (`archive.example:8080`) that may be asked although they are not public: those an operator names. */
export type TrustedHosts = ReadonlySet<string>;

/**
 * The address as it will be asked for: http or https, without user or fragment. Hosts in other spellings (decimal, octal,
 * hexadecimal, full-width digits) are in plain form after parsing, and judged so.
 *
 * @throws {FetchProblem} `fetch.bad-address`, `fetch.private-address`
 */
export function checkedUrl(address: string, trusted: TrustedHosts): URL {
  const url = URL.parse(address.trim());
  if (url === null) throw new FetchProblem('fetch.bad-address', `"${address.slice(0, 200)}" is no address`);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FetchProblem('fetch.bad-address', `only http and https are fetched, not ${url.protocol}`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new FetchProblem('fetch.bad-address', 'an address with a user name or password is not fetched');
  }
  url.hash = '';
  if (trusted.has(url.host)) return url;
  if (!WEB_PORTS.has(url.port) && Number(url.port) < FIRST_FREE_PORT) {
    throw new FetchProblem('fetch.private-address', `port ${url.port} is none of the web's`);
  }
  const host = url.hostname.replace(/\.$/, '').toLowerCase();
  const literal = host.replace(/^\[|\]$/g, '');
  const refused = ipaddr.isValid(literal)
    ? !isPublicAddress(literal)
    : !host.includes('.') || PRIVATE_NAMES.test(host);
  if (refused) throw new FetchProblem('fetch.private-address', `${host} is not in the open Internet`);
  return url;
}
