import { code } from '../../pipeline/code.ts';
import { createKnowledge } from '../../pipeline/knowledge.ts';
import { loadFiles } from '../../pipeline/load-node.ts';
import { checkRules } from '../../rules/check.ts';
import { compileRules } from '../../rules/compile.ts';
import { articleOfSentence } from '../article-of-sentence.ts';
import { readSources, tellSourceProblems } from '../check-sources.ts';
import type { Run } from '../command.ts';

/** `dateline rules check`: compiles every rule and runs its examples and rejects with the whole of the program. */
export const run: Run = async ({ streams }) => {
  const knowledge = createKnowledge(await loadFiles());
  const sources = await readSources('data/rules');
  const compiled = compileRules(sources, knowledge.version);
  const findings = checkRules(compiled.rules, (text) => code(articleOfSentence(text), knowledge).claims);
  const failures = findings.flatMap(({ rule, file, line, text, problem }) =>
    problem ? [{ code: problem.code, file, line, message: `${rule}: “${text}” ${problem.message}` }] : [],
  );
  const checked = `${compiled.rules.rules.length} rules with ${findings.length} examples and rejects`;
  return tellSourceProblems(streams, [...compiled.problems, ...failures], checked);
};
