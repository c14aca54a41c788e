/**
 * A process that saves a large release, for a spec to kill at any moment. Arguments: the database's
 * URL, and the day of the release.
 */
import { writeSync } from 'node:fs';
import { openStore } from '../../src/store/open-store.js';
import { largeRelease } from './large-release.js';

const [databaseUrl = '', released = ''] = process.argv.slice(2);
const release = largeRelease(released);
const store = await openStore({ databaseUrl, smallNumberThreshold: 5 });
await store.readiness();
writeSync(1, 'begins\n');
await store.saveRelease(release, 'killed');
await store.close();
