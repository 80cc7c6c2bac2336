import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

/** What a check of the rules found. */
export const RuleCheck = z
  .object({
    summary: z.string(),
    failures: z.array(
      z.object({ file: z.string(), line: z.int().positive(), message: z.string(), code: z.string() }),
    ),
  })
  .meta({ id: 'RuleCheck' });
export type RuleCheck = z.infer<typeof RuleCheck>;

const program = fileURLToPath(new URL('../../../bin/dateline.js', import.meta.url));
const failure = /^(.+?):(\d+): (.*) \[([a-z-]+\.[a-z-]+)\]$/;

/**
 * Gives a function that checks the rules in a process of its own, as `dateline rules check` does: it reads every example with
 * the whole of the program, and the server goes on meanwhile. Who asks while a check is under way gets that one.
 */
export function ruleChecker(): () => Promise<RuleCheck> {
  let underWay: Promise<RuleCheck> | null = null;
  return () => {
    underWay ??= check().finally(() => {
      underWay = null;
    });
    return underWay;
  };
}

function check(): Promise<RuleCheck> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, 'rules', 'check'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let told = '';
    let summary = '';
    child.stderr.on('data', (piece) => {
      told += piece;
    });
    child.stdout.on('data', (piece) => {
      summary += piece;
    });
    child.once('error', reject);
    child.once('close', () => {
      const failures = told.split('\n').flatMap((line) => {
        const [, file, number, message, code] = failure.exec(line) ?? [];
        return file && message && code ? [{ file, line: Number(number), message, code }] : [];
      });
      resolve({ summary: summary.trim() || told.trim(), failures });
    });
  });
}
