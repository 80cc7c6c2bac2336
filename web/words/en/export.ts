export const exportWords = {
  title: 'Export',
  about:
    'What the filters hold, in the form of the scheme that you use. What was rejected in review is left out.',
  what: 'What is exported',
  everything: 'Everything:',
  narrowed: 'What the overview is narrowed to:',
  change: 'Change the filters',
  names: 'With the names of victims and other private people',
  incomplete: 'With rows that lack a day or a place',
  download: 'Download',
  preview: 'First lines',
  notes: 'Rules and gaps',
  units: {
    record: 'one entry for each report',
    claim: 'one entry for each claim',
    incident: 'one entry for each incident',
  },
};
