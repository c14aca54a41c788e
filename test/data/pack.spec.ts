import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { z } from 'zod/v4';
import { parsePeriod } from '../../src/indicators/period.js';
import { packFile, readPackFile } from './read-pack.js';

const packSchema = z.strictObject({
  name: z.string(),
  title: z.string(),
  release: z.strictObject({ file: z.string(), period: z.string(), released: z.iso.date(), title: z.string() }),
});

describe("the demo pack's description", () => {
  const pack = packSchema.parse(readPackFile('pack.yaml'));

  it('is named like its folder', () => {
    assert.equal(pack.name, basename(dirname(packFile('pack.yaml'))));
  });

  it('starts from a release that is there, of a quarter, dated after the quarter ended', () => {
    assert.ok(existsSync(packFile(pack.release.file)), pack.release.file);
    assert.deepEqual(parsePeriod(pack.release.period), { kind: 'quarter', year: 2023, part: 4 });
    assert.ok(pack.release.released > '2024-03-31');
  });
});
