import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
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
  try {
    await writeFile(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFile(path, 'utf8');
}
