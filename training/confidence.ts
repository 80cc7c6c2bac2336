import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readJudgements } from './confidence/judgements.ts';
import { type Example, learn, type Weights, worthOf } from './confidence/logistic.ts';
import { type ReadClaim, readClaims } from './confidence/read-claims.ts';
import { confidenceLog } from './confidence/training-log.ts';

/**
 * Learns what each piece of evidence says of a claim, from what people said of claims in development articles:
 *
 *     npm run train:confidence -- --data DIR
 *
 * DIR holds the development sets that `confidence/judgements.yaml` names. Writes `data/english/confidence.yaml` and its log beside it.
 */
const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new Error('Say where the development sets are with --data DIR.');

/** Chosen by the cross-validated loss. */
const decay = 8;
const worths = { right: 1, part: 0.5, wrong: 0 };

const claims = await readClaims(values.data, readJudgements());
const judged = claims.filter((claim) => claim.judgement !== null);
const exampleOf = ({ evidence, judgement }: ReadClaim): Example => ({
  evidence,
  worth: worths[judgement!.verdict],
});
const documents = [...new Set(judged.map(({ document }) => document))];
/** What is expected of each claim by weights learnt from the other articles. */
const foreseen = documents.flatMap((document) => {
  const weights = learn(judged.filter((claim) => claim.document !== document).map(exampleOf), decay);
  return judged
    .filter((claim) => claim.document === document)
    .map((claim) => ({ claim, confidence: worthOf(claim.evidence, weights), ...exampleOf(claim) }));
});
const weights = learn(judged.map(exampleOf), decay);
const folder = new URL('../data/english/', import.meta.url);
await writeFile(new URL('confidence.yaml', folder), yamlOf(weights));
const log = confidenceLog({ claims, foreseen, weights });
await writeFile(new URL('confidence.md', folder), log);
console.log(log);

function yamlOf({ bias, weights: learnt }: Weights): string {
  const rows = [...learnt]
    .map(([evidence, weight]) => [evidence, Math.round(weight * 100) / 100] as const)
    .filter(([, weight]) => weight !== 0)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    '# What each piece of evidence adds to the log-odds that a claim is right. Written by `npm run train:confidence`; CC0.',
    `bias: ${Math.round(bias * 100) / 100}`,
    'weights:',
    ...rows.map(([evidence, weight]) => `  ${JSON.stringify(evidence)}: ${weight}`),
    '',
  ].join('\n');
}
