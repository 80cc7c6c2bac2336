import pg from 'pg';
import type { Listening } from './database.ts';

const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;

/** Hears a channel on a connection of its own, which is made anew whenever it is lost. */
export async function listenOnServer(
  url: string,
  channel: string,
  heard: (payload: string) => void,
): Promise<Listening> {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  const connect = async (): Promise<void> => {
    const next = new pg.Client({
      connectionString: url,
      application_name: 'dateline listening',
      keepAlive: true,
    });
    next.on('notification', ({ payload }) => heard(payload ?? ''));
    next.once('error', () => reconnect(next, FIRST_WAIT));
    next.once('end', () => reconnect(next, FIRST_WAIT));
    await next.connect();
    await next.query(`listen ${next.escapeIdentifier(channel)}`);
    client = next;
  };
  const reconnect = (lost: pg.Client, wait: number): void => {
    if (stopped || timer || (client && client !== lost)) return;
    client = null;
    timer = setTimeout(() => {
      timer = null;
      connect().catch(() => reconnect(lost, Math.min(LONGEST_WAIT, wait * 2)));
    }, wait);
  };
  await connect();
  return {
    stop: async () => {
      stopped = true;
      if (timer) clearTimeout(timer);
      await client?.end();
    },
  };
}
