/**
 * Rules that lead from a form to its lemma: for each Penn tag, endings and what becomes of them, written "ending>cut>add"
 * and joined by blanks: "ing>3>e" takes three letters away and adds an e. An ending with ^ before it is the whole word.
 */
export type LemmaRules = Readonly<Record<string, string>>;

/** The lemma of a word with its Penn tag. Names keep their capitals, other words lose them. */
export type Lemmatiser = (word: string, xpos: string) => string;

interface Edit {
  readonly cut: number;
  readonly add: string;
}

/** The longest ending that a rule may have. */
export const longestEnding = 7;
const shortestLemma = 2;
const remembered = 50_000;

/** A lemmatiser by the longest ending that fits: such rules are learnt, see training/syntax/lemma-rules.ts. */
export function createLemmatiser(rules: LemmaRules): Lemmatiser {
  const byTag = new Map(Object.entries(rules).map(([tag, text]) => [tag, readRules(text)]));
  let known = new Map<string, string>();
  return (word, xpos) => {
    const key = `${xpos} ${word}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= remembered) known = new Map();
    const lemma = lemmaOf(word, xpos, byTag.get(xpos));
    known.set(key, lemma);
    return lemma;
  };
}

/** Whether the lemma of a word with this tag keeps its capitals. */
export function keepsCapitals(xpos: string): boolean {
  return xpos.startsWith('NNP') || xpos === 'ADD' || xpos === 'FW' || xpos === 'GW';
}

function lemmaOf(word: string, xpos: string, edits: ReadonlyMap<string, Edit> | undefined): string {
  const form = (keepsCapitals(xpos) ? nameOf(word, xpos) : word.toLowerCase()).replace(/’/g, "'");
  if (edits === undefined || !/^\p{L}/u.test(xpos)) return form;
  const edit = edits.get(`^${form.toLowerCase()}`) ?? longest(edits, form.toLowerCase());
  if (edit === undefined) return form;
  const lemma = form.slice(0, Math.max(0, form.length - edit.cut)) + edit.add;
  return lemma.length < shortestLemma && form.length > shortestLemma ? form : lemma;
}

/** A name that is written small gets its capital. */
function nameOf(word: string, xpos: string): string {
  return xpos.startsWith('NNP') ? word[0]!.toUpperCase() + word.slice(1) : word;
}

function longest(edits: ReadonlyMap<string, Edit>, form: string): Edit | undefined {
  for (let length = Math.min(longestEnding, form.length - 1); length >= 0; length--) {
    const edit = edits.get(form.slice(form.length - length));
    if (edit !== undefined) return edit;
  }
  return undefined;
}

function readRules(text: string): Map<string, Edit> {
  return new Map(
    text.split(' ').map((rule) => {
      const [ending, cut, add] = rule.split('>');
      return [ending!, { cut: Number(cut), add: add! }];
    }),
  );
}
