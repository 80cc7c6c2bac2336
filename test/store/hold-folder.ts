// Opens the store in the folder that is its first argument. With a number as its second, it makes so many commits and ends;
// without, it says that it is ready and holds the folder until it is killed.
import { randomUUID } from 'node:crypto';
import { openStore } from '../../src/store/open-store.ts';

const [data, commits] = process.argv.slice(2);
const store = await openStore({ data: data! });
if (commits === undefined) {
  console.log('ready');
  setInterval(() => {}, 60_000);
} else {
  for (let number = 0; number < Number(commits); number++)
    await store.imports.begin({ kind: 'address', url: randomUUID() }, 'commit', 'tester');
  await store.close();
}
