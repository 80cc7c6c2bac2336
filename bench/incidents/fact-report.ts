import type { IncidentFacts, IncidentPrediction } from './documents.ts';
import { isFactRight } from './fact-score.ts';

const confusionsShown = 10;
const wrongShown = 10;

/** Lines for people: which figures are taken for which, and some reports whose toll came out wrong. */
export function reportTolls(
  predictions: readonly IncidentPrediction[],
  gold: ReadonlyMap<string, IncidentFacts>,
  titles: ReadonlyMap<string, string>,
): string[] {
  return [
    ...confusions('killed', predictions, gold),
    ...confusions('injured', predictions, gold),
    'wrong tolls (killed/injured, predicted for known)',
    ...wrongOnes(predictions, gold, titles),
  ];
}

function confusions(
  fact: 'killed' | 'injured',
  predictions: readonly IncidentPrediction[],
  gold: ReadonlyMap<string, IncidentFacts>,
): string[] {
  const counts = new Map<string, number>();
  for (const said of predictions) {
    const known = gold.get(said.docid);
    if (!known || said[fact] === known[fact]) continue;
    const key = `${said[fact]} for ${known[fact]}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, confusionsShown);
  return [`${fact}: ${most.map(([key, count]) => `${key} (${count})`).join(', ')}`];
}

function wrongOnes(
  predictions: readonly IncidentPrediction[],
  gold: ReadonlyMap<string, IncidentFacts>,
  titles: ReadonlyMap<string, string>,
): string[] {
  const wrong = predictions.filter((said) => {
    const known = gold.get(said.docid);
    return known && !(isFactRight('killed', said, known) && isFactRight('injured', said, known));
  });
  return wrong.slice(0, wrongShown).map((said) => {
    const known = gold.get(said.docid)!;
    const figures = `${said.killed}/${said.injured} for ${known.killed}/${known.injured}`;
    return `  ${figures}  ${said.docid.slice(0, 8)}  ${(titles.get(said.docid) ?? '').slice(0, 80)}`;
  });
}
