import type { AccountToll } from '../../src/schema/account.ts';

/** A figure of so many fighters killed, in the article's own voice, except for what `rest` says. */
export function tollWith(figure: number, rest: Partial<AccountToll> = {}): AccountToll {
  return {
    what: 'killed',
    who: 'fighter',
    party: 'fighters',
    country: null,
    min: figure,
    max: figure,
    source: null,
    sourceActor: null,
    sourceState: null,
    claim: null,
    ...rest,
  };
}
