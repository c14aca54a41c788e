import type { ComparedItem, ComparedRow } from '../questions/comparison-content.js';
import { judgementWords } from '../questions/wording/verdict.js';
import { capitalise } from '../questions/wording/words.js';
import { drawBar, scaleOfBars } from './bar-image.js';
import type { Optional } from './card-template.js';
import { signOf } from './colour-sign.js';
import { escapeMarkdown, type Markdown } from './escape-markdown.js';
import { type PlainText, plainText } from './plain-text.js';
import { type TextItem, textItems } from './text-item.js';

/** One row of a table of figures, with its bar where one can be drawn. */
export interface BarRowView {
  readonly name: Markdown;
  readonly figure: Markdown;
  readonly bars: Optional<{ readonly url: string; readonly alt: PlainText }>;
}

/** What `compared.json` shows of one comparison. */
export interface ComparedView {
  readonly name: Markdown;
  readonly period: Markdown;
  readonly paragraphs: readonly TextItem[];
  readonly tables: Optional<{ readonly column: Markdown; readonly rows: readonly BarRowView[] }>;
  readonly noteLists: Optional<{ readonly notes: readonly TextItem[] }>;
  readonly sources: readonly TextItem[];
}

const leastBars = 2;
/** More rows than this are read as a table; so many bars would fill the message. */
const mostBars = 12;

export function viewCompared(item: ComparedItem): ComparedView {
  const notes = textItems(item.notes);
  return {
    name: escapeMarkdown(item.heading, 200),
    period: escapeMarkdown(item.period, 200),
    paragraphs: textItems(item.sentences),
    tables: item.rows.length > 0 ? [{ column: escapeMarkdown(item.column, 40), rows: viewBarRows(item.rows) }] : [],
    noteLists: notes.length > 0 ? [{ notes }] : [],
    sources: textItems(item.sources.map((source) => `Source: ${source}`)),
  };
}

/** "Red ■": the word before its sign. */
function tellColour(colour: ComparedRow['colour']): readonly string[] {
  return colour === undefined ? [] : [`${capitalise(judgementWords(colour, null))} ${signOf(colour).shape}`];
}

/** Rows of one unit, their bars on one scale. Bars only repeat the figures that stand beside them. */
export function viewBarRows(rows: readonly ComparedRow[]): readonly BarRowView[] {
  const values = rows.flatMap(({ value }) => (value !== null && Number.isFinite(value) ? [value] : []));
  const scale = scaleOfBars(values);
  const areDrawn = values.length >= leastBars && values.length <= mostBars && scale.least < scale.most;
  return rows.map(({ name, figure, value, isOwn, colour }) => {
    const isDrawn = areDrawn && value !== null && Number.isFinite(value);
    const alt = plainText(`Bar of ${figure}`, 80);
    return {
      name: escapeMarkdown(name, 120),
      figure: escapeMarkdown([figure, ...tellColour(colour)].join(' · '), 80),
      bars: isDrawn ? [{ url: drawBar({ value, ...scale, isOwn }), alt }] : [],
    };
  });
}
