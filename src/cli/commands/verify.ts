import { terminalText } from '../../export/terminal-text.ts';
import { Problem } from '../../schema/problem.ts';
import type { Run } from '../command.ts';
import { storePlace } from '../store-place.ts';

/** `dateline verify`: looks through the whole store for what does not agree with the rest. */
export const run: Run = async (invocation) => {
  const [{ openStore }, { verifyStore }] = await Promise.all([
    import('../../store/open-store.ts'),
    import('../../store/backup/verify-store.ts'),
  ]);
  const { output } = invocation.streams;
  const store = await openStore(storePlace(invocation));
  let count = 0;
  try {
    for await (const { subject, message } of verifyStore(store.database)) {
      count++;
      output.write(`${terminalText(`${subject}: ${message}`)}\n`);
    }
  } finally {
    await store.close();
  }
  if (count > 0)
    throw new Problem('store.damaged', `${count} things in ${store.opened.where} do not agree with the rest`);
  output.write(`${store.opened.where}: every span quotes its text, and every reference resolves\n`);
  return 0;
};
