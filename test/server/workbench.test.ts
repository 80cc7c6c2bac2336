import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { readWorkbench } from '../../src/server/http/workbench.ts';
import { onServer, ownFolder } from '../store/each-database.ts';
import { startServer } from './running.ts';

const script = `export const words = [${"'shelled', ".repeat(400)}];\n`;

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}

/** Asks as a browser does; `fetch` would unpack what it gets. */
function ask(address: string, headers: { readonly [name: string]: string }): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = get(address, { headers }, async (answer) => {
      const body = Buffer.concat(await answer.toArray());
      resolve({ status: answer.statusCode!, headers: answer.headers, body });
    });
    sent.on('error', reject);
  });
}

onServer('the files of the workbench', (database) => {
  it('are sent compressed to who can unpack them, and as they are to others', async (context) => {
    const folder = await ownFolder(context);
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'assets/words-AbCdEf12.js'), script);
    await writeFile(join(folder, 'scheme.js'), 'export {};');
    const workbench = await readWorkbench(folder);
    const { address } = await startServer(context, await database.open(context), { workbench });
    const words = `${address}/assets/words-AbCdEf12.js`;
    const packed = await ask(words, { 'Accept-Encoding': 'gzip, deflate, br' });
    assert.equal(packed.headers['content-encoding'], 'gzip');
    assert.equal(packed.headers.vary, 'Accept-Encoding');
    assert.equal(gunzipSync(packed.body).toString(), script);
    for (const accepted of ['identity', 'br', 'gzip;q=0']) {
      const plain = await ask(words, { 'Accept-Encoding': accepted });
      assert.deepEqual([plain.headers['content-encoding'], plain.body.toString()], [undefined, script]);
      const again = { 'Accept-Encoding': accepted, 'If-None-Match': String(plain.headers.etag) };
      assert.equal((await ask(words, again)).status, 304);
    }
    const known = { 'Accept-Encoding': 'gzip', 'If-None-Match': String(packed.headers.etag) };
    assert.equal((await ask(words, known)).status, 304);
    const small = await ask(`${address}/scheme.js`, { 'Accept-Encoding': 'gzip' });
    assert.deepEqual([small.headers['content-encoding'], small.body.toString()], [undefined, 'export {};']);
  });
});
