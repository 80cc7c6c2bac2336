import { AssessmentType, EventType, RelationType } from '../schema/claim.ts';
import { compileFamily, type FrameGroups, spellOut } from './compile-frame.ts';
import type { Condition, Frame, Rule, RuleSet, Trigger, TriggerForm } from './rule.ts';
import { ReadFile, type RuleProblem, type SourceFile } from './source-file.ts';
import {
  type ConditionSource,
  FramesFile,
  type RuleSource,
  RulesFile,
  WordsFile,
  type WordsSource,
} from './syntax.ts';

/** What compiling the rule files gives: the rules that are sound, and everything that is wrong with the others. */
export interface CompiledRules {
  readonly rules: RuleSet;
  readonly problems: readonly RuleProblem[];
}

const forms: readonly TriggerForm[] = ['verb', 'noun', 'adjective', 'prefix'];
const typesOf = {
  event: EventType.options as readonly string[],
  relation: RelationType.options as readonly string[],
  assessment: AssessmentType.options as readonly string[],
};

/**
 * Compiles the files of `data/rules/` (`frames.yaml`, `words.yaml` and the families of rules). Never throws on what a
 * file holds: a rule that is wrong is left out and told of.
 */
export function compileRules(files: readonly SourceFile[], version: string): CompiledRules {
  const named = (ending: string) => files.filter(({ name }) => name.endsWith(ending));
  const wordFiles = named('words.yaml').map((file) => new ReadFile(file, WordsFile));
  const frameFiles = named('frames.yaml').map((file) => new ReadFile(file, FramesFile));
  const ruleFiles = files
    .filter(({ name }) => !name.endsWith('words.yaml') && !name.endsWith('frames.yaml'))
    .map((file) => new ReadFile(file, RulesFile));
  const scope: Scope = {
    words: Object.assign({}, ...wordFiles.map(({ value }) => value ?? {})),
    groups: Object.assign({}, ...frameFiles.map(({ value }) => value?.groups ?? {})),
    families: Object.assign({}, ...frameFiles.map(({ value }) => value?.frames ?? {})),
    problems: [...wordFiles, ...frameFiles, ...ruleFiles].flatMap(({ problems }) => problems),
  };
  const rules = ruleFiles.flatMap((file) =>
    (file.value?.rules ?? []).flatMap((source, index) =>
      compileRule(source, file.name, file.lineOf(['rules', index]), scope),
    ),
  );
  return {
    rules: { version, rules: withoutRepeats(rules, scope), words: scope.words },
    problems: scope.problems,
  };
}

interface Scope {
  readonly words: WordsFile;
  readonly groups: FrameGroups;
  readonly families: FramesFile['frames'];
  readonly problems: RuleProblem[];
}

function compileRule(source: RuleSource, file: string, line: number, scope: Scope): Rule[] {
  const tell = (code: RuleProblem['code'], message: string) =>
    scope.problems.push({ code, file, line, message: `${source.id}: ${message}` });
  if (!typesOf[source.kind].includes(source.type))
    tell('rule.wrong-type', `${source.type} is no type of ${source.kind}`);
  const family = typeof source.frame === 'string' ? scope.families[source.frame] : source.frame;
  if (!family) {
    tell('rule.unknown-frame', `no frame is called ${source.frame}`);
    return [];
  }
  const words = (list: WordsSource) =>
    resolveWords(list, scope.words, (name) =>
      tell('rule.unknown-words', `no list of words is called ${name}`),
    );
  const frames: { [form in TriggerForm]?: Frame } = compileFamily(family, scope.groups);
  const triggers = forms.flatMap((form) => compileTriggers(form, source[form], words));
  const missing = triggers.find(({ form }) => !frames[form]);
  if (missing) tell('rule.no-frame', `the frame says nothing of a ${missing.form} such as ${missing.lemma}`);
  return [
    {
      id: source.id,
      kind: source.kind,
      type: source.type,
      mode: source.mode ?? null,
      direction: source.direction ?? null,
      triggers,
      frames,
      conditions: (source.where ?? []).map((condition) => compileCondition(condition, scope.groups, words)),
      needs: source.needs ?? 'any',
      rank: source.rank ?? 0,
      statuses: source.when ?? [],
      status: source.status ?? null,
      denies: source.denies ?? false,
      examples: source.examples,
      rejects: source.rejects,
      file,
      line,
    },
  ];
}

function compileTriggers(
  form: TriggerForm,
  source: WordsSource | undefined,
  words: (list: WordsSource) => readonly string[],
): Trigger[] {
  if (source === undefined) return [];
  return words(source).map((phrase) => {
    const [lemma = '', ...companions] = phrase.split(' ');
    return { form, lemma, companions };
  });
}

function compileCondition(
  source: ConditionSource,
  groups: FrameGroups,
  words: (list: WordsSource) => readonly string[],
): Condition {
  return {
    paths: [source.path].flat().flatMap((path) => spellOut(path.split(' '), groups)),
    is: source.is === undefined ? null : words(source.is),
    not: source.not === undefined ? null : words(source.not),
    kinds: source.kinds ?? null,
    present: source.present ?? null,
    place: source.place ?? null,
  };
}

function resolveWords(list: WordsSource, named: WordsFile, missing: (name: string) => void): string[] {
  const entries = typeof list === 'string' ? [list] : list;
  return entries.flatMap((entry) => {
    if (!entry.startsWith('$')) return [entry];
    const found = named[entry.slice(1)];
    if (!found) missing(entry);
    return found ?? [];
  });
}

function withoutRepeats(rules: readonly Rule[], scope: Scope): Rule[] {
  const seen = new Map<string, Rule>();
  for (const rule of rules) {
    const first = seen.get(rule.id);
    if (first) {
      const message = `${rule.id} is also at ${first.file}:${first.line}`;
      scope.problems.push({ code: 'rule.duplicate', file: rule.file, line: rule.line, message });
    } else seen.set(rule.id, rule);
  }
  return [...seen.values()];
}
