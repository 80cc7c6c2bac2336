import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { createCoder } from '../../src/coder.ts';
import { createMerger, type Merger } from '../../src/incidents/merger.ts';
import { loadFiles } from '../../src/pipeline/load-node.ts';
import { incidentKnowledgeOf } from '../../src/pipeline/merging.ts';
import type { Record } from '../../src/schema/record.ts';

const parted = `Gunmen kill six at bus stop near Djibo
12 March 2024

Gunmen killed six people at a bus stop near Djibo in northern Burkina Faso on Sunday, officials said.

Nine others were wounded in the attack. A teacher was shot in the leg. The attackers shot the driver of a bus.
`;
const retrospect = `Families still wait after attack on Djibo market
4 April 2024

Three weeks after gunmen killed six people at the market of Djibo on 14 March, families are still waiting for an inquiry.

The gunmen killed two guards first. Nine people were wounded.
`;
const two = `Bomb kills five in Baidoa
12 March 2024

A bomb killed five people at a market in Baidoa on Sunday, police said. Seven people were wounded by the bomb.

In Kismayo, gunmen killed two soldiers at a checkpoint on Saturday.
`;

describe('the main event of a report', () => {
  let merger: Merger;
  let read: (text: string) => Promise<Record>;
  before(async () => {
    const files = await loadFiles();
    const coder = createCoder(files);
    merger = createMerger(incidentKnowledgeOf(files));
    read = async (text) => (await coder.code(text)).record!;
  });

  test('has its toll, its day and its place, each with words of the text', async () => {
    const { article, main } = await read(parted);
    assert.deepEqual([main?.killed?.min, main?.injured?.min], [6, 9]);
    assert.deepEqual([main?.date?.start, main?.date?.text], ['2024-03-10', 'Sunday']);
    assert.equal(main?.place?.name, 'Djibo');
    for (const { text, span } of [...main!.killed!.from, ...main!.injured!.from])
      assert.equal(article.text.slice(span.start, span.end), text);
  });

  test('is told of by every claim that names no other day and no other place', async () => {
    const { claims, incidents, main } = await read(parted);
    const violence = claims.filter(({ type }) => type === 'ASSAULT');
    const [incident, ...others] = incidents.filter(({ type }) => type === 'ASSAULT');
    assert.equal(others.length, 0);
    assert.deepEqual(
      incident?.claims,
      violence.map(({ id }) => id),
    );
    assert.equal(main?.incident, incident?.id);
  });

  test('of a retrospect is on the earlier day', async () => {
    const { incidents, main } = await read(retrospect);
    assert.equal(main?.date?.start, '2024-03-14');
    assert.equal(incidents.find(({ id }) => id === main?.incident)?.date?.start, '2024-03-14');
  });

  test('is kept apart from another one of the same report', async () => {
    const record = await read(two);
    const violence = record.incidents.filter(({ type }) => type === 'ASSAULT');
    assert.deepEqual(
      violence.map(({ place, date }) => [place?.name, date?.start]),
      [
        ['Baidoa', '2024-03-10'],
        ['Kismayo', '2024-03-09'],
      ],
    );
    const [main, other] = merger.accountsOf(record);
    assert.equal(record.main?.incident, violence[0]!.id);
    assert.ok(!other!.tolls.some(({ min }) => min === 5));
    assert.ok(!main!.tolls.some(({ min }) => min === 2));
  });

  test('is where its violence is set, and not where it is told', async () => {
    const { main } = await read(`Spokesman tells of raid near Kismayo
12 March 2024

NAIROBI, Kenya - A spokesman in Nairobi said that soldiers killed five fighters in Kismayo in southern Somalia on Sunday.
`);
    assert.equal(main?.place?.name, 'Kismayo');
  });

  test('leaves claims as their own words say', async () => {
    const { claims } = await read(two);
    const atKismayo = claims.find(({ place }) => place?.name === 'Kismayo');
    assert.equal(atKismayo?.date?.start, '2024-03-09');
    const wounded = claims.find(({ counts }) => counts.some(({ what }) => what === 'injured'));
    assert.equal(wounded?.place, null);
  });

  test('that its claims do not state in all is a figure of its account', async () => {
    const record = await read(`Six shot at wedding in Idlib, two of them dead
12 March 2024

Gunmen shot six people at a wedding in Idlib on Sunday, the police said. Two of them died in hospital.
`);
    const main = merger.accountsOf(record).find(({ id }) => id.endsWith(`#${record.main?.incident}`));
    const injured = main?.tolls.find(({ what }) => what === 'injured');
    assert.deepEqual([injured?.min, injured?.max], [4, 4]);
    assert.ok(record.claims.some(({ id }) => `${record.article.id}#${id}` === injured?.claim));
  });
});
