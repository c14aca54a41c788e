import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { BotError } from '../../errors.js';

export interface PlaygroundOptions {
  readonly port: number;
  /** Where the bot is asked: `http://127.0.0.1:3978/api/messages`. */
  readonly endpoint: string;
  /** The content of its configuration file. */
  readonly config: string;
  /** A folder of ours; the configuration and the Playground's own log go into one below it. */
  readonly folder: string;
}

/** The Agents Playground running as a process of its own. */
export interface Playground {
  readonly url: string;
  /** Resolves when it ends, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const startLimitMs = 30_000;
const stopLimitMs = 3_000;

/**
 * Starts the Playground without a browser and waits until it answers.
 *
 * @throws BotError `address-in-use` where its port is taken, since it would then take another without a word.
 */
export async function startPlayground({ port, endpoint, config, folder }: PlaygroundOptions): Promise<Playground> {
  const program = findProgram();
  await requireFreePort(port);
  await mkdir(folder, { recursive: true });
  const own = await mkdtemp(join(folder, 'playground-'));
  const configFile = join(own, 'm365agentsplayground.yml');
  await writeFile(configFile, config);
  const child = spawn(
    process.execPath,
    [program, 'start', '--app-endpoint', endpoint, '--channel-id', 'msteams', '--port', String(port), '--dt', 'true'],
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        TEAMSAPPTESTER_BROWSER: 'none',
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: configFile,
        M365_AGENTS_PLAYGROUND_LOGFILE: join(own, 'playground.log'),
      },
    },
  );
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const url = `http://localhost:${port}`;
  const stop = async () => {
    await end(child, ended);
    await rm(own, { recursive: true, force: true });
  };
  if (await answersInTime(url, ended)) return { url, ended, stop };
  await stop();
  throw new BotError('unknown', 'The Agents Playground did not start. Run "npm ci" again, then try once more.');
}

/** It is a development dependency, which an installation for production leaves out. */
function findProgram(): string {
  try {
    const main = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json');
    return join(dirname(main), 'cli.js');
  } catch (cause) {
    throw new BotError('config-invalid', 'The Agents Playground is not installed. Run "npm ci" first.', { cause });
  }
}

async function requireFreePort(port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (cause) =>
      reject(
        new BotError('address-in-use', `Something else listens on port ${port}, which the Playground needs. Stop it.`, {
          cause,
        }),
      ),
    );
    probe.listen(port, () => probe.close(() => resolve()));
  });
}

async function answersInTime(url: string, ended: Promise<void>): Promise<boolean> {
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
  });
  const limit = Date.now() + startLimitMs;
  while (!hasEnded && Date.now() < limit) {
    const answer = await fetch(`${url}/_debug/ping`).catch(() => undefined);
    if (answer?.ok) return true;
    await wait(100);
  }
  return false;
}

async function end(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGTERM');
  const inTime = await Promise.race([ended.then(() => true), wait(stopLimitMs, false, { ref: false })]);
  if (!inTime) {
    child.kill('SIGKILL');
    await ended;
  }
}
