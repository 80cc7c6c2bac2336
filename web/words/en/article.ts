export const articleWords = {
  title: 'Article',
  text: 'Text of the article',
  claims: (n: number) => (n === 1 ? '1 claim' : `${n} claims`),
  noClaimsRemedy: 'It may hold no event, relation or assessment that the rules know.',
  otherLanguage: (language: string) => `Only English is read; this text seems to be ${language}.`,
  waiting: 'This article waits to be coded',
  waitingRemedy: 'It will be read as soon as the queue reaches it.',
  help: 'Up and down go through the claims, Enter opens one, Escape lets go. In the text, left and right go from word to word.',
  resembles: (kind: 'version' | 'copy', likeness: string) =>
    kind === 'version'
      ? `Another version, ${likeness} alike, of a page that was received before:`
      : `${likeness} the same text as a report that was received before:`,
  resembledBy: (n: number) =>
    n === 1 ? '1 later report resembles this one' : `${n} later reports resemble this one`,
  likeness: (kind: 'version' | 'copy', likeness: string) =>
    kind === 'version' ? `another version, ${likeness} alike` : `${likeness} alike`,
  mainEvent: 'The report as a whole',
  legend: 'Roles',
  removed: (reason: string) => `left out of the reading: ${reason}`,
  showRemoved: 'Show left-out parts',
  foundBy: (coder: string, rule: string, version: string) => `${coder} ${rule}, version ${version}`,
  confidence: 'Confidence',
  rule: 'Found by',
  source: 'Source',
  via: 'via',
  quoted: 'quoted',
  sentence: 'Sentence',
  basis: 'Why this place',
  all: 'All kinds',
  published: 'Published',
  publisher: 'Publisher',
  original: 'Original address',
  language: 'Language',
  genre: 'Genre',
  diagnostics: 'Notes on the reading',
  wordClaims: (words: string) => `Claims that “${words}” is part of`,
  next: 'Next claim of these words',
};
