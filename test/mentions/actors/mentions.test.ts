import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { actorReader, projectRegistry } from './reader.ts';

interface Case {
  readonly sentence: string;
  readonly expected: readonly { readonly words: string; readonly actor: string | null }[];
}

const read = actorReader(projectRegistry());

describe('the actors of sentences, read with the models of the project', () => {
  for (const { sentence, expected } of readCases()) {
    test(sentence, () => {
      const found = read(sentence).mentions.flat();
      for (const { words, actor } of expected) {
        const mention = found.find(({ text }) => text === words);
        assert.ok(mention, `"${words}" is not among ${found.map(({ text }) => `"${text}"`).join(', ')}`);
        assert.equal(mention.actor, actor, words);
      }
    });
  }
});

function readCases(): Case[] {
  const text = readFileSync(new URL('mentions.txt', import.meta.url), 'utf8');
  const blocks = text.split('\n\n').filter((block) => !block.startsWith('#'));
  return blocks.map((block) => {
    const [sentence = '', ...lines] = block.trimEnd().split('\n');
    const expected = lines.map((line) => {
      const [words = '', id = ''] = line.trim().split(' = ');
      return { words, actor: id === 'none' ? null : id };
    });
    return { sentence, expected };
  });
}
