import type { Services } from '../services.ts';
import { type Condition, conditionsOf, type Filter } from './conditions.ts';
import type { Entry } from './entry.ts';

/** Entries with what a filter asks of them. */
export interface Selection {
  readonly entries: readonly Entry[];
  readonly conditions: readonly Condition[];
}

type Catalogues = Pick<Services, 'claims' | 'incidents' | 'textMatches'>;

/**
 * What a filter asks of claims or incidents. Words are looked up first and the entries taken last, as they are good only
 * until one waits again.
 */
export async function select(
  services: Catalogues,
  of: 'claims' | 'incidents',
  filter: Filter,
): Promise<Selection> {
  const catalogue = services[of];
  const { entries, asOf } = await catalogue.entries();
  if (filter.text === undefined) return { entries, conditions: conditionsOf(filter, null) };
  const withText = await services.textMatches.find(of, filter.text, asOf);
  return { entries: (await catalogue.entries()).entries, conditions: conditionsOf(filter, withText) };
}
