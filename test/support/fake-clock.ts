import type { Clock } from '../../src/delivery/clock.js';

/** A clock that waits for nobody: whoever waits until a moment makes it that moment. */
export interface FakeClock extends Clock {
  /** Lets time pass. */
  pass(ms: number): void;
}

export function fakeClock(start: Date): FakeClock {
  let now = start.getTime();
  return {
    now: () => new Date(now),
    pass: (ms) => {
      now += ms;
    },
    waitUntil: async (moment) => {
      now = Math.max(now, moment.getTime());
    },
  };
}
