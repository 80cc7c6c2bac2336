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
  'date.unknown': {
    exit: 0,
    status: 200,
    meaning: 'No date of publication is known, so relative dates stay unresolved.',
    remedy: 'Give the date with --date YYYY-MM-DD.',
  },
} as const satisfies { readonly [code: string]: ProblemCode };

export type ProblemName = keyof typeof problemCodes;
