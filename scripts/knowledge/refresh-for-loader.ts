import { problemLine, refreshKnowledge } from './refresh.ts';

// Imported by src/pipeline/load-node.ts in a checkout, for what it does: once in a process, before the files are read.
const { problems } = await refreshKnowledge();
for (const problem of problems) process.stderr.write(`${problemLine(problem)}\n`);
