export interface GatherOptions<T> {
  /** How long items are gathered, in milliseconds. */
  readonly delayMs: number;
  /** Takes the work that is left, so that a stop waits for it. */
  readonly defer: (work: Promise<unknown>) => void;
  /** What is done with what was gathered, in order; it must not reject. */
  readonly work: (items: readonly T[]) => Promise<void>;
}

/** Puts work off by a moment and does it together, so that it does not stand in the way of whoever asks next. */
export function createGatherer<T>({ delayMs, defer, work }: GatherOptions<T>): (item: T) => void {
  let gathered: T[] = [];

  async function workOff(): Promise<void> {
    const items = gathered;
    gathered = [];
    await work(items);
  }

  return (item) => {
    gathered.push(item);
    if (gathered.length > 1) return;
    defer(
      new Promise<void>((resolve) => {
        setTimeout(() => resolve(workOff()), delayMs);
      }),
    );
  };
}
