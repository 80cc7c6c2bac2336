import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { commands } from '../../src/cli/commands.ts';
import { calendarDay } from '../../src/cli/day.ts';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { editDistance, nearest } from '../../src/cli/suggest.ts';
import { Problem } from '../../src/schema/problem.ts';

function parse(...line: string[]) {
  const { command, operands, options } = parseArguments(commands, line);
  return { command: command.name, operands, options };
}

function refusal(...line: string[]): Problem {
  try {
    parse(...line);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('the line was taken');
}

test('options stand anywhere, with = or a space; a lone - is an operand', () => {
  assert.deepEqual(parse('code', '--format=csv', 'a.txt', '-', '--date', '2024-09-01', '--', '--odd'), {
    command: 'code',
    operands: ['a.txt', '-', '--odd'],
    options: { format: 'csv', date: '2024-09-01' },
  });
});

test('a command of two words is read as one', () => {
  assert.equal(parse('places', 'check').command, 'places check');
  assert.match(refusal('places').message, /dateline places check/);
});

test('no command, --help and -h give help', () => {
  assert.deepEqual(parse(), { command: 'help', operands: [], options: {} });
  assert.deepEqual(parse('--help').command, 'help');
  assert.deepEqual(parse('code', 'a.txt', '-h'), { command: 'help', operands: ['code'], options: {} });
});

test('what cannot be meant is refused with a usage error and a hint', () => {
  for (const [line, code, hint] of [
    [['cdoe', 'a'], 'usage.unknown-command', /did you mean "dateline code"/],
    [['xyzzy'], 'usage.unknown-command', /there is no command "xyzzy"$/],
    [['code', 'a', '--formt', 'csv'], 'usage.unknown-option', /did you mean --format/],
    [['code', 'a', '-x'], 'usage.unknown-option', /help code/],
    [['code', 'a', '--__proto__'], 'usage.unknown-option', /help code/],
    [['code', 'a', '--format'], 'usage.missing-value', /--format FORMAT/],
    [['code', 'a', '--format', 'cvs'], 'usage.bad-value', /did you mean csv/],
    [['code'], 'usage.wrong-operands', /PATH…/],
    [['schema', 'extra'], 'usage.wrong-operands', /takes no operands/],
    [['bench', 'syntax'], 'usage.missing-value', /--data FILE/],
  ] as const) {
    const problem = refusal(...line);
    assert.equal(problem.code, code);
    assert.equal(problem.exit, 64);
    assert.match(problem.message, hint);
  }
});

test('any line is taken or refused, and never fails otherwise', () => {
  const word = fc.oneof(
    fc.constantFrom('code', 'help', '--format', '--format=', 'json', '--', '-', '-h', '--date'),
    fc.string({ maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (line) => {
      try {
        parse(...line);
      } catch (error) {
        assert.ok(error instanceof Problem, String(error));
      }
    }),
  );
});

test('only days of the calendar are dates', () => {
  assert.equal(calendarDay('2024-02-29'), '2024-02-29');
  for (const text of [
    '2023-02-29',
    '2024-13-01',
    '2024-9-1',
    '01-09-2024',
    '2024-09-01T00:00',
    'yesterday',
    '',
  ]) {
    assert.throws(() => calendarDay(text), { code: 'usage.bad-date', exit: 64 }, text);
  }
});

test('the edit distance is a metric', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (a, b, c) => {
      assert.equal(editDistance(a, b), editDistance(b, a));
      assert.equal(editDistance(a, b) === 0, a === b);
      assert.ok(editDistance(a, c) <= editDistance(a, b) + editDistance(b, c));
    }),
  );
  assert.equal(editDistance('kitten', 'sitting'), 3);
  assert.equal(nearest('schem', ['code', 'schema']), 'schema');
  assert.equal(nearest('banana', ['code', 'schema']), null);
});
