/** Resolves at the first SIGTERM or SIGINT; a second one ends the process at once, as if nobody listened. */
export function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}
