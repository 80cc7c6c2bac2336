import { createSocket } from 'node:dgram';
import { Resolver } from 'node:dns/promises';
import { after } from 'node:test';
import type { Resolve } from '../../../src/ingest/fetch/one-request.ts';

/**
 * Starts a name server on this machine and gives a way to ask it. `answers` holds the IPv4 addresses of each name: a list
 * for each question, the last of them for all further ones, so that an answer can change. It stops with the tests.
 */
export async function nameServer(answers: {
  readonly [name: string]: readonly string[][];
}): Promise<Resolve> {
  const asked = new Map<string, number>();
  const socket = createSocket('udp4');
  socket.on('message', (question, { address, port }) => {
    const name = nameIn(question);
    const turn = asked.get(name) ?? 0;
    asked.set(name, turn + 1);
    const turns = answers[name] ?? [[]];
    socket.send(answerTo(question, turns[Math.min(turn, turns.length - 1)]!), port, address);
  });
  await new Promise<void>((done) => socket.bind(0, '127.0.0.1', done));
  after(() => socket.close());
  const resolver = new Resolver();
  resolver.setServers([`127.0.0.1:${socket.address().port}`]);
  return (host) => resolver.resolve4(host);
}

function nameIn(question: Buffer): string {
  const labels: string[] = [];
  for (let at = 12; question[at] !== 0; at += question[at]! + 1) {
    labels.push(question.subarray(at + 1, at + 1 + question[at]!).toString('latin1'));
  }
  return labels.join('.').toLowerCase();
}

/** An answer (RFC 1035, 4.1) with one A record for each address. */
function answerTo(question: Buffer, addresses: readonly string[]): Buffer {
  const head = Buffer.from(question);
  head.writeUInt16BE(0x8180, 2);
  head.writeUInt16BE(addresses.length, 6);
  head.writeUInt16BE(0, 10);
  const end = question.indexOf(0, 12) + 5;
  const records = addresses.map((address) =>
    Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, ...address.split('.').map(Number)]),
  );
  return Buffer.concat([head.subarray(0, end), ...records]);
}
