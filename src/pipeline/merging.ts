import { createIncidentKnowledge, type IncidentKnowledge, IncidentLists } from '../incidents/knowledge.ts';
import { type KnowledgeFiles, MissingKnowledge } from './knowledge-files.ts';

/**
 * What incidents are brought together with, out of the files of the package.
 *
 * @throws {MissingKnowledge} when a file is not there
 */
export function incidentKnowledgeOf({ json, binary }: KnowledgeFiles): IncidentKnowledge {
  const words = binary['report-words'];
  if (json.incidents === undefined) throw new MissingKnowledge('incidents');
  if (words === undefined) throw new MissingKnowledge('report-words');
  return createIncidentKnowledge(IncidentLists.parse(json.incidents), words);
}
