import type { ProblemCode } from './problem-code.ts';

/** The problems of the store. */
export const storeProblems = {
  'store.locked': {
    exit: 75,
    status: 503,
    meaning: 'Another process has the folder of the store open.',
    remedy:
      'End the process that the message names, or use a PostgreSQL server, which many processes may share.',
  },
  'store.unreachable': {
    exit: 69,
    status: 503,
    meaning: 'The PostgreSQL server does not answer, or does not let us in.',
    remedy: 'Check the address, the name and the password of the database, and that the server runs.',
  },
  'store.unwritable': {
    exit: 73,
    status: 500,
    meaning: 'The folder of the store cannot be written to.',
    remedy: 'Check the path, the rights and the free space.',
  },
  'store.newer': {
    exit: 78,
    status: 500,
    meaning: 'The store was written by a newer version of the program.',
    remedy: 'Install the newer version, or restore a backup that was made with this one.',
  },
  'store.not-found': {
    exit: 65,
    status: 404,
    meaning: 'Nothing is stored under that id.',
    remedy: 'Check the id.',
  },
  'store.version-conflict': {
    exit: 65,
    status: 412,
    meaning: 'Somebody else has changed it since it was read.',
    remedy: 'Read it again, and make the change anew on what it is now.',
  },
  'store.bad-cursor': {
    exit: 64,
    status: 400,
    meaning: 'The cursor is none that a list of this kind has given.',
    remedy: 'Start from the first page, without a cursor.',
  },
  'store.bad-change': {
    exit: 65,
    status: 422,
    meaning: 'The change makes no sense for what it is made on.',
    remedy: 'Mend what the message names.',
  },
  'store.not-empty': {
    exit: 73,
    status: 409,
    meaning: 'The store that a backup is to be restored into is not empty.',
    remedy: 'Restore into a new folder or a new database.',
  },
  'store.bad-backup': {
    exit: 65,
    status: 422,
    meaning: 'The file is no backup of a store, or it is cut off or damaged.',
    remedy: 'Use another copy of the backup.',
  },
  'store.damaged': {
    exit: 65,
    status: 500,
    meaning: 'Something in the store does not agree with the rest of it.',
    remedy: 'Restore the last backup into a new store, and verify that.',
  },
} as const satisfies { readonly [code: string]: ProblemCode };
