import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const NAME = 'sign-in.secret';

/**
 * The secret that signs cookies: `DATELINE_SECRET` where it is set (several servers on one database need the same one), else
 * that of the file in `folder`, which is made on the first start and only its owner can read.
 */
export async function signInSecret(folder: string, given = process.env.DATELINE_SECRET): Promise<string> {
  if (given) return given;
  const path = join(folder, NAME);
  await mkdir(folder, { recursive: true });
  const own = `${path}.${randomUUID()}`;
  try {
    // Written in full before it has its name: who reads it meanwhile never finds half of it.
    await writeFile(own, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
    await link(own, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(own, { force: true });
  }
  return readFile(path, 'utf8');
}
