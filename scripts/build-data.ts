import { problemLine, refreshKnowledge } from './knowledge/refresh.ts';

const { built, problems } = await refreshKnowledge((line) => console.log(`built ${line}`));
for (const problem of problems) console.error(problemLine(problem));
if (built.length === 0) console.log('the compiled knowledge is up to date');
process.exitCode = problems.length > 0 ? 65 : 0;
