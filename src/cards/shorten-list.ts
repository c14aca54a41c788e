import type { ListContent, ListRow, TeamsContent } from '../questions/list-content.js';

/** A list after one more cut, and how many rows it cost. */
export interface Shorter<T> {
  readonly content: T;
  readonly fewer: number;
}

/** In the order they go: where a figure lies beside its range first, then that a row can be pressed. */
const cuts: readonly ((row: ListRow) => ListRow)[] = [
  (row) => ({ ...row, detail: '' }),
  (row) => ({ ...row, ask: '' }),
];
/** Where that is not enough, this share of the rows is kept at each step. */
const keptAtOnce = 0.8;

/**
 * The next shorter form of a list: every row with less, then fewer rows from its end. Its counts stay
 * as they are.
 *
 * @returns undefined where one row or none is left.
 */
export function shortenList(list: ListContent, made: number): Shorter<ListContent> | undefined {
  const cut = cuts[made];
  if (cut) {
    const groups = list.groups.map((group) => ({ ...group, rows: group.rows.map(cut) }));
    return { content: { ...list, groups }, fewer: 0 };
  }
  const count = list.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count <= 1) return undefined;
  let left = Math.min(count - 1, Math.ceil(count * keptAtOnce));
  const fewer = count - left;
  const groups = list.groups.map((group) => {
    const rows = group.rows.slice(0, left);
    left -= rows.length;
    return { ...group, rows };
  });
  return { content: { ...list, groups: groups.filter(({ rows }) => rows.length > 0) }, fewer };
}

/** Teams with fewer measures; undefined where one or none is left. */
export function shortenTeams(teams: TeamsContent): Shorter<TeamsContent> | undefined {
  const count = teams.measures.length;
  if (count <= 1) return undefined;
  const measures = teams.measures.slice(0, Math.min(count - 1, Math.ceil(count * keptAtOnce)));
  return { content: { ...teams, measures }, fewer: count - measures.length };
}

/** What was left out of a list, in words for the card. */
export function describeListCuts(made: number, fewer: number): string {
  if (made < cuts.length)
    return 'Shown in short, without where each figure lies beside its range. Press a row to see it.';
  const rows = fewer > 0 ? ` The last ${fewer} rows are left out.` : '';
  return `Too long for rows that can be pressed.${rows} Ask about a part of it, such as one domain, or about one indicator.`;
}
