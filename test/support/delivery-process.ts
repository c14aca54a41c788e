import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawnNode } from './run-node.js';

/** How a process works an outbox off. */
export interface DeliveryProcessOptions {
  /** The database's. */
  readonly url: string;
  /** Names the instance. */
  readonly name: string;
  /** By all instances together. */
  readonly sendsPerSecond: number;
  readonly leaseMs: number;
}

/** Starts an instance of its own process; it says "ready", and begins once it is told "go" on standard input. */
export function startDeliveryProcess(options: DeliveryProcessOptions): ChildProcessWithoutNullStreams {
  const { url, name, sendsPerSecond, leaseMs } = options;
  const child = spawnNode('test/delivery/deliver-in-process.ts', [url, name, `${sendsPerSecond}`, `${leaseMs}`]);
  child.stderr.pipe(process.stderr);
  return child;
}
