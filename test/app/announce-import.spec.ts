import assert from 'node:assert/strict';
import sinon from 'sinon';
import { announceImport } from '../../src/app/announce-import.js';
import { BotError } from '../../src/errors.js';

const now = new Date('2024-09-17T09:00:00Z');

describe('announceImport', () => {
  it('decides at once, and has nothing to tell', async () => {
    const run = sinon.fake.resolves(undefined);
    assert.equal(await announceImport({ run }, now), undefined);
    assert.deepEqual(run.args, [[now]]);
  });

  it('leaves the import as it is where that fails, and says what happens next', async () => {
    const run = sinon.fake.rejects(new BotError('store-unavailable', 'The store is busy. Try again.'));
    const told = await announceImport({ run }, now);
    assert.match(told ?? '', /^The release is stored\. .*The store is busy\. Try again\. A running bot looks again/);
  });
});
