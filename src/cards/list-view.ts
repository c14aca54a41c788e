import type { ListContent, ListGroup, ListRow } from '../questions/list-content.js';
import { type Button, makeButton } from './card-button.js';
import { type ColourSign, signOf } from './colour-sign.js';
import { escapeMarkdown, type Markdown } from './escape-markdown.js';
import { plainText } from './plain-text.js';
import { type TextItem, textItems } from './text-item.js';

/** What `title.json` shows: a heading, the period below it and what leads. */
export interface TitleView {
  readonly heading: Markdown;
  readonly periods: readonly TextItem[];
  readonly lead: readonly TextItem[];
}

/** What `list.json` shows of a list, besides its follow-ups. */
export interface ListView extends TitleView {
  readonly groups: readonly GroupView[];
  readonly smallPrint: readonly TextItem[];
}

interface GroupView {
  readonly style: ColourSign['style'];
  readonly heading: Markdown;
  readonly rows: readonly RowView[];
  /** Rows told in one line each, where a list is too long for rows that can be pressed. */
  readonly lines: readonly TextItem[];
}

/** A row that opens its indicator when it is pressed; its `label` is the name, with a sign that it leads on. */
interface RowView extends Button {
  readonly words: Markdown;
}

const longestQuestion = 300;
const longestName = 120;
/** Behind a name that can be pressed, and never alone on a line. */
const leadsOn = '\u00a0›';

/** Makes the view of a list in the answer's own words. */
export function viewList({ groups, notes, ...title }: ListContent, nonce: string): ListView {
  return {
    ...viewTitle(title),
    groups: groups.filter(({ rows }) => rows.length > 0).map((group) => viewGroup(group, nonce)),
    smallPrint: textItems(notes),
  };
}

/** Makes the head of a card that shows several indicators. */
export function viewTitle({ heading, period, lead }: Pick<ListContent, 'heading' | 'period' | 'lead'>): TitleView {
  return {
    heading: escapeMarkdown(heading, 300),
    periods: textItems([period], 300),
    lead: textItems(lead),
  };
}

function viewGroup({ heading, colour, rows }: ListGroup, nonce: string): GroupView {
  const { shape, style } = signOf(colour);
  return {
    style,
    heading: escapeMarkdown(colour === null ? heading : `${heading} ${shape}`, 200),
    rows: rows.filter(({ ask }) => ask !== '').map((row) => viewRow(row, nonce)),
    lines: rows
      .filter(({ ask }) => ask === '')
      .map((row) => ({ text: escapeMarkdown(`${plainText(row.name, longestName)}: ${describeRow(row)}`, 400) })),
  };
}

function viewRow(row: ListRow, nonce: string): RowView {
  const spoken = `${row.name}: ${row.figure}, ${row.label}`;
  const opened =
    row.alert === undefined
      ? makeButton('ask', spoken, {
          id: plainText(row.key, longestName),
          nonce,
          question: plainText(row.ask, longestQuestion),
        })
      : makeButton('alert/show', spoken, { id: row.alert, nonce });
  return {
    ...opened,
    label: `${escapeMarkdown(row.name, longestName)}${leadsOn}` as Markdown,
    words: escapeMarkdown(describeRow(row), 400),
  };
}

/** "66%. Red ■, of concern. 9 percentage points below …": the figure first, the colour in word and shape. */
function describeRow({ figure, colour, label, detail }: ListRow): string {
  const judged = label === '' ? '' : `${label} ${signOf(colour).shape}`;
  return [figure, judged, detail].filter((part) => part.trim() !== '').join(' · ');
}
