import type { TeamRow, TeamsContent, TeamsMeasure } from '../questions/list-content.js';
import { signOf } from './colour-sign.js';
import { escapeMarkdown, type Markdown } from './escape-markdown.js';
import { type TitleView, viewTitle } from './list-view.js';
import { type TextItem, textItems } from './text-item.js';

/** What `teams.json` shows, besides its follow-ups. */
export interface TeamsView extends TitleView {
  readonly measures: readonly MeasureView[];
}

interface MeasureView {
  readonly name: Markdown;
  readonly tables: readonly TableView[];
  readonly differences: readonly TextItem[];
}

/** Teams side by side, as many as a phone has room for. */
interface TableView {
  readonly columns: readonly { readonly width: number }[];
  readonly teams: readonly {
    readonly team: Markdown;
    readonly figure: Markdown;
    readonly labels: readonly TextItem[];
  }[];
}

const mostColumns = 3;

/** Makes the view of teams side by side; more than a phone has room for go below each other. */
export function viewTeams({ measures, ...title }: TeamsContent): TeamsView {
  return { ...viewTitle(title), measures: measures.map(viewMeasure) };
}

function viewMeasure({ name, rows, difference }: TeamsMeasure): MeasureView {
  const tables: TableView[] = [];
  for (let at = 0; at < rows.length; at += mostColumns) tables.push(viewTable(rows.slice(at, at + mostColumns)));
  return {
    name: escapeMarkdown(name, 200),
    tables,
    differences: difference === '' ? [] : textItems([difference], 600),
  };
}

function viewTable(rows: readonly TeamRow[]): TableView {
  return {
    columns: rows.map(() => ({ width: 1 })),
    teams: rows.map(({ team, figure, label, colour }) => ({
      team: escapeMarkdown(team, 80),
      figure: escapeMarkdown(figure, 80),
      labels: textItems(label === '' ? [] : [`${label} ${signOf(colour).shape}`], 200),
    })),
  };
}
