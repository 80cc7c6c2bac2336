import type { ProblemCode } from './problem-code.ts';

/** Problems of requests to the server, of who may make them, and of starting it. */
export const serverProblems = {
  'request.invalid': {
    exit: 65,
    status: 400,
    meaning: 'A part of the request is not what the route takes.',
    remedy: 'Mend the parts that `errors` lists; /openapi.json says what each route takes.',
  },
  'request.bad-cursor': {
    exit: 65,
    status: 400,
    meaning: 'The cursor is none that this server gave for this list.',
    remedy: 'Begin the list again without a cursor.',
  },
  'request.unknown-route': {
    exit: 65,
    status: 404,
    meaning: 'There is nothing at this address.',
    remedy: 'Look in /openapi.json for the routes there are.',
  },
  'request.not-found': {
    exit: 66,
    status: 404,
    meaning: 'There is nothing of this id, or no longer.',
    remedy: 'Look the id up in its list.',
  },
  'request.too-large': {
    exit: 65,
    status: 413,
    meaning: 'The body of the request is larger than the route takes.',
    remedy: 'Send less at a time: one file a request.',
  },
  'request.wrong-type': {
    exit: 65,
    status: 415,
    meaning: 'The body of the request is of a content type that the route does not take.',
    remedy: 'Send it as the content type that /openapi.json gives for the route.',
  },
  'request.no-version': {
    exit: 65,
    status: 428,
    meaning: 'A change was sent without saying which version it changes.',
    remedy: 'Send the ETag of what was read as If-Match.',
  },
  'request.old-version': {
    exit: 65,
    status: 412,
    meaning: 'What the request changes was changed by someone else since it was read.',
    remedy: 'Read it again, look at what changed, and send the change anew.',
  },
  'request.too-many': {
    exit: 65,
    status: 429,
    meaning: 'Too many requests came from one address or person.',
    remedy: 'Wait for as many seconds as Retry-After says.',
  },
  'request.stopping': {
    exit: 70,
    status: 503,
    meaning: 'The server is stopping or not ready yet.',
    remedy: 'Try again in a moment.',
  },
  'access.signed-out': {
    exit: 65,
    status: 401,
    meaning: 'The route needs someone to be signed in.',
    remedy: 'Sign in, or send an API token as "Authorization: Bearer TOKEN".',
  },
  'access.bad-token': {
    exit: 65,
    status: 401,
    meaning: 'The API token is none of this server, or was revoked, or has expired.',
    remedy: 'Make a new token in the settings.',
  },
  'access.wrong-password': {
    exit: 65,
    status: 401,
    meaning: 'The address and the password do not belong together, or the person may not sign in.',
    remedy: 'Check both, or ask an administrator for a new password.',
  },
  'access.denied': {
    exit: 65,
    status: 403,
    meaning: 'The person or the token may not do this.',
    remedy: 'Ask an administrator for a role that may; docs/server.md says which role may do what.',
  },
  'access.wrong-host': {
    exit: 65,
    status: 403,
    meaning: 'The request was made to a name that is not this server’s.',
    remedy: 'Use the address that the server told when it started, or start it with --origin.',
  },
  'access.wrong-origin': {
    exit: 65,
    status: 403,
    meaning: 'A change was sent from a page of another site.',
    remedy: 'Make the change in the workbench itself, or send it with an API token.',
  },
  'access.person-exists': {
    exit: 65,
    status: 409,
    meaning: 'There is a person of this address already.',
    remedy: 'Change that person, or use another address.',
  },
  'access.last-admin': {
    exit: 65,
    status: 409,
    meaning: 'The change would leave nobody who may administer.',
    remedy: 'Make another person an administrator first.',
  },
  'access.weak-password': {
    exit: 65,
    status: 422,
    meaning: 'The password is too short.',
    remedy: 'Choose one of at least twelve characters.',
  },
  'server.no-admin': {
    exit: 78,
    status: 500,
    meaning: 'The server was told to listen beyond this machine, and there is no administrator yet.',
    remedy: 'Create one with dateline admin create.',
  },
  'server.cannot-listen': {
    exit: 73,
    status: 500,
    meaning: 'The server cannot listen at this address and port.',
    remedy: 'Choose another with --host and --port, or end what listens there.',
  },
} as const satisfies { readonly [code: string]: ProblemCode };
