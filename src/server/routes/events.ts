import { streamSSE } from 'hono/streaming';
import * as z from 'zod';
import { Problem } from '../../schema/problem.ts';
import { endpoint } from '../http/endpoint.ts';

/** A sign of life, so that proxies and browsers keep the connection, in milliseconds. */
const BEAT = 20_000;

export const eventRoutes = [
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/events',
      tags: ['jobs'],
      summary:
        'Follow the work as server-sent events: `import` with the import, `article` with the id of one just coded.',
      responses: {
        200: {
          description: 'Events until either side ends it.',
          content: { 'text/event-stream': { schema: z.string() } },
        },
      },
    },
    (c) => {
      const { progress, store, stopping } = c.var.services;
      if (stopping.aborted) throw new Problem('request.stopping', 'the server is stopping');
      const answer = streamSSE(c, async (stream) => {
        const subjects = progress.follow();
        const end = () => subjects.end();
        stream.onAbort(end);
        stopping.addEventListener('abort', end);
        const beat = setInterval(() => void stream.write(': \n\n'), BEAT);
        try {
          await stream.write(': following\n\n');
          for await (const subject of subjects) {
            const isImport = subject.startsWith('import:');
            const data = isImport
              ? JSON.stringify(await store.imports.read(subject))
              : JSON.stringify({ id: subject });
            await stream.writeSSE({ event: isImport ? 'import' : 'article', data });
          }
        } finally {
          clearInterval(beat);
          stopping.removeEventListener('abort', end);
          subjects.end();
        }
      });
      return answer as never;
    },
  ),
] as const;
