import { gzipSync } from 'node:zlib';
import type { Thresholds } from '../../bench/muc4/models.ts';
import { type Counts, figuresOf, roles } from '../../bench/muc4/score.ts';
import { incidentTypes } from '../../bench/muc4/trigger-words.ts';
import type { Stacked } from './stack.ts';

/** What the log of a training tells. */
export interface TrainingFacts {
  readonly documents: number;
  readonly folds: number;
  readonly counts: Counts;
  readonly thresholds: Thresholds;
  readonly stacked: Stacked;
  readonly file: Uint8Array;
}

/** `data/english/muc4.md`: what the models were learned from, how good they are, and what decides. */
export function trainingLog({ documents, folds, counts, thresholds, stacked, file }: TrainingFacts): string {
  const { linear, types, fillers } = stacked;
  const trees = [...types.types.flat(), types.relevant, ...fillers];
  return `# The models that fill MUC-4's templates

<!-- Written by \`npm run train:muc4 -- --data FILE\`. -->

\`muc4.weights\` is used by \`dateline bench muc4\` alone and is no part of the package. ${file.length} bytes, ${gzipSync(file).length} gzipped.
Code: \`training/muc4/\`, \`bench/muc4/\`; method: docs/muc4.md.

Learnt from the ${documents} documents of MUC-3's and MUC-4's DEV corpus (1991–92), for which no licence is stated. The file holds
hashes of features with weights, and trees over numbers; no text of the documents, nor any word in plain letters. Linear models
of documents (${linear.documents.rows.size} features), entities (${linear.entities.rows.size}) and wordings (${linear.wordings.rows.size}), and ${trees.length} sets of boosted trees, each learnt from what
the models below say of documents that they had not seen. All from fixed seeds.

${folds}-fold cross-validation over whole documents, every ${folds}th in one fold, thresholds chosen on the same (the MUC-4 metric of GTT), out of 100:

| slot | P | R | F1 |
|---|---|---|---|
${rowsOf(counts).join('\n')}

Thresholds: ${incidentTypes.map((type, at) => `${type} ${shown(thresholds.counts[at]!)}`).join('; ')} (for one, two, three incidents); fillers ${roles
    .map((role, at) => `${role} ${thresholds.fillers[at]!.toFixed(2)}`)
    .join(
      ', ',
    )}; in further templates of a type ${roles.map((role, at) => `${role} ${thresholds.repeated[at]!.toFixed(2)}`).join(', ')}.
`;
}

function rowsOf(counts: Counts): string[] {
  return ([null, 'incident_type', ...roles] as const).map((slot) => {
    const { precision, recall, f1 } = figuresOf(counts, slot === null ? undefined : [slot]);
    return `| ${[slot ?? 'all', ...[precision, recall, f1].map((value) => value.toFixed(1))].join(' | ')} |`;
  });
}

function shown(values: readonly number[]): string {
  return values.map((value) => value.toFixed(2)).join(', ');
}
