import { fileURLToPath } from 'node:url';
import { parseYamlFiles } from '../../scripts/knowledge/yaml-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Under these keys of the registries stand names. */
const nameKeys: ReadonlySet<string> = new Set(['name', 'aliases', 'ambiguous', 'demonyms']);

/** Every name of an actor, a country or a region that `data/actors/` and `data/places/` hold. */
export async function registeredNames(): Promise<string[]> {
  const folders = await Promise.all(['data/actors', 'data/places'].map((path) => parseYamlFiles(root, path)));
  return folders.flatMap((files) => Object.values(files).flatMap((file) => namesIn(file, false)));
}

function namesIn(value: unknown, isName: boolean): string[] {
  if (typeof value === 'string') return isName ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => namesIn(item, isName));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => namesIn(item, nameKeys.has(key)));
}
