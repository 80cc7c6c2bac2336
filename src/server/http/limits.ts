import { bodyLimit } from 'hono/body-limit';
import { Problem } from '../../schema/problem.ts';

/** The largest body of a request with files, in bytes, and of any other. */
export const mostBytes = { files: 64 * 1024 * 1024, other: 1024 * 1024 };

const refuse = (most: number) =>
  bodyLimit({
    maxSize: most,
    onError: () => {
      throw new Problem('request.too-large', `a body of this route has ${most} bytes at most`);
    },
  });

export const limitFiles = refuse(mostBytes.files);
export const limitBody = refuse(mostBytes.other);
