import type { Notice, Thread } from './notice.js';

/**
 * What is to be said now: of each thread the last notice that is due, unless it was said or does not
 * matter any more. After a week of silence each matter is thus spoken of once.
 */
export function chooseDue(threads: readonly Thread[], said: ReadonlySet<string>, now: Date): readonly Notice[] {
  return threads.flatMap((thread) => {
    const last = thread.findLast(({ dueAt }) => dueAt <= now);
    return last !== undefined && now < last.until && !said.has(last.key) ? [last] : [];
  });
}

/** What is said from one moment until before another, if every moment is kept: of a thread at most one at a time. */
export function chooseBetween(threads: readonly Thread[], from: Date, to: Date): readonly Notice[] {
  return threads.flatMap((thread) =>
    thread.filter(
      ({ dueAt, until }, index) =>
        from <= dueAt && dueAt < to && dueAt < until && thread[index + 1]?.dueAt.getTime() !== dueAt.getTime(),
    ),
  );
}

/** When something is next due after a moment; undefined where nothing is. */
export function findNextDue(threads: readonly Thread[], after: Date): Date | undefined {
  let next: Date | undefined;
  for (const { dueAt } of threads.flat()) {
    if (dueAt > after && (next === undefined || dueAt < next)) next = dueAt;
  }
  return next;
}
