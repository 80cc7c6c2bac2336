import type { ImportItem } from '../schema/import.ts';
import { type ProblemCode, problemCodes } from '../schema/problem-codes.ts';
import type { Store } from '../store/open-store.ts';
import type { Streams } from './command.ts';
import { tellDiagnostic } from './tell.ts';

/** So many items that gave no article are named; the workbench and the API list them all. */
const NAMED = 50;

/**
 * Names the items of an import that gave no article on standard error, each with why; behind the last, for each kind of
 * problem among them, what to do about it.
 */
export async function tellFailedItems(store: Store, id: string, { errors }: Streams): Promise<void> {
  const { items, next } = await store.imports.items(id, { limit: NAMED }, true);
  for (const { name, code, message } of items) {
    tellDiagnostic(
      errors,
      name,
      { code: code ?? 'internal.failure', message: message ?? '', span: null },
      '',
    );
  }
  if (next !== null) errors.write(`dateline: only the first ${NAMED} items without an article are named\n`);
  for (const [code, remedy] of remedies(items)) errors.write(`dateline: ${code}: ${remedy}\n`);
}

function remedies(items: readonly ImportItem[]): Map<string, string> {
  const table: { readonly [code: string]: ProblemCode } = problemCodes;
  const codes = new Set(items.flatMap(({ code }) => code ?? []));
  return new Map(
    [...codes].flatMap((code) => (Object.hasOwn(table, code) ? [[code, table[code]!.remedy] as const] : [])),
  );
}
