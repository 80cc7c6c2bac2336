import type { Weights } from './logistic.ts';
import type { ReadClaim } from './read-claims.ts';

interface Foreseen {
  readonly claim: ReadClaim;
  readonly confidence: number;
  readonly worth: number;
}

/** What `data/english/confidence.md` says: how many claims were judged and how, by kind, and how well confidence foretells it. */
export function confidenceLog({
  claims,
  foreseen,
  weights,
}: {
  readonly claims: readonly ReadClaim[];
  readonly foreseen: readonly Foreseen[];
  readonly weights: Weights;
}): string {
  const judged = claims.filter(({ judgement }) => judgement !== null);
  const documents = new Set(judged.map(({ document }) => document)).size;
  return `# How sure a claim is

<!-- Written by \`npm run train:confidence -- --data DIR\`. -->

${judged.length} claims of ${documents} development articles were read beside their sentences and judged by hand
(\`training/confidence/judgements.yaml\`); ${claims.length - judged.length} claims that the program reads there today were not judged. A claim is
right when all that it says holds, right in part when it tells of something that is there but names a wrong actor, place, date or standing.

| kind | judged | right | in part | wrong | right or in part |
|---|---|---|---|---|---|
${tableOf(judged)}

What was wrong of those right in part: ${faultsOf(judged)}.

## What confidence foretells

Confidence is the share of right claims that is to be expected, with those right in part as a half. Foretold for each article
by what was learnt from the others:

| confidence | claims | worth on average |
|---|---|---|
${calibration(foreseen)}

Brier score ${brier(foreseen).toFixed(3)}; ${brier(withMean(foreseen)).toFixed(3)} for the same confidence for all. ${weights.weights.size} pieces of evidence weigh something.
`;
}

function tableOf(judged: readonly ReadClaim[]): string {
  const kinds = ['event', 'relation', 'assessment'];
  const rows = [...kinds, 'all'].map((kind) => {
    const here = judged.filter((claim) => kind === 'all' || claim.kind === kind);
    const count = (verdict: string) => here.filter(({ judgement }) => judgement!.verdict === verdict).length;
    const [right, part, wrong] = [count('right'), count('part'), count('wrong')];
    const share = (of: number) => `${((100 * of) / Math.max(1, here.length)).toFixed(0)} %`;
    return `| ${kind} | ${here.length} | ${right} (${share(right)}) | ${part} | ${wrong} | ${share(right + part)} |`;
  });
  return rows.join('\n');
}

function faultsOf(judged: readonly ReadClaim[]): string {
  const faults = new Map<string, number>();
  for (const { judgement } of judged) {
    if (judgement?.fault) faults.set(judgement.fault, (faults.get(judgement.fault) ?? 0) + 1);
  }
  const ranked = [...faults].sort(([, one], [, other]) => other - one);
  return ranked.map(([fault, count]) => `${fault} ${count}`).join(', ');
}

function calibration(foreseen: readonly Foreseen[]): string {
  const edges = [0, 0.4, 0.6, 0.7, 0.8, 0.9, 1.01];
  return edges
    .slice(0, -1)
    .map((from, index) => {
      const to = edges[index + 1]!;
      const here = foreseen.filter(({ confidence }) => confidence >= from && confidence < to);
      const mean = here.reduce((sum, { worth }) => sum + worth, 0) / Math.max(1, here.length);
      const worth = here.length === 0 ? '–' : mean.toFixed(2);
      return `| ${from.toFixed(2)} to ${Math.min(1, to).toFixed(2)} | ${here.length} | ${worth} |`;
    })
    .join('\n');
}

function brier(foreseen: readonly Pick<Foreseen, 'confidence' | 'worth'>[]): number {
  return (
    foreseen.reduce((sum, { confidence, worth }) => sum + (confidence - worth) ** 2, 0) / foreseen.length
  );
}

function withMean(foreseen: readonly Foreseen[]): Pick<Foreseen, 'confidence' | 'worth'>[] {
  const mean = foreseen.reduce((sum, { worth }) => sum + worth, 0) / foreseen.length;
  return foreseen.map(({ worth }) => ({ confidence: mean, worth }));
}
