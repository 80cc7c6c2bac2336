import type { RunningWorkbench } from './running-workbench.ts';

interface Items<Item> {
  readonly items: readonly Item[];
}

/** An address for each page of the workbench, with something on it, by the name of the page. */
export async function pagesOf(workbench: RunningWorkbench): Promise<{ readonly [name: string]: string }> {
  const ask = async <Answer>(path: string) => (await workbench.ask(path)) as Answer;
  const incidents = await ask<Items<{ id: string; articles: number }>>('/api/incidents?limit=100').catch(
    () => ({ items: [] }),
  );
  const [told] = [...incidents.items].sort((one, other) => other.articles - one.articles);
  const articles = await ask<Items<{ id: string; claims: number }>>('/api/articles?limit=100');
  const [read] = [...articles.items].sort((one, other) => other.claims - one.claims);
  const claims = await ask<Items<{ id: string }>>(`/api/claims?article=${encodeURIComponent(read!.id)}`);
  const actor = await mostToldOf(ask);
  const at = encodeURIComponent;
  return {
    overview: '/',
    incident: `/incidents/${at(told!.id)}`,
    article: `/articles/${at(read!.id)}?claim=${at(claims.items[0]!.id)}`,
    actor: `/actors/${at(actor)}`,
    assessments: '/assessments',
    consequences: '/assessments?tab=map',
    review: '/review',
    sources: '/sources',
    import: '/import',
    export: '/export',
    settings: '/settings',
  };
}

interface Facets {
  readonly lists: { readonly actor: readonly { readonly value: string; readonly count: number }[] };
}

/** The actor that incidents, relations and assessments together tell most of. */
async function mostToldOf(ask: <Answer>(path: string) => Promise<Answer>): Promise<string> {
  const counts = new Map<string, number>();
  for (const route of ['incidents/facets', 'claims/facets?kind=relation', 'claims/facets?kind=assessment']) {
    const { lists } = await ask<Facets>(`/api/${route}`);
    for (const { value, count } of lists.actor) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]![0];
}
