import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadFiles } from '../../pipeline/load-node.ts';
import { Problem } from '../../schema/problem.ts';
import type { ServeOptions } from '../../server/serve.ts';
import { askedToStop } from '../asked-to-stop.ts';
import { MOST_THREADS } from '../coding-threads.ts';
import type { Invocation, Run } from '../command.ts';
import { openInBrowser } from '../open-browser.ts';
import { storePlace } from '../store-place.ts';
import { wholeNumber } from '../whole-number.ts';

const root = new URL('../../../', import.meta.url);

/** `dateline serve`: the workbench and the API, and in the same process the work on the queue, until it is told to stop. */
export const run: Run = async (invocation) => {
  const { options, streams } = invocation;
  const listening = listeningOf(options);
  const threads = options.threads && wholeNumber('threads', options.threads, 0, MOST_THREADS);
  const place = storePlace(invocation);
  const [{ openStore }, { workOn }, { openJobs }, { serve }, { signInSecret }] = await Promise.all([
    import('../../store/open-store.ts'),
    import('../../jobs/open-workshop.ts'),
    import('../../jobs/jobs.ts'),
    import('../../server/serve.ts'),
    import('../../server/access/secret.ts'),
  ]);
  const asked = askedToStop();
  const store = await openStore(place);
  const endings = [() => store.close()];
  try {
    const working = threads === 0 ? null : await workOn(store, ...(threads ? [threads] : []));
    const jobs = working?.jobs ?? (await openJobs(store));
    endings.push(() => (working ?? jobs).stop());
    const secret = await signInSecret('data' in place ? place.data : (options.data ?? 'dateline-data'));
    const writeLog = logWriter(invocation);
    const serving = await serve({ store, jobs, secret, writeLog, ...listening, ...(await installed()) });
    endings.push(() => serving.stop());
    const address = listening.origin ?? serving.address;
    streams.errors.write(`dateline: the workbench is at ${address}\n`);
    if (options.open !== undefined) openInBrowser(address);
    await asked;
  } finally {
    for (const end of endings.toReversed()) await end();
  }
  return 0;
};

/** Where to listen. @throws {Problem} `usage.bad-value` */
function listeningOf({ host = '127.0.0.1', port = '4111', origin }: Invocation['options']) {
  const address = origin === undefined ? null : URL.parse(origin);
  if (origin !== undefined && (address === null || !['http:', 'https:'].includes(address.protocol))) {
    throw new Problem(
      'usage.bad-value',
      `--origin takes an address as https://dateline.example.org, not "${origin}"`,
    );
  }
  return { host, port: wholeNumber('port', port, 0, 65_535), origin: address?.origin ?? null };
}

/** What the package brings: its version, its knowledge, the built workbench. */
async function installed(): Promise<Pick<ServeOptions, 'version' | 'knowledge' | 'workbenchFolder'>> {
  const [description, knowledge] = await Promise.all([
    readFile(new URL('package.json', root), 'utf8'),
    loadFiles(),
  ]);
  return {
    version: (JSON.parse(description) as { version: string }).version,
    knowledge,
    workbenchFolder: fileURLToPath(new URL('build/web/', root)),
  };
}

/** Lines go to `--log FILE`, all of them; without one, to standard error, but not one for each request. */
function logWriter({ options, streams }: Invocation): ServeOptions['writeLog'] {
  const { log } = options;
  if (log === undefined) {
    return (line, event) => {
      if (event === 'error') streams.errors.write(line);
    };
  }
  if (log === '-') return (line) => streams.output.write(line);
  const file = createWriteStream(log, { flags: 'a' });
  file.on('error', (error) =>
    streams.errors.write(`dateline: ${log}: ${error.message} [output.unwritable]\n`),
  );
  return (line) => file.write(line);
}
