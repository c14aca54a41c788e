/** A process that migrates the store whose URL it is given, for a spec that starts several at once. */
import { migrateStore } from '../../src/store/migrate-store.js';

await migrateStore(process.argv[2] ?? '');
