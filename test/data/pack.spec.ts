import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parsePeriod } from '../../src/indicators/period.js';
import { description, packFolder } from './read-pack.js';

describe("the demo pack's description", () => {
  it('is named like its folder', () => {
    assert.equal(description.name, basename(packFolder));
  });

  it('starts from a release that is there, of a quarter, dated after the quarter ended', () => {
    const { release } = description;
    assert.ok(release, 'the demo starts from a release');
    assert.ok(existsSync(join(packFolder, release.file)), release.file);
    assert.deepEqual(parsePeriod(release.period), { kind: 'quarter', year: 2023, part: 4 });
    assert.ok(release.released > '2024-03-31');
  });
});
