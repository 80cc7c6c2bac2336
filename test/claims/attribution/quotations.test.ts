import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findQuotations } from '../../../src/claims/attribution/quotations.ts';

function quoted(text: string): string[] {
  return findQuotations(text).map(({ inner }) => text.slice(inner.start, inner.end));
}

test('curly and straight marks both enclose a quotation', () => {
  assert.deepEqual(quoted('“We will stay,” he said. "They left at dawn," she said.'), [
    'We will stay,',
    'They left at dawn,',
  ]);
});

test('a quotation that runs over paragraphs is opened anew in each', () => {
  const text = '“The road is closed.\n\n“It stays closed,” the officer said.';
  assert.deepEqual(quoted(text), ['The road is closed.', 'It stays closed,']);
});

test('a mark that is never closed encloses nothing', () => {
  assert.deepEqual(quoted('He is 6 feet 2" tall.\n\nNothing else was known.'), []);
});

test('a doubted word is no speech', () => {
  const [short, long] = findQuotations(
    'The “liberated” town was empty. “Nobody stayed here at all,” he said.',
  );
  assert.equal(short?.scare, true);
  assert.equal(long?.scare, false);
});

test('on any text the quotations lie in it, in order and apart', () => {
  const pieces = fc.array(fc.constantFrom('“', '”', '"', '«', '»', '„', 'word', ' ', '\n', '.', ','), {
    maxLength: 80,
  });
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      let end = 0;
      for (const { span, inner } of findQuotations(text)) {
        assert.ok(span.start >= end && span.end <= text.length);
        assert.ok(span.start <= inner.start && inner.start <= inner.end && inner.end <= span.end);
        end = span.end;
      }
    }),
  );
});
