import { actorWords } from './en/actor.ts';
import { articleWords } from './en/article.ts';
import { assessmentWords } from './en/assessments.ts';
import { commonWords } from './en/common.ts';
import { exportWords } from './en/export.ts';
import { importWords } from './en/import.ts';
import { incidentWords } from './en/incident.ts';
import { overviewWords } from './en/overview.ts';
import { reviewWords } from './en/review.ts';
import { settingsWords } from './en/settings.ts';
import { sourceWords } from './en/sources.ts';

/**
 * Every word that the workbench shows of its own, in English. A translation is another object of this shape; numbers and
 * days are written by the browser for the language.
 */
export const en = {
  language: 'en',
  direction: 'ltr' as 'ltr' | 'rtl',
  ...commonWords,
  actor: actorWords,
  article: articleWords,
  assessments: assessmentWords,
  export: exportWords,
  import: importWords,
  incident: incidentWords,
  overview: overviewWords,
  review: reviewWords,
  settings: settingsWords,
  sources: sourceWords,
};
export type Words = typeof en;
