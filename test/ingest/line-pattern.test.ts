import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compileLinePattern, matchLine, wordsOf } from '../../src/ingest/line-pattern.ts';

const captures = (pattern: string, line: string) =>
  matchLine(compileLinePattern(pattern), wordsOf(line))?.map((words) =>
    words.map(({ text }) => text).join(' '),
  ) ?? null;

describe('a pattern over the words of a line', () => {
  const cases: readonly (readonly [string, string, string[] | null])[] = [
    ['read more', 'READ MORE »', []],
    ['read more', 'Read more about Gao', null],
    ['share this', 'Share this:', []],
    ['photo: <any>', 'Photo: Omar Saleh', ['Omar Saleh']],
    ['photo: <any>', 'Photo evidence shows fire', null],
    ['photo: <any>', 'Photo:', null],
    ['<number> comments', '1,204 comments', []],
    ['<number> comments', 'Many comments', null],
    ['by <name>', 'By Laura Whitman', ['Laura Whitman']],
    ['by <name>', 'By Sunday night', null],
    ['by <name> and <name>', 'By Awa Traoré and Jean Petit', ['Awa Traoré', 'Jean Petit']],
    ['<name> store', 'Galilee Herald Store', ['Galilee Herald']],
    ["don't miss", 'Don’t miss', []],
    ['get <any> newsletter <any>', 'Get our daily newsletter in your inbox', ['our daily', 'in your inbox']],
  ];
  for (const [pattern, line, expected] of cases) {
    test(`${pattern} | ${line}`, () => assert.deepEqual(captures(pattern, line), expected));
  }
});
