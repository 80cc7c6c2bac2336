import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { accepts } from 'hono/accepts';
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/compress';
import { createMiddleware } from 'hono/factory';
import type { Environment } from '../environment.ts';

const mediaTypes: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** Vite writes a hash of the contents into these names, so what they hold never changes. */
const hashed = /^\/assets\/.*-[\w-]{8,}\.\w+$/;

type Bytes = Uint8Array<ArrayBuffer>;

interface File {
  readonly body: Bytes;
  /** The body compressed by gzip, which is done once; null where that would not make it smaller. */
  readonly compressed: () => Bytes | null;
  readonly type: string;
  readonly etag: string;
  readonly cache: string;
}

/** The files of the built workbench by their address. They are read once: no request leads to the file system. */
export type Workbench = ReadonlyMap<string, File>;

/** Reads the built workbench from its folder; empty where it was not built. */
export async function readWorkbench(folder: string): Promise<Workbench> {
  const files = new Map<string, File>();
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const one of found) {
    if (!one.isFile()) continue;
    const path = join(one.parentPath, one.name);
    const type = mediaTypes[extname(path)];
    if (type === undefined) continue;
    const body = new Uint8Array(await readFile(path));
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    files.set(address, {
      body,
      compressed: compressedOnce(body, type),
      type,
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
      cache: hashed.test(address) ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  }
  return files;
}

/** How a browser says which compressed bodies it can unpack. */
const unpacking: Parameters<typeof accepts>[1] = {
  header: 'Accept-Encoding',
  supports: ['gzip', 'identity'],
  default: 'identity',
};

/** Below so many bytes it is not worth while. */
const WORTH_COMPRESSING = 1024;

function compressedOnce(body: Bytes, type: string): File['compressed'] {
  const isText = COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type) && body.byteLength >= WORTH_COMPRESSING;
  let compressed: Bytes | null = null;
  return () => {
    if (isText) compressed ??= new Uint8Array(gzipSync(body));
    return compressed;
  };
}

/** Serves the workbench: its files, and its page for every other address that a browser opens, since the page reads addresses itself. */
export function serveWorkbench(workbench: Workbench) {
  return createMiddleware<Environment>(async (c, next) => {
    const { path, method } = c.req;
    const isPage = !path.startsWith('/api/') && (c.req.header('Accept') ?? '').includes('text/html');
    const file = workbench.get(path) ?? (isPage ? workbench.get('/index.html') : undefined);
    if (!file || (method !== 'GET' && method !== 'HEAD')) return next();
    c.header('ETag', file.etag);
    c.header('Cache-Control', file.cache);
    if (c.req.header('If-None-Match')?.includes(file.etag)) return c.body(null, 304);
    c.header('Content-Type', file.type);
    c.header('Vary', 'Accept-Encoding');
    const compressed = accepts(c, unpacking) === 'gzip' ? file.compressed() : null;
    c.header('Content-Length', String((compressed ?? file.body).byteLength));
    if (compressed === null) return c.body(file.body);
    c.header('Content-Encoding', 'gzip');
    c.header('ETag', `W/${file.etag}`);
    return c.body(compressed);
  });
}
