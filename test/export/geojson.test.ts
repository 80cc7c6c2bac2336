import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, before, test } from 'node:test';
import { check } from '@placemarkio/check-geojson';
import initGdal from 'gdal3.js/node.js';
import { exportFormats, openExport } from '../../src/export/formats.ts';
import { settingsWith, streamOf, textOf } from './gather.ts';
import { manyIncidents } from './many.ts';

let folder: string;
let text: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-geojson-'));
  text = await textOf(await openExport(exportFormats.geojson, manyIncidents(100), settingsWith()));
});
after(() => rm(folder, { recursive: true }));

test('the collection is GeoJSON by a strict checker, with a feature an incident', () => {
  const collection = check(text) as {
    features: { geometry: unknown; properties: { [key: string]: unknown } }[];
  };
  assert.equal(collection.features.length, 100);
  for (const { geometry, properties } of collection.features) {
    assert.equal(geometry === null, properties.place === null);
    assert.match(String(properties.claim_ids), /^a\d+#c1$/);
    assert.match(String(properties.spans), /^a\d+@0-1$/);
  }
});

test('ogr2ogr reads it, and writes the same points to a GeoPackage', async () => {
  const path = join(folder, 'incidents.geojson');
  await writeFile(path, text);
  const gdal = await initGdal({
    path: relative(process.cwd(), join(import.meta.dirname, '../../node_modules/gdal3.js/dist/package')),
    useWorker: false,
  });
  const { datasets, errors } = await gdal.open(path);
  assert.deepEqual(errors, []);
  const { local } = await gdal.ogr2ogr(datasets[0]!, ['-f', 'GPKG']);
  const [written] = (await gdal.open(local)).datasets;
  const [layer] = (
    written!.info as {
      layers: {
        featureCount: number;
        geometryFields: { type: string; extent: number[] }[];
        fields: { name: string; type: string }[];
      }[];
    }
  ).layers;
  assert.equal(layer!.featureCount, 100);
  assert.equal(layer!.geometryFields[0]!.type, 'Point');
  assert.deepEqual(layer!.geometryFields[0]!.extent, [-76.6, 2.4, 97, 46.6]);
  const types = Object.fromEntries(layer!.fields.map(({ name, type }) => [name, type]));
  assert.equal(types.killed_low, 'Integer');
  assert.equal(types.date_start, 'Date');
});

test('an export of nothing is an empty collection', async () => {
  const nothing = await textOf(await openExport(exportFormats.geojson, streamOf([]), settingsWith()));
  assert.deepEqual(JSON.parse(nothing).features, []);
});
