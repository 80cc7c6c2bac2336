import * as articles from './tables/articles.ts';
import * as people from './tables/auth.ts';
import * as changes from './tables/changes.ts';
import * as claims from './tables/claims.ts';
import * as imports from './tables/imports.ts';
import * as incidents from './tables/incidents.ts';
import * as merging from './tables/merging.ts';
import * as resemblances from './tables/resemblances.ts';
import * as seconds from './tables/second-codings.ts';

/** Every table of the store by its name in code. */
export const tables = {
  originals: articles.originals,
  articles: articles.articles,
  receipts: articles.receipts,
  codings: articles.codings,
  articleSignatures: resemblances.articleSignatures,
  articleResemblances: resemblances.articleResemblances,
  claims: claims.claims,
  reviews: claims.reviews,
  incidents: incidents.incidents,
  incidentReviews: merging.incidentReviews,
  accounts: merging.accounts,
  accountLinks: merging.accountLinks,
  outdatedArticles: merging.outdatedArticles,
  mergeDecisions: merging.mergeDecisions,
  secondCodings: seconds.secondCodings,
  imports: imports.imports,
  importItems: imports.importItems,
  feeds: imports.feeds,
  changes: changes.changes,
  person: people.person,
  session: people.session,
  account: people.account,
  verification: people.verification,
  apiToken: people.apiToken,
};
