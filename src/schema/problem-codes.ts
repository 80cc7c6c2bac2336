import { exportProblems } from './problems/export.ts';
import { ingestProblems } from './problems/ingest.ts';
import type { ProblemCode } from './problems/problem-code.ts';
import { serverProblems } from './problems/server.ts';
import { storeProblems } from './problems/store.ts';

export type { ProblemCode };

/**
 * The one table of what every problem is called, how a command ends on it and how the server answers it. Large families
 * have a file of their own in `problems/`.
 */
export const problemCodes = {
  ...exportProblems,
  ...ingestProblems,
  ...serverProblems,
  ...storeProblems,
  'input.unreadable': {
    exit: 66,
    status: 404,
    meaning: 'The file cannot be read.',
    remedy: 'Check the path and the right to read it.',
  },
  'input.empty': {
    exit: 65,
    status: 422,
    meaning: 'The input holds no text.',
    remedy: 'Give a file with an article in it.',
  },
  'input.binary': {
    exit: 65,
    status: 415,
    meaning: 'The input is not text, and no kind of document or archive that is read.',
    remedy: 'Turn the file into text, HTML, PDF or DOCX first.',
  },
  'input.invalid-utf8': {
    exit: 0,
    status: 200,
    meaning: 'Some bytes are not UTF-8; they are read as U+FFFD and the rest is read as it is.',
    remedy: 'Convert the file to UTF-8, as with iconv.',
  },
  'input.nul': {
    exit: 0,
    status: 200,
    meaning: 'The text holds NUL characters; they are read as U+FFFD.',
    remedy: 'Take the NUL characters out of the file.',
  },
  'input.too-large': {
    exit: 65,
    status: 413,
    meaning: 'The input is larger than any report, and is not read.',
    remedy: 'Split the file into one file for each report.',
  },
  'input.too-deep': {
    exit: 0,
    status: 200,
    meaning:
      'Elements of the page are nested deeper than any real page; the inmost are read as if less deep.',
    remedy: 'Look at the page: it may be broken or built to do harm.',
  },
  'input.no-article': {
    exit: 65,
    status: 422,
    meaning: 'The page holds no article that could be told from its menus and links.',
    remedy: 'Save the page of the report itself, or give the report as plain text.',
  },
  'language.not-english': {
    exit: 0,
    status: 200,
    meaning: 'The text is not in English, the only language that is read.',
    remedy: 'Give an English report or a translation.',
  },
  'date.unknown': {
    exit: 0,
    status: 200,
    meaning: 'No date of publication is known, so relative dates stay unresolved.',
    remedy: 'Give the date with --date YYYY-MM-DD.',
  },
  'date.ambiguous': {
    exit: 0,
    status: 200,
    meaning: 'A date in figures can be read as day and month or as month and day.',
    remedy: 'Check the date: its range holds both readings.',
  },
  'usage.unknown-command': {
    exit: 64,
    status: 400,
    meaning: 'There is no command of that name.',
    remedy: 'Run dateline help for the list of commands.',
  },
  'usage.unknown-option': {
    exit: 64,
    status: 400,
    meaning: 'The command has no option of that name.',
    remedy: 'Run dateline help COMMAND for its options.',
  },
  'usage.missing-value': {
    exit: 64,
    status: 400,
    meaning: 'An option that needs a value has none.',
    remedy: 'Write the value behind the option, as in --format json.',
  },
  'usage.bad-value': {
    exit: 64,
    status: 400,
    meaning: 'The value of an option is not one that it takes.',
    remedy: 'Use one of the values that the message lists.',
  },
  'usage.bad-date': {
    exit: 64,
    status: 400,
    meaning: 'A date is not a day of the calendar written YYYY-MM-DD.',
    remedy: 'Write the date as in 2024-09-01.',
  },
  'usage.wrong-operands': {
    exit: 64,
    status: 400,
    meaning: 'The command was given too few or too many operands.',
    remedy: 'Run dateline help COMMAND for what it takes.',
  },
  'output.unwritable': {
    exit: 73,
    status: 500,
    meaning: 'The output cannot be written.',
    remedy: 'Check that the folder exists and that you may write to it.',
  },
  'knowledge.missing': {
    exit: 78,
    status: 500,
    meaning: 'The compiled knowledge (actors, rules, places, models) is not where it should be.',
    remedy: 'Run npm run build:data in the checkout, or install the package again.',
  },
  'knowledge.broken': {
    exit: 65,
    status: 500,
    meaning: 'A file of knowledge is so broken that nothing can be made of it.',
    remedy: 'Mend the file that the message names.',
  },
  'rule.syntax': {
    exit: 65,
    status: 422,
    meaning: 'A file of rules is no YAML, or holds a key or value that rules do not have.',
    remedy: 'Mend the line that the message names.',
  },
  'rule.unknown-frame': {
    exit: 65,
    status: 422,
    meaning: 'A rule names a frame that no file describes.',
    remedy: 'Use a frame of data/rules/frames.yaml, or write the frame in the rule.',
  },
  'rule.unknown-words': {
    exit: 65,
    status: 422,
    meaning: 'A rule names a list of words that no file holds.',
    remedy: 'Use a list of data/rules/words.yaml, or write the words in the rule.',
  },
  'rule.duplicate': {
    exit: 65,
    status: 422,
    meaning: 'Two rules have one id.',
    remedy: 'Give one of them another id.',
  },
  'rule.wrong-type': {
    exit: 65,
    status: 422,
    meaning: 'A rule gives a type that its kind of claim does not have.',
    remedy: 'Use a type that the record has for that kind.',
  },
  'rule.no-frame': {
    exit: 65,
    status: 422,
    meaning: 'A rule has a trigger of a part of speech for which its frame says nothing.',
    remedy: 'Add that part of speech to the frame, or take the trigger out.',
  },
  'rule.example-missed': {
    exit: 65,
    status: 422,
    meaning: 'A rule does not give what one of its examples says.',
    remedy: 'Look with dateline explain at how the sentence is read.',
  },
  'rule.example-outranked': {
    exit: 65,
    status: 422,
    meaning: 'Another rule gives what an example of this rule says.',
    remedy: 'Make the rule more specific, or move the example to the other rule.',
  },
  'rule.reject-fired': {
    exit: 65,
    status: 422,
    meaning: 'A rule gives a claim for one of its rejects.',
    remedy: 'Narrow the rule by a condition.',
  },
  'place.syntax': {
    exit: 65,
    status: 422,
    meaning: 'A file of places is no YAML.',
    remedy: 'Mend the line that the message names.',
  },
  'place.unknown-key': {
    exit: 65,
    status: 422,
    meaning: 'A place has a key that places do not have.',
    remedy: 'Look at the other places of the file for the keys.',
  },
  'place.missing': {
    exit: 65,
    status: 422,
    meaning: 'A place lacks a key that it needs.',
    remedy: 'Add the key that the message names.',
  },
  'place.bad-value': {
    exit: 65,
    status: 422,
    meaning: 'A key of a place has a value of the wrong kind.',
    remedy: 'Write the value as the message says.',
  },
  'place.duplicate-id': {
    exit: 65,
    status: 422,
    meaning: 'Two places have one id.',
    remedy: 'Give one of them another id.',
  },
  'actor.invalid': {
    exit: 65,
    status: 422,
    meaning: 'An actor has a key or a value that actors do not have, or lacks one that it needs.',
    remedy: 'Mend what the message names.',
  },
  'actor.syntax': {
    exit: 65,
    status: 422,
    meaning: 'A file of actors is no YAML.',
    remedy: 'Mend the line that the message names.',
  },
  'actor.duplicate-id': {
    exit: 65,
    status: 422,
    meaning: 'Two actors have one id.',
    remedy: 'Give one of them another id, or make one of the two.',
  },
  'actor.duplicate-alias': {
    exit: 65,
    status: 422,
    meaning: 'Two actors claim one name.',
    remedy: 'Mark the name as ambiguous on all of them but one.',
  },
  'actor.unknown-actor': {
    exit: 65,
    status: 422,
    meaning: 'An actor is part of, or an officer of, an actor that is not there.',
    remedy: 'Add that actor, or mend its id.',
  },
  'actor.unknown-country': {
    exit: 65,
    status: 422,
    meaning: 'A country is none of ISO 3166-1 alpha-2 that the registry has.',
    remedy: 'Mend the code of the country.',
  },
  'actor.dates-reversed': {
    exit: 65,
    status: 422,
    meaning: 'An actor ends before it begins.',
    remedy: 'Mend the dates.',
  },
  'internal.failure': {
    exit: 70,
    status: 500,
    meaning: 'The program failed in a way that it should not have.',
    remedy: 'Report it with the input that led to it.',
  },
} as const satisfies { readonly [code: string]: ProblemCode };

export type ProblemName = keyof typeof problemCodes;

/** True of a code after which there is nothing to code; a code that the table does not know spoils nothing. */
export function spoils(code: string): boolean {
  const table: { readonly [code: string]: ProblemCode } = problemCodes;
  return Object.hasOwn(table, code) && table[code]!.exit !== 0;
}
