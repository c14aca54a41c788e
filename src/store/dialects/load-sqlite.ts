import type Database from 'better-sqlite3';

/** The first version of Node that has what better-sqlite3 13 is built on. */
const nodeOfNewest = 22;

/**
 * Loads the SQLite driver that works on this version of Node: better-sqlite3 13 crashes on Node 20,
 * and 12 aborts on Node 24.19 and later whenever a statement is collected as garbage.
 *
 * Loaded only when called, so that a bot on PostgreSQL needs no native module.
 */
export async function loadSqlite(nodeVersion = process.versions.node): Promise<typeof Database> {
  const newest = Number.parseInt(nodeVersion, 10) >= nodeOfNewest;
  // The second name is an alias of the same package, which TypeScript knows by its first.
  const name: string = newest ? 'better-sqlite3' : 'better-sqlite3-for-node-20';
  const driver: { readonly default: typeof Database } = await import(name);
  return driver.default;
}
