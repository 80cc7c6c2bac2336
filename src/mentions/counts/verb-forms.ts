/** How a verb's form takes its people: `present` and `gerund` have the patient behind them, `past` may be passive. */
export type VerbForm = 'present' | 'past' | 'gerund';

/** Third person, past, participle and gerund of the verbs whose spelling follows no rule. */
export interface IrregularVerbs {
  readonly [lemma: string]: readonly [third: string, past: string, participle: string, gerund: string];
}

/** Every form of a verb with what it is. Regular verbs follow English spelling (`-s`/`-es`/`-ies`, `-ed`, `-ing`). */
export function inflect(lemma: string, irregular: IrregularVerbs): ReadonlyMap<string, VerbForm> {
  const [third, past, participle, gerund] = irregular[lemma] ?? regular(lemma);
  return new Map<string, VerbForm>([
    [lemma, 'present'],
    [third, 'present'],
    [gerund, 'gerund'],
    [past, 'past'],
    [participle, 'past'],
  ]);
}

function regular(lemma: string): [string, string, string, string] {
  if (/[^aeiou]y$/.test(lemma)) {
    const stem = lemma.slice(0, -1);
    return [`${stem}ies`, `${stem}ied`, `${stem}ied`, `${lemma}ing`];
  }
  const third = /(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  return [third, `${stem}ed`, `${stem}ed`, `${stem}ing`];
}

/** The plural of a regular noun. */
export function pluralOf(noun: string): string {
  return regular(noun)[0];
}
