/**
 * A process that saves a release and stops for good in the middle of it, for a spec to kill.
 * Arguments: the database's URL, the list of the release to stop in, and the place in that list.
 */
import { writeSync } from 'node:fs';
import { openStore } from '../../src/store/open-store.js';
import { largeRelease } from './large-release.js';

const [databaseUrl = '', list = '', place = ''] = process.argv.slice(2);
const release = largeRelease();
if (list !== 'readings' && list !== 'ranges' && list !== 'benchmarks') throw new Error(`A release has no ${list}.`);

const stopping = Object.defineProperty([...release[list]], Number(place), {
  get() {
    writeSync(1, 'stopped\n');
    // Blocks the whole process, so that nothing after this place is ever written.
    return Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  },
});
const store = await openStore({ databaseUrl, smallNumberThreshold: 5 });
await store.saveRelease({ ...release, [list]: stopping }, 'killed');
