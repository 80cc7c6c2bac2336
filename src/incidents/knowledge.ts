import * as z from 'zod';
import { createWordWeights, type WordWeights } from './account/word-weights.ts';
import type { EvidenceWeights } from './compare/compare.ts';

/** `data/incidents/evidence.yaml`, as it is compiled into `build/incidents.json`. */
const EvidenceSource = z.strictObject({
  bias: z.number(),
  learned: z.record(z.string(), z.number()),
  set: z.record(z.string(), z.number()),
});

/** `data/incidents/parties.yaml`: words for those who are counted, by whom they belong to. */
const PartiesSource = z.strictObject({
  forces: z.array(z.string()),
  fighters: z.array(z.string()),
  civilians: z.array(z.string()),
});

/** `build/incidents.json`: the lists of `data/incidents/`, each under the name of its file. */
export const IncidentLists = z.strictObject({ evidence: EvidenceSource, parties: PartiesSource });
export type IncidentLists = z.infer<typeof IncidentLists>;

/** What incidents are brought together with. */
export interface IncidentKnowledge {
  readonly words: WordWeights;
  readonly evidence: EvidenceWeights;
  readonly parties: ReadonlyMap<string, keyof z.infer<typeof PartiesSource>>;
}

/** Makes it of the lists and of the bytes of `data/english/report-words.bin`. */
export function createIncidentKnowledge(lists: IncidentLists, reportWords: Uint8Array): IncidentKnowledge {
  const { evidence, parties } = lists;
  const names = ['forces', 'fighters', 'civilians'] as const;
  return {
    words: createWordWeights(reportWords),
    evidence: {
      bias: evidence.bias,
      weights: new Map([...Object.entries(evidence.learned), ...Object.entries(evidence.set)]),
    },
    parties: new Map(names.flatMap((party) => parties[party].map((word) => [word, party] as const))),
  };
}
