import type { Score } from '../../bench/benchmark.ts';
import type { EvidenceWeights } from '../../src/incidents/compare/compare.ts';

/** What the log of a training tells. */
export interface TrainingFacts {
  readonly reports: number;
  readonly incidents: number;
  readonly pairs: number;
  readonly parts: number;
  /** How well weights do that were not learned from what they judge. */
  readonly heldOut: readonly Score[];
  readonly model: EvidenceWeights;
  readonly terms: number;
  readonly bytes: number;
}

/** `data/incidents/evidence.md`: what the weights were learned from, how good they are, and all of them. */
export function trainingLog(facts: TrainingFacts): string {
  const figure = (metric: string) => facts.heldOut.find((score) => score.metric === metric)!.value.toFixed(1);
  const row = (name: string, metric: string) =>
    `| ${name} | ${figure(`${metric}_p`)} | ${figure(`${metric}_r`)} | ${figure(`${metric}_f1`)} |`;
  const weights = [...facts.model.weights]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, weight]) => `\`${name}\` ${weight.toFixed(2)}`);
  return `# How accounts of one incident are known: what was learned, and from what

<!-- Written by \`npm run train:incidents -- --data FOLDER\`. -->

\`evidence.yaml\` holds the weights of the evidence on two accounts (docs/incidents.md), learned by logistic regression with L2
over ${facts.pairs} pairs of ${facts.reports} news reports on ${facts.incidents} shootings (LongTailQA task of SemEval 2018, from the Gun
Violence Archive), for which no licence is stated. No text of them is kept.

Each pair judged by weights that were learned without the part of the incidents (of ${facts.parts}) that either report is of, with
those that are set by hand in place of learned ones, and all reports merged together, out of 100:

| | P | R | F1 |
|---|---|---|---|
${row('B-cubed', 'bcubed')}
${row('CEAF-e', 'ceafe')}
${row('pairs', 'pair')}

The weights: bias ${facts.model.bias.toFixed(2)}, ${weights.join(', ')}.

\`data/english/report-words.bin\` holds how telling ${facts.terms} words and pairs of capitalised words are, by hashes (${facts.bytes} bytes): by
the share of reports that use them, counted in six collections (those above; IndiaPoliceEvents, MUC-4, LGL and GeoVirus,
PolNeAR, re3d), the collection that uses a word most deciding; and by the names of \`data/actors/\` and \`data/places/\`. A word
that is not listed counts as rare. So the weight of a word never depends on what a store holds.
`;
}
