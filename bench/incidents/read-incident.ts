import type { Parsed, Tagged } from '../../src/document/sentence.ts';
import { childrenOf } from '../../src/document/sentence.ts';
import type { English } from '../../src/language/english.ts';
import { canHoldCount } from '../../src/mentions/counts/can-hold-count.ts';
import { findCounts } from '../../src/mentions/counts/find-counts.ts';
import type { CountLexicon } from '../../src/mentions/counts/lexicon.ts';
import { documentToll, type TollRange } from '../../src/mentions/counts/toll/document-toll.ts';
import type { IncidentPrediction, IncidentReport } from './documents.ts';

/** What a report is read with. */
export interface IncidentKnowledge {
  readonly english: English;
  readonly counts: CountLexicon;
}

/** Reads the facts of the incident that a report is about. Its headline is read as the first sentence. */
export function readIncident(
  report: IncidentReport,
  { english, counts }: IncidentKnowledge,
): IncidentPrediction {
  const text = `${report.title}\n\n${report.text}`;
  const sentences = english.split(text).map((span, index) => {
    const tagged = english.tag(english.tokenise(text, span, index));
    return canHoldCount(tagged, counts) ? english.parse(tagged) : unparsed(tagged);
  });
  const toll = documentToll(sentences, findCounts(text, sentences, counts), counts);
  return {
    docid: report.docid,
    incident: null,
    date: null,
    city: null,
    state: null,
    killed: figureOf(toll.killed),
    injured: figureOf(toll.injured),
  };
}

/** A sentence in which nothing is sought: every word on its own. */
function unparsed({ index, span, tokens }: Tagged): Parsed {
  const flat = tokens.map((token) => ({ ...token, head: -1, deprel: 'dep' }));
  return { index, span, tokens: flat, children: childrenOf(flat.map(({ head }) => head)) };
}

/** One figure for a range: its lower end, unless only the upper one is known. */
function figureOf({ min, max }: TollRange): number {
  return min > 0 ? min : (max ?? 0);
}
