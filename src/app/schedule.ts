import { schedule } from 'node-cron';
import type { Logger } from 'pino';

/** Work that is looked for again and again. */
export interface ScheduledWork {
  /** For the log: "alerts". */
  readonly name: string;
  /** When, as `node-cron` writes it. */
  readonly cron: string;
  readonly run: (now: Date) => Promise<unknown>;
}

/** Work under way. */
export interface Schedule {
  /** Starts nothing more, and finishes what has begun. */
  stop(): Promise<void>;
}

/**
 * Does work now and at each tick of its cron expression, once at a time in this process. A tick
 * that fails is logged, and the next one tries again: whatever is due is in the database.
 */
export function startSchedule({ name, cron, run }: ScheduledWork, log: Logger): Schedule {
  let running: Promise<void> | undefined;
  const tick = (): Promise<void> => {
    running ??= run(new Date())
      .then(
        () => undefined,
        (error: unknown) => log.error({ err: error, work: name }, 'scheduled work failed; the next tick tries again'),
      )
      .finally(() => {
        running = undefined;
      });
    return running;
  };
  const task = schedule(cron, tick);
  void tick();
  return {
    async stop() {
      await task.destroy();
      await running;
    },
  };
}
