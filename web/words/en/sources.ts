export const sourceWords = {
  title: 'Sources',
  about: 'Where the reports come from, and what people made of what was read from them.',
  publishers: 'Publishers',
  name: 'Name',
  articles: 'Reports',
  claims: 'Claims',
  last: 'Last report',
  accepted: 'Held in review',
  acceptedHelp: 'Held in review: the claims that people accepted, of those that they decided on.',
  nothing: 'No source yet',
  nothingRemedy: 'Import reports first.',
  latest: 'Latest reports',
  find: 'Find a report',
  noReport: 'No report holds these words',
  noReportRemedy: 'Try other forms or fewer words.',
  unnamed: 'no publisher named',
  waiting: 'waits to be coded',
  resembles: (kind: 'version' | 'copy', likeness: string) =>
    kind === 'version'
      ? `later version of a page (${likeness} alike)`
      : `copy of an earlier report (${likeness} alike)`,
};
