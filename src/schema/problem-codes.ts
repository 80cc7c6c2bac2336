/**
 * What every problem is called, how a command ends on it and how the server answers it.
 * `exit` follows BSD's sysexits (64 usage, 65 bad data, 66 no input, 70 internal, 73 cannot create, 78 configuration);
 * `status` is an HTTP status. A diagnostic that spoils nothing has exit 0 and status 200.
 */
export interface ProblemCode {
  readonly exit: number;
  readonly status: number;
  readonly meaning: string;
  readonly remedy: string;
}

export const problemCodes = {
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
    meaning: 'The input is not text: a PDF, an archive, an image or another binary file.',
    remedy: 'Give a plain text or an HTML page, or turn the file into one first.',
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
    meaning: 'Elements of the page are nested deeper than any real page; the inmost are read as if less deep.',
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
  'internal.failure': {
    exit: 70,
    status: 500,
    meaning: 'The program failed in a way that it should not have.',
    remedy: 'Report it with the input that led to it.',
  },
} as const satisfies { readonly [code: string]: ProblemCode };

export type ProblemName = keyof typeof problemCodes;
