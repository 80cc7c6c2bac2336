import type { Principal } from './access/principal.ts';
import type { Services } from './services.ts';

/** What middleware puts beside a request for the routes to read. */
export interface Environment {
  Variables: {
    services: Services;
    requestId: string;
    /** Who makes the request; null for one that nobody is signed in for. */
    principal: Principal | null;
  };
}
