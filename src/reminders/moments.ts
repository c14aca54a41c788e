/** The earliest of moments, those left out that never come. */
export function earliest(first: Date, ...others: readonly (Date | undefined)[]): Date {
  return others.reduce<Date>((found, at) => (at !== undefined && at < found ? at : found), first);
}

/** The latest of moments, those left out that never came; undefined where none did. */
export function latestOf(moments: readonly (Date | undefined)[]): Date | undefined {
  return moments.reduce<Date | undefined>(
    (found, at) => (at !== undefined && (found === undefined || at > found) ? at : found),
    undefined,
  );
}
