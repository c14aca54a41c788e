/** Rows by their indicator, in their order, each made into what leaves the repository. */
export function groupByIndicator<Row extends { readonly indicator: string }, Value>(
  rows: readonly Row[],
  read: (row: Row) => Value,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const group = groups.get(row.indicator);
    if (group) group.push(read(row));
    else groups.set(row.indicator, [read(row)]);
  }
  return groups;
}
