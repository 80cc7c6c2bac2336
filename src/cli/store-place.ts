import type { StorePlace } from '../store/open-store.ts';
import type { Invocation, OptionSpec } from './command.ts';

/** The options by which commands are told where the store is. */
export const storeOptions: { readonly [name: string]: OptionSpec } = {
  data: {
    value: 'DIR',
    summary: 'Keep the store in this folder; dateline-data when neither is given.',
  },
  database: {
    value: 'URL',
    summary: 'Keep the store on a PostgreSQL server; the variable DATABASE_URL says the same.',
  },
};

/** Where the store is, by the options given, else by the environment, else in a folder of the current one. */
export function storePlace({ options }: Pick<Invocation, 'options'>): StorePlace {
  if (options.database !== undefined) return { database: options.database };
  if (options.data !== undefined) return { data: options.data };
  const url = process.env.DATABASE_URL;
  return url ? { database: url } : { data: 'dateline-data' };
}
