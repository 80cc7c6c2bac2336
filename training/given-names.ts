import { writeFile } from 'node:fs/promises';
import { allFakers } from '@faker-js/faker';
import nlp from 'compromise';

/**
 * Writes `data/english/given-names.yaml`: given names of many regions that are borne by women only, or by men only, from
 * the lists of `@faker-js/faker` and `compromise` (both MIT):
 *
 *     node training/given-names.ts
 */
type Lists =
  | { readonly female?: readonly string[]; readonly male?: readonly string[] }
  | readonly string[]
  | null;

const women = new Set<string>();
const men = new Set<string>();

for (const faker of Object.values(allFakers)) {
  const lists = faker.rawDefinitions.person?.first_name as Lists | undefined;
  if (!lists || Array.isArray(lists)) continue;
  const { female, male } = lists as Exclude<Lists, null | readonly string[]>;
  for (const name of female ?? []) add(women, name);
  for (const name of male ?? []) add(men, name);
}
const lexicon = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon;
for (const [name, tags] of Object.entries(lexicon)) {
  if ([tags].flat().includes('FemaleName')) add(women, name);
  if ([tags].flat().includes('MaleName')) add(men, name);
}

function add(names: Set<string>, name: string): void {
  const key = name.normalize('NFC').toLowerCase();
  if (/^\p{Script=Latin}{3,}$/u.test(key)) names.add(key);
}

const only = (names: ReadonlySet<string>, others: ReadonlySet<string>) =>
  [...names].filter((name) => !others.has(name)).sort();
const list = (names: readonly string[]) => `[${names.join(', ')}]`.replace(/(.{100,120}?), /g, '$1,\n  ');
await writeFile(
  new URL('../data/english/given-names.yaml', import.meta.url),
  `# Given names that women or men bear, in small letters. Written by training/given-names.ts from the lists of @faker-js/faker
# and compromise (both MIT); names that both bear are left out.
female: ${list(only(women, men))}
male: ${list(only(men, women))}
`,
);
