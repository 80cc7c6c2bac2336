/**
 * The compiled knowledge as it lies in files, not yet made into `Knowledge`: `json` holds what each `build/NAME.json`
 * says, `binary` the bytes of each `build/NAME.bin`; the trained models of `data/english/` (`NAME.bin` or `NAME.model`) are
 * among them. All go by NAME.
 */
export interface KnowledgeFiles {
  readonly json: { readonly [name: string]: unknown };
  readonly binary: { readonly [name: string]: Uint8Array };
}

/**
 * `build/manifest.json`: which files there are, by NAME, as paths from the root of the package. A browser cannot list a
 * folder, so the build writes this down.
 */
export interface KnowledgeManifest {
  readonly json: { readonly [name: string]: string };
  readonly binary: { readonly [name: string]: string };
}

/** A file of knowledge that is not there: the build was not run, or the package is broken. */
export class MissingKnowledge extends Error {
  readonly code = 'knowledge.missing';

  constructor(name: string) {
    super(`The compiled knowledge lacks ${name}. Run "npm run build:data", or install the package again.`);
  }
}

/** Where the manifest lies, from the root of the package. */
export const manifestPath = 'build/manifest.json';

/** Reads one file of the package, given its path from the root. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** Reads all the files that the manifest names, at once. */
export async function readKnowledgeFiles(read: ReadFile): Promise<KnowledgeFiles> {
  const manifest = parse(await read(manifestPath)) as KnowledgeManifest;
  const [json, binary] = await Promise.all([
    readAll(manifest.json, async (path) => parse(await read(path))),
    readAll(manifest.binary, read),
  ]);
  return { json, binary };
}

async function readAll<Value>(
  paths: { readonly [name: string]: string },
  read: (path: string) => Promise<Value>,
): Promise<{ [name: string]: Value }> {
  return Object.fromEntries(
    await Promise.all(Object.entries(paths).map(async ([name, path]) => [name, await read(path)] as const)),
  );
}

function parse(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}
