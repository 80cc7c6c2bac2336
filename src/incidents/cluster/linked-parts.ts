import type { Tie } from './constraints.ts';

/** A link between two accounts, by their ids, and how far they speak for one incident. */
export interface Link {
  readonly one: string;
  readonly other: string;
  readonly score: number;
}

/** What is asked of a link more each time that a part is too large. */
const step = 0.5;
/** Links as strong as this hold together what is one text in a thousand copies. */
const strongest = 12;

/**
 * The accounts in connected parts of at most `largest`, so that no siege of many months makes one part whose every pair has to
 * be compared: where a part is larger, only its stronger links count, and so on until all parts are small enough or only the
 * strongest links are left. What people put together stays in one part. The parts depend on the accounts and links alone.
 */
export function linkedParts(
  ids: readonly string[],
  links: readonly Link[],
  together: readonly Tie[],
  largest: number,
): string[][] {
  return splitAbove(0, ids, links);

  function splitAbove(least: number, within: readonly string[], among: readonly Link[]): string[][] {
    const strong = among.filter(({ score }) => score > least);
    return connected(within, strong, together).flatMap((part) => {
      if (part.length <= largest || least >= strongest) return [part];
      const members = new Set(part);
      const own = strong.filter(({ one }) => members.has(one));
      return splitAbove(least + step, part, own);
    });
  }
}

function connected(ids: readonly string[], links: readonly Link[], together: readonly Tie[]): string[][] {
  const root = new Map(ids.map((id) => [id, id]));
  const rootOf = (id: string): string => {
    let at = id;
    while (root.get(at) !== at) at = root.get(at)!;
    root.set(id, at);
    return at;
  };
  for (const { one, other } of [...links, ...together]) {
    if (!root.has(one) || !root.has(other)) continue;
    const [first, second] = [rootOf(one), rootOf(other)].sort();
    root.set(second!, first!);
  }
  return [...Map.groupBy(ids, rootOf).values()];
}
