import type { Muc4Document } from '../../bench/muc4/documents.ts';
import { answerKey } from '../../bench/muc4/mentions.ts';
import type { Scene, SceneEntity } from '../../bench/muc4/scene.ts';
import { roles, type Template } from '../../bench/muc4/score.ts';
import { type IncidentType, incidentTypes } from '../../bench/muc4/trigger-words.ts';

/** A document to learn from: its scene, its templates and what they say of it. */
export interface Example {
  readonly scene: Scene;
  readonly templates: readonly Template[];
  /** The outputs of the model of documents. */
  readonly document: readonly number[];
  /** For each entity, the roles that one of its wordings fills in any template. */
  readonly entities: readonly (readonly number[])[];
}

/** Makes an example of a document with templates. */
export function exampleOf(scene: Scene, { templates }: Muc4Document): Example {
  const answers = templates ?? [];
  const keys = roles.map((role) => new Set(answers.flatMap((one) => one[role].flat().map(answerKey))));
  const fills = ({ wordings }: SceneEntity, role: number) =>
    Number(wordings.some(({ variant }) => keys[role]!.has(variant.key)));
  return {
    scene,
    templates: answers,
    document: [
      ...incidentTypes.map((type) => Number(countOf(answers, type) > 0)),
      Number(answers.length > 0),
      Number(answers.length > 1),
    ],
    entities: scene.entities.map((entity) => roles.map((_, role) => fills(entity, role))),
  };
}

/** How many templates there are of a type. */
export function countOf(templates: readonly Template[], type: IncidentType): number {
  return templates.filter(({ incident_type }) => incident_type === type).length;
}

/** True when some template of the type has those words, as compared, in the role. */
export function isFiller(
  templates: readonly Template[],
  type: IncidentType,
  role: number,
  key: string,
): boolean {
  return templates.some(
    (template) =>
      template.incident_type === type &&
      template[roles[role]!].some((one) => one.map(answerKey).includes(key)),
  );
}
