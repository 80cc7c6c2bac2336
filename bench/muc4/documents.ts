import { readFile } from 'node:fs/promises';
import { roles, type Template } from './score.ts';

/** A document of the benchmark; `templates` is null where the file holds no gold. */
export interface Muc4Document {
  readonly docid: string;
  readonly text: string;
  readonly templates: readonly Template[] | null;
}

interface RawDocument {
  readonly docid: string;
  readonly text: string;
  readonly templates?: readonly ({ readonly incident_type: string } & {
    readonly [role: string]: readonly (readonly string[] | string)[] | undefined;
  })[];
}

/**
 * Reads the documents of a file of JSON lines.
 *
 * @throws when the file cannot be read or a line is no JSON
 */
export async function readMuc4Documents(path: string): Promise<Muc4Document[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const { docid, text, templates } = JSON.parse(line) as RawDocument;
    return { docid, text, templates: templates?.map(readTemplate) ?? null };
  });
}

function readTemplate(raw: NonNullable<RawDocument['templates']>[number]): Template {
  const fillers = roles.map((role) => {
    const entities = (raw[role] ?? []) as readonly (readonly string[] | string)[];
    return [role, entities.map((mentions) => [mentions].flat() as string[])] as const;
  });
  return { incident_type: raw.incident_type, ...Object.fromEntries(fillers) } as Template;
}
