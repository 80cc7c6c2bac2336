import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkedUrl, isPublicAddress } from '../../../src/ingest/fetch/public-address.ts';

test('addresses of the open Internet pass', () => {
  for (const address of [
    '93.184.215.14',
    '1.1.1.1',
    '172.32.0.1',
    '100.128.0.1',
    '2606:4700:4700::1111',
    '2a00:1450::1',
  ]) {
    assert.ok(isPublicAddress(address), address);
  }
  assert.equal(checkedUrl('HTTPS://News.Example:443/a?b#c', new Set()).href, 'https://news.example/a?b');
});

test('no IPv4 address passes in IPv6 clothes', () => {
  const octet = fc.nat(255);
  fc.assert(
    fc.property(octet, octet, octet, octet, (a, b, c, d) => {
      const dotted = `${a}.${b}.${c}.${d}`;
      for (const prefix of ['::ffff:', '::', '64:ff9b::', '::ffff:0:'])
        assert.ok(!isPublicAddress(prefix + dotted));
      const hex = [a, b, c, d].map((part) => part.toString(16).padStart(2, '0')).join('');
      assert.ok(!isPublicAddress(`2002:${hex.slice(0, 4)}:${hex.slice(4)}::1`));
    }),
  );
});
