import { hashText, mix } from '../hash.ts';

/**
 * Feature templates: each names a few atoms (facts about the place that is looked at), and a feature is the hash of its
 * atoms' values. A template with an atom that is absent (value 0) yields no feature.
 */
export interface Templates {
  /** How many features there are at most. */
  readonly count: number;
  /** Writes the hashes of the features of these atoms to `features`; returns how many. */
  fill(atoms: Int32Array, features: Int32Array): number;
}

/**
 * Compiles templates over named atoms. A template is written as the names with blanks between: `"s0.word b0.tag"`.
 *
 * @throws when a template names an atom that is not among `atoms`
 */
export function compileTemplates(atoms: readonly string[], templates: readonly string[]): Templates {
  const rows = templates.map((text) => ({
    seed: hashText(text),
    atoms: text.split(' ').map((name) => indexOf(atoms, name)),
  }));
  const longest = Math.max(...rows.map((row) => row.atoms.length));
  const seeds = Int32Array.from(rows, (row) => row.seed);
  const indices = new Int32Array(rows.length * longest).fill(-1);
  rows.forEach((row, index) => {
    indices.set(row.atoms, index * longest);
  });
  return {
    count: rows.length,
    fill(values, features) {
      let count = 0;
      for (let row = 0, start = 0; row < seeds.length; row++, start += longest) {
        let hash = seeds[row]!;
        let at = start;
        for (const end = start + longest; at < end; at++) {
          const atom = indices[at]!;
          if (atom < 0) break;
          const value = values[atom]!;
          if (value === 0) {
            hash = 0;
            break;
          }
          hash = mix(hash, value);
        }
        if (hash !== 0) features[count++] = hash;
      }
      return count;
    },
  };
}

function indexOf(atoms: readonly string[], name: string): number {
  const index = atoms.indexOf(name);
  if (index < 0) throw new Error(`no atom is called "${name}"`);
  return index;
}
