import { refreshKnowledge } from './knowledge/refresh.ts';

const built = await refreshKnowledge((line) => console.log(`built ${line}`));
if (built.length === 0) console.log('the compiled knowledge is up to date');
