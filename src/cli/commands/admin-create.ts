import type { Run } from '../command.ts';
import { readPassword } from '../read-password.ts';
import { storePlace } from '../store-place.ts';

/** `dateline admin create`: makes an administrator, the one thing that cannot be done by one. */
export const run: Run = async (invocation) => {
  const { options, streams } = invocation;
  const password = await readPassword(streams);
  const [{ openStore }, { People }, { openSignIn }, { NewPerson }, { Problem }] = await Promise.all([
    import('../../store/open-store.ts'),
    import('../../server/access/people.ts'),
    import('../../server/access/sign-in.ts'),
    import('../../server/access/people.ts'),
    import('../../schema/problem.ts'),
  ]);
  const given = NewPerson.safeParse({
    name: options.name ?? options.email,
    email: options.email,
    password,
    role: 'admin',
  });
  if (!given.success) throw new Problem('usage.bad-value', given.error.issues[0]!.message);
  const store = await openStore(storePlace(invocation));
  try {
    const auth = openSignIn({
      database: store.database,
      secret: crypto.randomUUID(),
      origin: 'http://localhost',
    });
    const { email } = await new People(store.database, auth).create(given.data);
    streams.errors.write(`dateline: ${email} may now administer ${store.opened.where}\n`);
  } finally {
    await store.close();
  }
  return 0;
};
