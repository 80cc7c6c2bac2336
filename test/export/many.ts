import type { SourcedClaim, SourcedIncident } from '../../src/export/sourced.ts';
import { casesOf, claimOf, incidentOf } from './schemes/cases.ts';

/** As many incidents as asked for, one at a time, each with ids of its own: those of ACLED's table over and over. */
export async function* manyIncidents(count: number): AsyncGenerator<SourcedIncident, void> {
  const models = casesOf('acled').map(incidentOf);
  for (let index = 0; index < count; index++) {
    const model = models[index % models.length]!;
    const article = { ...model.claims[0]!.article, id: `a${index}` };
    const claims = model.claims.map((sourced) => ({ ...sourced, id: `a${index}#c1`, article }));
    const ids = { id: `a${index}#i1`, claims: [`a${index}#c1`] };
    yield { ...model, incident: { ...model.incident, ...ids }, claims };
  }
}

/** The claims of a table's rows. */
export async function* claimsOfCases(scheme: string): AsyncGenerator<SourcedClaim, void> {
  for (const [index, row] of casesOf(scheme).entries()) {
    yield { ...claimOf(row), id: `a1#c${index + 1}` };
  }
}
