import type { ParsedToken } from '../document/sentence.ts';
import type { SentenceArguments } from './arguments.ts';
import type { Rule, RuleSet, Trigger, TriggerForm } from './rule.ts';

/** A rule's trigger as found in a sentence: its head word and the words that must go with it. */
export interface FoundTrigger {
  readonly rule: Rule;
  readonly form: TriggerForm;
  readonly head: number;
  readonly companions: readonly number[];
}

interface Entry {
  readonly rule: Rule;
  readonly trigger: Trigger;
}

/** Finds the rules that the words of a sentence may set off, by lemma and part of speech. */
export class TriggerIndex {
  readonly #entries = new Map<string, Entry[]>();
  readonly #prefixes: Entry[] = [];

  constructor(rules: RuleSet) {
    for (const rule of rules.rules) {
      for (const trigger of rule.triggers) this.#add({ rule, trigger });
    }
  }

  /** True when a word of this lemma may be the head of some trigger, whatever its part of speech. */
  knows(lemma: string): boolean {
    return (
      this.#lookup('verb', lemma).length > 0 ||
      this.#lookup('noun', lemma).length > 0 ||
      this.#lookup('adjective', lemma).length > 0
    );
  }

  /** Every trigger that stands in the sentence, from left to right. */
  find(clause: SentenceArguments): FoundTrigger[] {
    return clause.sentence.tokens.flatMap((token, index) => {
      const verbal = clause.isVerbal(index) ? 'verb' : formOf(token);
      const form = isPartOfName(token) ? null : verbal;
      const listed = form === null ? [] : this.#listed(form, token);
      const found = listed.flatMap(({ rule, trigger }): FoundTrigger[] => {
        const companions = findCompanions(clause, index, trigger.companions);
        return companions === null ? [] : [{ rule, form: trigger.form, head: index, companions }];
      });
      return [...withoutRepeats(found), ...this.#prefixed(token, index)];
    });
  }

  #add(entry: Entry): void {
    const { trigger } = entry;
    if (trigger.form === 'prefix') {
      this.#prefixes.push(entry);
      return;
    }
    const key = `${trigger.form}:${trigger.lemma}`;
    const listed = this.#entries.get(key);
    if (listed) listed.push(entry);
    else this.#entries.set(key, [entry]);
  }

  /** By lemma; or by the word as it stands, since a subjunctive ("demanded that it withdraw") may be taken for a past. */
  #listed(form: TriggerForm, { lemma, text }: ParsedToken): readonly Entry[] {
    const listed = this.#lookup(form, lemma.toLowerCase());
    return listed.length > 0 ? listed : this.#lookup(form, text.toLowerCase());
  }

  #lookup(form: TriggerForm, lemma: string): readonly Entry[] {
    return this.#entries.get(`${form}:${lemma}`) ?? [];
  }

  #prefixed(token: ParsedToken, head: number): FoundTrigger[] {
    const text = token.text.toLowerCase();
    return this.#prefixes
      .filter(({ trigger }) => text.startsWith(`${trigger.lemma}-`))
      .map(({ rule }) => ({ rule, form: 'prefix', head, companions: [] }));
  }
}

/** "Detention" in "Salem Detention Center" tells of nothing. */
function isPartOfName({ upos, deprel }: ParsedToken): boolean {
  return upos === 'PROPN' && (deprel === 'compound' || deprel === 'flat');
}

/** A rule may list two forms of a word that a sentence has once ("talk", "talks"). */
function withoutRepeats(found: readonly FoundTrigger[]): FoundTrigger[] {
  const isSame = (one: FoundTrigger, other: FoundTrigger) =>
    one.rule === other.rule && one.companions.join() === other.companions.join();
  return found.filter((one, place) => found.findIndex((other) => isSame(one, other)) === place);
}

function formOf(token: ParsedToken): TriggerForm | null {
  switch (token.upos) {
    case 'VERB':
    case 'AUX':
      return 'verb';
    case 'NOUN':
    case 'PROPN':
      return 'noun';
    case 'ADJ':
    case 'ADV':
      return 'adjective';
    default:
      return null;
  }
}

/** The words below a word of a verb's, but for those of who does it ("border guards opened fire"), of another deed ("launched missile attacks"), what goes with other verbs, and an "in" that says where: "gave themselves up in Dantewada". */
function fartherWords(clause: SentenceArguments, child: number, verb: number): number[] {
  const isElsewhere = (index: number) => {
    const { deprel, text } = clause.token(index);
    if (deprel === 'case') return text.toLowerCase() === 'in' && index !== verb + 1;
    return deprel === 'compound:prt' || (deprel === 'advmod' && clause.isVerbal(child));
  };
  const isDoer = clause.token(child).deprel === 'nsubj';
  const isDeed = clause.words.deeds.has(clause.token(child).lemma);
  return isDoer || isDeed ? [] : clause.children(child).filter((index) => !isElsewhere(index));
}

/** The words that must go with a trigger, looked for among its dependents, right behind it, and for a verb among theirs; null when one is missing. */
function findCompanions(clause: SentenceArguments, head: number, lemmas: readonly string[]): number[] | null {
  if (lemmas.length === 0) return [];
  const near = clause.children(head);
  const behind = head + 1 < clause.sentence.tokens.length ? [head + 1] : [];
  const isVerb = clause.token(head).upos === 'VERB';
  const farther = isVerb ? near.flatMap((child) => fartherWords(clause, child, head)) : [];
  const around = [...near, ...farther, ...behind];
  const found: number[] = [];
  for (const lemma of lemmas) {
    const companion = around.find((index) => {
      const token = clause.token(index);
      return token.lemma.toLowerCase() === lemma || token.text.toLowerCase() === lemma;
    });
    if (companion === undefined) return null;
    found.push(companion);
  }
  return found;
}
