import { keepsCapitals, type LemmaRules, longestEnding } from '../../src/language/lemmas.ts';
import type { TreebankWord } from './conllu.ts';
import type { WordForm } from './word-forms.ts';

/** How often each form of a tag has which lemma; both lower-cased. */
type Counts = Map<string, Map<string, Map<string, number>>>;

function count(counts: Counts, xpos: string, form: string, lemma: string, weight: number): void {
  const byForm = counts.get(xpos) ?? new Map<string, Map<string, number>>();
  const byLemma = byForm.get(form) ?? new Map<string, number>();
  byLemma.set(lemma, (byLemma.get(lemma) ?? 0) + weight);
  byForm.set(form, byLemma);
  counts.set(xpos, byForm);
}

function countTreebank(counts: Counts, sentences: readonly (readonly TreebankWord[])[]): void {
  for (const sentence of sentences) {
    for (const { form, lemma, xpos } of sentence) {
      if (/[ >]/.test(form + lemma)) continue;
      const plain = form.replace(/’/g, "'");
      count(counts, xpos, plain.toLowerCase(), keepsCapitals(xpos) ? lemma.toLowerCase() : lemma, 2);
    }
  }
}

function editOf(form: string, lemma: string): string {
  let shared = 0;
  while (shared < form.length && form[shared] === lemma[shared]) shared++;
  return `${form.length - shared}>${lemma.slice(shared)}`;
}

function most(counts: ReadonlyMap<string, number>): string {
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

/** The fewest endings that give every form its lemma: an ending is named only where shorter ones would be wrong. */
function rulesFor(edits: ReadonlyMap<string, string>): string {
  const byEnding = new Map<string, Map<string, number>>();
  for (const [form, edit] of edits) {
    for (let length = 0; length <= Math.min(longestEnding, form.length - 1); length++) {
      const ending = form.slice(form.length - length);
      const counts = byEnding.get(ending) ?? new Map<string, number>();
      counts.set(edit, (counts.get(edit) ?? 0) + 1);
      byEnding.set(ending, counts);
    }
  }
  const rules = new Map<string, string>();
  const inherited = (form: string, longestLength: number) => {
    for (let length = longestLength; length >= 0; length--) {
      const edit = rules.get(form.slice(form.length - length));
      if (edit !== undefined) return edit;
    }
    return '0>';
  };
  for (const ending of [...byEnding.keys()].sort((a, b) => a.length - b.length)) {
    const counts = byEnding.get(ending)!;
    const edit = most(counts);
    const total = [...counts.values()].reduce((a, b) => a + b, 0);
    if (ending !== '' && total < 2) continue;
    if (ending === '' || edit !== inherited(ending, ending.length - 1)) rules.set(ending, edit);
  }
  for (const [form, edit] of edits) {
    if (edit !== inherited(form, Math.min(longestEnding, form.length - 1))) rules.set(`^${form}`, edit);
  }
  return [...rules].map(([ending, edit]) => `${ending}>${edit}`).join(' ');
}

/** Learns the rules from a treebank and from forms that are known besides; the treebank's count more. */
export function learnLemmaRules(
  sentences: readonly (readonly TreebankWord[])[],
  forms: Iterable<WordForm>,
): LemmaRules {
  const counts: Counts = new Map();
  countTreebank(counts, sentences);
  for (const { form, xpos, lemma, weight } of forms) count(counts, xpos, form, lemma, weight);
  return Object.fromEntries(
    [...counts].map(([xpos, byForm]) => [
      xpos,
      rulesFor(new Map([...byForm].map(([form, byLemma]) => [form, editOf(form, most(byLemma))]))),
    ]),
  );
}
