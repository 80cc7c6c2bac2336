import type { Services } from '../services.ts';
import { conditionsOf, type Filter } from './conditions.ts';
import { Selection } from './selection.ts';

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
  const { columns, asOf } = await catalogue.current();
  if (filter.text === undefined) return new Selection(columns, conditionsOf(filter, null));
  const withText = await services.textMatches.find(of, filter.text, asOf);
  return new Selection((await catalogue.current()).columns, conditionsOf(filter, withText));
}
