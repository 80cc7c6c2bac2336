export const assessmentWords = {
  title: 'Assessments',
  about: 'What speakers expect, threaten, intend or judge, each with who holds it and when.',
  list: 'List',
  map: 'Consequences',
  all: 'All',
  holder: 'Held by',
  outcome: 'Has it come true?',
  nothing: 'No assessment fits',
  nothingRemedy: 'Take a filter out, or import reports that hold forecasts.',
  mapAbout:
    'On the left what may happen, on the right whom it is said to harm or to help. Choose an arrow to read who expects it.',
  noMap: 'No forecast with a condition has been read yet',
  chosen: 'Who expects this',
  not: (wording: string) => `does not ${wording.replace(/s$/, '')}`,
  chooseOne: 'Choose an arrow to read the sentences behind it.',
};
