// Plain lists, apart from the schemas that are made of them, for programs that need the words and no validation.

/** The sixteen event types of PLOVER (manual of February 2024). */
export const eventTypes = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;

/** Standing ties between actors; the agent is the first of the pair ("agent backs patient"). */
export const relationTypes = [
  'backs',
  'opposes',
  'partner-of',
  'leads',
  'member-of',
  'part-of',
  'commander-of',
  'trains',
  'close-to',
] as const;

/** What a speaker thinks, rather than what was done. */
export const assessmentTypes = ['threat', 'forecast', 'intention', 'importance', 'judgement'] as const;

/** Whether a thing is told as done, going on, meant, feared, hung on a condition, foretold or asked for. */
export const statuses = [
  'happened',
  'ongoing',
  'planned',
  'possible',
  'conditional',
  'predicted',
  'demanded',
] as const;
