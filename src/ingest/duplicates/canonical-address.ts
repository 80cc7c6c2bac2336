import { originalAddress } from '../../document/archived-address.ts';

/** What makes two addresses one. */
export interface TrackingKnowledge {
  /** Parameters that do not tell which page it is; a star at the end stands for any rest. */
  readonly parameters: readonly string[];
}

/**
 * The form in which addresses of one page are equal: https, no "www.", no port of the web, no fragment, no slash at the
 * end, parameters in order and without those of tracking; a copy in an archive of the web is the page that was copied. To compare by, and not to fetch. Null for what is no web address.
 */
export function canonicalAddress(address: string, { parameters }: TrackingKnowledge): string | null {
  const url = URL.parse(originalAddress(address.trim()));
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`;
  const host = url.hostname.replace(/\.$/, '').replace(/^www\./, '');
  const kept = [...url.searchParams].filter(([name]) => !parameters.some((each) => fits(name, each)));
  const query = new URLSearchParams(kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString();
  const path = url.pathname.replace(/\/+$/, '');
  return `https://${host}${port}${path}${query === '' ? '' : `?${query}`}`;
}

function fits(name: string, parameter: string): boolean {
  const lower = name.toLowerCase();
  return parameter.endsWith('*') ? lower.startsWith(parameter.slice(0, -1)) : lower === parameter;
}
