/** What incidents and claims can be narrowed by, as it stands in the address: names are those of the API's parameters. */
export const listNames = [
  'type',
  'mode',
  'actor',
  'country',
  'source',
  'publisher',
  'status',
  'review',
] as const;
export type ListName = (typeof listNames)[number];
const wordNames = ['from', 'to', 'text', 'bbox', 'confidence'] as const;
type WordName = (typeof wordNames)[number];

export type Filter = { readonly [name in ListName]?: readonly string[] } & {
  readonly [name in WordName]?: string;
};

/** Reads the filter out of the part of an address behind the question mark; other parameters are left alone. */
export function readFilter(search: string): Filter {
  const parameters = new URLSearchParams(search);
  const filter: { [name: string]: string | string[] } = {};
  for (const name of listNames) {
    const values = [...new Set(parameters.getAll(name).filter((value) => value !== ''))];
    if (values.length > 0) filter[name] = values;
  }
  for (const name of wordNames) {
    const value = parameters.get(name);
    if (value) filter[name] = value;
  }
  return filter as Filter;
}

/** The filter as parameters, in one order, so that equal filters give equal addresses. */
export function writeFilter(filter: Filter): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const name of listNames) {
    for (const value of [...(filter[name] ?? [])].sort()) parameters.append(name, value);
  }
  for (const name of wordNames) {
    const value = filter[name];
    if (value) parameters.set(name, value);
  }
  return parameters;
}

/** The filter with one value of a list added, or taken out where it is in. */
export function toggled(filter: Filter, name: ListName, value: string): Filter {
  const values = filter[name] ?? [];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { ...filter, [name]: next };
}

/** True where nothing is narrowed. */
export function isOpen(filter: Filter): boolean {
  return writeFilter(filter).size === 0;
}

/** The filter without what it says of these. */
export function without(filter: Filter, ...names: (ListName | WordName)[]): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([name]) => !names.includes(name as ListName)));
}
