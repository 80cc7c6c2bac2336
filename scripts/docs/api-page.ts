import { ClaimFilter, IncidentFilter } from '../../src/schema/claim-filter.ts';
import { type Role, scopesOf } from '../../src/server/access/scopes.ts';
import { describedRoutes } from '../../src/server/app.ts';

/** One route of the OpenAPI document, as far as the page tells of it. */
interface Operation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly 'x-scope': string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: {
    readonly [status: string]: { readonly description: string; readonly content?: Content };
  };
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
  readonly description?: string;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly format?: string;
  readonly default?: unknown;
}

type Content = { readonly [type: string]: { readonly schema: Schema } };

interface Route {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** `docs/api.md`: every route, who may call it, what it takes and what it gives. */
export function apiPage(notice: string): string {
  const routes = routesOf();
  const tags = [...new Set(routes.map(({ operation }) => operation.tags?.[0] ?? 'other'))];
  return `# The HTTP API

${notice}

\`dateline serve\` tells all of this at \`/openapi.json\` too, as OpenAPI 3.1 with the schemas of everything that is sent.
[server.md](server.md) says how to sign in, how lists are paged and how changes name the version they are made on. Every
route may answer with a problem (RFC 9457, \`application/problem+json\`), whose \`code\` is one of [problems.md](problems.md).

A TypeScript client with the types of all routes: \`hc<AppType>('http://127.0.0.1:4111')\` of \`hono/client\`, with
\`AppType\` of \`src/server/app.ts\`.

## Who may call what

${accessTable(routes)}

A person's token may do what both its scopes and the person's role allow; \`person\` routes are about the one who is signed
in, and no token may call them. The one user of a server on loopback may do all but those.

## Filters

All that is given has to hold. One that takes any number of values is given more than once, and any of its values will do.

${filterTable()}

${tags.map((tag) => section(tag, routes)).join('\n\n')}
`;
}

interface ApiDocument {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
}

function document(): ApiDocument {
  return describedRoutes('0') as unknown as ApiDocument;
}

function routesOf(): Route[] {
  return Object.entries(document().paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
}

const roles: readonly Role[] = ['viewer', 'coder', 'admin'];

function accessTable(routes: readonly Route[]): string {
  const rows = routes.map(({ method, path, operation }) => {
    const need = operation['x-scope'];
    const allowed = (role: Role) =>
      need === 'open' || need === 'person' || scopesOf(role).some((one) => one === need);
    const marks = [need === 'open', ...roles.map(allowed)].map((isAllowed) => (isAllowed ? '✓' : '–'));
    return `| \`${method} ${path}\` | ${need} | ${marks.join(' | ')} |`;
  });
  return ['| route | needs | nobody | viewer | coder | admin |', '|---|---|---|---|---|---|', ...rows].join(
    '\n',
  );
}

function section(tag: string, routes: readonly Route[]): string {
  const own = routes.filter(({ operation }) => (operation.tags?.[0] ?? 'other') === tag);
  return [`## ${tag}`, ...own.map(routeText)].join('\n\n');
}

function routeText({ method, path, operation }: Route): string {
  const { summary = '', parameters = [], requestBody, responses } = operation;
  const taken = takenText(parameters.filter((parameter) => parameter.in === 'query'));
  const body = Object.entries(requestBody?.content ?? {}).map(
    ([type, { schema }]) => `\`${type}\` ${nameOf(schema)}`,
  );
  const given = Object.entries(responses)
    .filter(([status]) => status !== 'default')
    .map(([status, { description, content }]) => {
      const [first] = Object.entries(content ?? {});
      return `${status}${first ? ` \`${first[0]}\` ${nameOf(first[1].schema)}` : ''}: ${description}`;
    });
  return [
    `### ${method} ${path}`,
    summary,
    ...(taken === '' ? [] : [`Takes ${taken}.`]),
    ...(body.length > 0 ? [`Body: ${body.join(' or ')}.`] : []),
    given.map((line) => `- ${line}`).join('\n'),
  ].join('\n\n');
}

const ofClaims = Object.keys(ClaimFilter.shape);
const ofIncidents = Object.keys(IncidentFilter.shape);

/** What a route takes in its address; the filters that many take are told of once. */
function takenText(parameters: readonly Parameter[]): string {
  const names = parameters.map(({ name }) => name);
  const [filters, kind] = names.includes('polarity') ? [ofClaims, 'claims'] : [ofIncidents, 'incidents'];
  const isFiltered = names.includes('bbox');
  const left = filters.filter((name) => !names.includes(name)).map((name) => `\`${name}\``);
  const others = parameters.filter(({ name }) => !isFiltered || !filters.includes(name)).map(parameterText);
  const told = `the filters of ${kind}${left.length > 0 ? ` but ${left.join(', ')}` : ''}`;
  return [...(isFiltered ? [told] : []), ...others].join(', ');
}

function filterTable(): string {
  const { paths } = document();
  const rows = paths['/api/claims']!.get!.parameters!.filter(({ name }) => ofClaims.includes(name)).map(
    ({ name, schema, description = '' }) => {
      const where = ofIncidents.includes(name) ? 'both' : 'claims';
      return `| \`${name}\` | ${where} | ${nameOf(schema)} | ${description} |`;
    },
  );
  return ['| filter | of | values | |', '|---|---|---|---|', ...rows].join('\n');
}

function parameterText({ name, required, schema }: Parameter): string {
  const preset = schema.default === undefined ? null : `${JSON.stringify(schema.default)} by default`;
  const must = required && preset === null ? 'required' : null;
  return `\`${name}\` (${[must, nameOf(schema), preset].filter(Boolean).join(', ')})`;
}

/** What to call a schema: its name, else its type. */
function nameOf({ $ref, type, items, anyOf, format, enum: values }: Schema): string {
  if ($ref) return `*${$ref.split('/').at(-1)}*`;
  if (items) return `${nameOf(items)}, any number`;
  const words = values ?? anyOf?.flatMap((one) => one.enum ?? []) ?? [];
  if (words.length > 8) return `one of ${words.length} words`;
  if (anyOf) return [...new Set(anyOf.map(nameOf))].join(' or ');
  if (values) return values.join(' or ');
  if (format === 'date') return 'a day';
  return [type ?? 'anything']
    .flat()
    .filter((one) => one !== 'null')
    .join(' or ');
}
