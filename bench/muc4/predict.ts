import { documentEvidence } from './document-evidence.ts';
import { type Candidate, type Choice, candidatesOf, type Judged } from './filler-evidence.ts';
import { keysOf, probabilities } from './linear.ts';
import type { Models, Thresholds } from './models.ts';
import { keysWithin, type Scene } from './scene.ts';
import { type Role, roles, type Template } from './score.ts';
import { scoreOf } from './trees.ts';
import { incidentTypes } from './trigger-words.ts';
import { wordingFeatures } from './wording-features.ts';

/** The incidents that a document tells of. */
export function templatesOf(scene: Scene, models: Models): Template[] {
  const document = probabilities(models.documents.scores(scene.keys));
  const fillers = scene.entities.map((entity) =>
    probabilities(models.entities.scores(keysWithin(entity, document))),
  );
  const evidence = documentEvidence(scene.document, document, fillers);
  const counts = models.types.map((atLeast) => atLeast.map((trees) => shareOf(scoreOf(trees, evidence))));
  const judged: Judged = {
    fillers,
    types: counts.map(([once]) => once!),
    twice: counts.map(([, twice]) => twice!),
    relevant: shareOf(scoreOf(models.relevant, evidence)),
  };
  const candidates = candidatesOf(scene, judged, (entity, role) =>
    chooseWording(scene, entity, role, models),
  );
  const shares = candidates.map(({ role, evidence: own }) => shareOf(scoreOf(models.fillers[role]!, own)));
  return assemble(candidates, shares, counts, models.thresholds);
}

function shareOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** The likeliest way to write an entity in a role, and how likely it is among all ways. */
export function chooseWording(
  { document, entities }: Scene,
  entity: number,
  role: number,
  { wordings: model }: Pick<Models, 'wordings'>,
): Choice {
  const { entity: meant, wordings } = entities[entity]!;
  const scores = wordings.map((wording) => {
    const keys = keysOf(wordingFeatures(document, meant, wording, roles[role]!));
    return model.scores(keys)[0]!;
  });
  const highest = Math.max(...scores);
  const { text, key } = wordings[scores.indexOf(highest)]!.variant;
  return { text, key, share: 1 / scores.reduce((sum, score) => sum + Math.exp(score - highest), 0) };
}

/** Templates of what is likely enough. `counts[type][n]` says how likely more than `n` incidents of a type are told of. */
export function assemble(
  candidates: readonly Candidate[],
  shares: readonly number[],
  counts: readonly (readonly number[])[],
  thresholds: Thresholds,
): Template[] {
  return incidentTypes.flatMap((type, index) => {
    const known = counts[index]!.findIndex((share, least) => share < thresholds.counts[index]![least]!);
    return Array.from({ length: known < 0 ? counts[index]!.length : known }, (_, number) => {
      const least = number === 0 ? thresholds.fillers : thresholds.repeated;
      const kept = candidates.filter(
        (candidate, at) => candidate.type === index && shares[at]! >= least[candidate.role]!,
      );
      return templateOf(type, kept);
    });
  });
}

function templateOf(type: string, candidates: readonly Candidate[]): Template {
  const fillers = roles.map((role: Role, index) => {
    const own = candidates.filter((candidate) => candidate.role === index);
    const distinct = new Map(own.map(({ key, text }) => [key, text]));
    return [role, [...distinct.values()].map((text) => [text])] as const;
  });
  return { incident_type: type, ...Object.fromEntries(fillers) } as Template;
}
