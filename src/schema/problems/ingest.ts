import type { ProblemCode } from './problem-code.ts';

const spoilt = { exit: 65, status: 422 } as const;
const harmless = { exit: 0, status: 200 } as const;

/** Problems of reading files, archives and feeds, of fetching, and of telling articles apart. */
export const ingestProblems = {
  'input.guessed-encoding': {
    ...harmless,
    meaning:
      'The text is not UTF-8 and declares no other encoding; it is read in the one that its bytes look like.',
    remedy: 'Look at the letters beyond English ones; convert the file to UTF-8 where they are wrong.',
  },
  'pdf.encrypted': {
    ...spoilt,
    meaning: 'The PDF opens with a password only.',
    remedy: 'Save it without the password.',
  },
  'pdf.no-text': {
    ...spoilt,
    meaning: 'The PDF is a scan: its pages are pictures without a text layer.',
    remedy: 'Run text recognition over it first, as with ocrmypdf.',
  },
  'pdf.pages-without-text': {
    ...harmless,
    meaning: 'Some pages of the PDF are pictures without a text layer; the others are read.',
    remedy: 'Run text recognition over the file where these pages matter, as with ocrmypdf --skip-text.',
  },
  'pdf.pages-damaged': {
    ...harmless,
    meaning: 'Some pages of the PDF cannot be read; the others are.',
    remedy: 'Open the file elsewhere and save it anew.',
  },
  'pdf.damaged': {
    ...spoilt,
    meaning: 'The PDF is broken.',
    remedy: 'Open the file elsewhere and save it anew, or fetch it again.',
  },
  'pdf.costly': {
    ...spoilt,
    meaning: 'The PDF takes more time, memory or text than a report can, and its reading was stopped.',
    remedy: 'Look where the file comes from; split it where it is a book.',
  },
  'docx.damaged': {
    ...spoilt,
    meaning: 'The office document is broken, encrypted, or no text document.',
    remedy: 'Open it elsewhere and save it as a Word document (docx) without a password.',
  },
  'mail.damaged': {
    ...spoilt,
    meaning: 'The mail cannot be taken apart.',
    remedy: 'Save the mail anew, or save what is attached to it.',
  },
  'archive.damaged': {
    ...spoilt,
    meaning: 'The archive is broken from some place on; what came before was read.',
    remedy: 'Fetch or make the archive again.',
  },
  'archive.encrypted': {
    ...spoilt,
    meaning: 'A file in the archive is encrypted.',
    remedy: 'Unpack it with its password and give the file itself.',
  },
  'archive.explodes': {
    ...spoilt,
    meaning:
      'The archive unpacks to far more than reports do. It may be built to do harm, and is read no further.',
    remedy: 'Look where the archive comes from; unpack it elsewhere where it can be trusted.',
  },
  'archive.too-deep': {
    ...spoilt,
    meaning: 'Archives or mails lie within one another deeper than any real ones.',
    remedy: 'Unpack the outer ones first.',
  },
  'archive.unsafe-name': {
    ...spoilt,
    meaning: 'A name in the archive leads out of it. The file is not read.',
    remedy: 'Look where the archive comes from; make it anew without such names.',
  },
  'table.bad-row': {
    ...spoilt,
    meaning: 'A row of the table has other cells than the first row names, or a line is no JSON object.',
    remedy: 'Mend the row that the message names.',
  },
  'table.broken': {
    ...spoilt,
    meaning: 'The table cannot be read from some row on, as where a quotation mark never ends.',
    remedy: 'Mend the row that the message names.',
  },
  'table.no-text': {
    ...spoilt,
    meaning: 'No column of the table holds the text of articles.',
    remedy: 'Name it, as in --columns text=body,date=day.',
  },
  'feed.damaged': {
    ...spoilt,
    meaning: 'The feed is broken, or is none.',
    remedy: 'Look at the address in a browser: it may have moved.',
  },
  'feed.endless': {
    ...spoilt,
    meaning: 'The feed goes on without end. Its first entries were read.',
    remedy: 'Nothing, where the first entries are enough; else give the pages of the feed one by one.',
  },
  'feed.entry-only': {
    ...harmless,
    meaning: 'The page of an entry could not be fetched; as much as the feed itself holds of it is read.',
    remedy: 'Nothing, or give the page as a file.',
  },
  'feed.no-text': {
    ...spoilt,
    meaning: 'An entry of the feed has no text, and its page was not fetched.',
    remedy: 'Give the address of the feed, and not a file of it, so that pages are fetched.',
  },
  'fetch.bad-address': {
    exit: 65,
    status: 400,
    meaning: 'This is no address that is fetched: http or https, without user and password.',
    remedy: 'Mend the address.',
  },
  'fetch.private-address': {
    exit: 65,
    status: 403,
    meaning: 'The address leads to this machine or a private network, which is never fetched from.',
    remedy: 'Fetch it yourself and give the file.',
  },
  'fetch.unreachable': {
    exit: 69,
    status: 502,
    meaning: 'The server cannot be reached, or breaks off its answer.',
    remedy: 'Check the address and the connection, and try again later.',
  },
  'fetch.http-error': {
    exit: 69,
    status: 502,
    meaning: 'The server answers with an error.',
    remedy: 'Look at the address in a browser; try again later where the server is overloaded.',
  },
  'fetch.too-many-redirects': {
    exit: 69,
    status: 502,
    meaning: 'The address redirects more often than real ones do.',
    remedy: 'Give the address of the report itself.',
  },
  'fetch.too-large': {
    exit: 65,
    status: 413,
    meaning: 'What is at the address is larger than any report.',
    remedy: 'Fetch it yourself and give the file.',
  },
  'fetch.too-slow': {
    exit: 69,
    status: 504,
    meaning: 'The server does not answer in time, or its answer stops coming.',
    remedy: 'Try again later.',
  },
  'fetch.wrong-type': {
    exit: 65,
    status: 415,
    meaning: 'What is at the address is in no form that reports come in.',
    remedy: 'Give the address of the report itself.',
  },
  'fetch.robots': {
    exit: 69,
    status: 403,
    meaning:
      'The robots.txt of the server does not allow this address to be fetched by programs, or could not be had.',
    remedy: 'Fetch it yourself and give the file.',
  },
  'fetch.not-modified': {
    ...harmless,
    meaning: 'What is at the address has not changed since it was last fetched.',
    remedy: 'Nothing.',
  },
  'fetch.stopped': {
    exit: 75,
    status: 503,
    meaning: 'Nothing was fetched: the run was stopped, or is not to fetch.',
    remedy: 'Start it again; it goes on where it was.',
  },
  'duplicate.address': {
    ...harmless,
    meaning: 'An article of the same address was read before; this one is passed over.',
    remedy: 'Nothing.',
  },
  'duplicate.text': {
    ...harmless,
    meaning: 'An article of the same text was read before; this one is passed over.',
    remedy: 'Nothing.',
  },
  'duplicate.near': {
    ...harmless,
    meaning: 'The article is nearly the same as another one. It is read, and marked.',
    remedy: 'Nothing: copies of one report are one voice when incidents are brought together.',
  },
  'checkpoint.broken': {
    exit: 65,
    status: 422,
    meaning: 'The file that says how far a run had come cannot be read, or is of another run.',
    remedy: 'Give the same inputs and output again, or remove the file to begin anew.',
  },
} as const satisfies { readonly [code: string]: ProblemCode };
