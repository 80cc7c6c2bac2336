import assert from 'node:assert/strict';
import { test } from 'node:test';
import { originalAddress } from '../../src/document/archived-address.ts';

test('the address of a copy in an archive of the web leads to that of the page', () => {
  for (const [address, original] of [
    ['http://web.archive.org/web/20240312080000/http://paper.example/a?b=1', 'http://paper.example/a?b=1'],
    ['https://web.archive.org/web/20240312080000id_/https:/paper.example/a', 'https://paper.example/a'],
    ['https://webarchive.example/2024031208/https://paper.example/a', 'https://paper.example/a'],
    ['https://arquivo.example/wayback/20240312080000/http://paper.example:80/', 'http://paper.example:80/'],
  ] as const) {
    assert.equal(originalAddress(address), original);
  }
});

test('other addresses stay', () => {
  for (const address of [
    'https://paper.example/2024/03/12/raid',
    'https://paper.example/share/20240312?of=https://other.example/',
    'https://paper.example/20240312080000/raid',
    'no address',
  ]) {
    assert.equal(originalAddress(address), address);
  }
});
