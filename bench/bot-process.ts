import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { findFreePort } from '../test/support/free-port.js';

/** A bot in a process of its own, as it would be deployed. */
export interface BotProcess {
  readonly port: number;
  /** From the start of the process until it says that it is ready, in milliseconds. */
  readonly startMs: number;
  /** Memory held by the process, in MB; undefined where the system does not tell. */
  memoryMb(): Promise<number | undefined>;
  stop(): Promise<void>;
}

const startLimitMs = 30_000;

/** Starts a program with plain Node on a free port and waits until `/readyz` answers 200. */
export async function startBotProcess(program: string, env: Readonly<Record<string, string>>): Promise<BotProcess> {
  const port = await findFreePort();
  const started = performance.now();
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // Kept for the day it does not start; a log that nobody reads would stop the bot.
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-2_000);
  });
  if (!(await isReady(child, port, started))) {
    child.kill('SIGKILL');
    throw new Error(`A bot of the bench did not start. Its last words:\n${words}`);
  }
  return {
    port,
    startMs: performance.now() - started,
    memoryMb: async () => {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
      const kilobytes = /VmRSS:\s+(\d+)/.exec(status)?.[1];
      return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function isReady(child: ChildProcess, port: number, started: number): Promise<boolean> {
  while (performance.now() - started < startLimitMs && child.exitCode === null) {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (response?.status === 200) return true;
    await wait(5);
  }
  return false;
}
