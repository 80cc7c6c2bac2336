// `npm run build:web`: builds the workbench into build/web/ when that is missing or older than its sources.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));
const built = join(root, 'build/web/index.html');
const sources = ['web', 'src/schema', 'src/document', 'data/shapes', 'package-lock.json'];

if (!existsSync(built) || sources.some((source) => newestOf(join(root, source)) > statSync(built).mtimeMs)) {
  const started = Date.now();
  await build({ configFile: join(root, 'web/vite.config.ts') });
  console.log(`build/web in ${Date.now() - started} ms`);
}

/** When the newest file of a folder, or the file, was last changed. */
function newestOf(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const inside = readdirSync(path, { recursive: true, withFileTypes: true });
  return Math.max(...inside.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}
