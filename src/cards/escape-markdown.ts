import { plainText } from './plain-text.js';

declare const markdown: unique symbol;

/** Markdown that shows exactly the text it was made from: the only text a `TextBlock` or `FactSet` gets from data. */
export type Markdown = string & { readonly [markdown]: true };

/**
 * A zero-width space. It parts what clients would otherwise join to a tag, an entity, a date
 * function or a list marker. Where it works it is used rather than a backslash, because the
 * renderers of phones show some backslashes.
 */
const invisible = '\u200b';

/**
 * Turns text from data or people into markdown that shows it unchanged in a `TextBlock` or
 * `FactSet`: no emphasis, link, list, tag, entity or date function can come of it. Blank lines
 * part paragraphs; any other line break is a space, as it is in markdown. Text longer than `limit`
 * UTF-16 units is cut with an ellipsis before it is escaped; empty text becomes a dash.
 */
export function escapeMarkdown(text: string, limit = 2000): Markdown {
  const paragraphs = splitParagraphs(text, limit).map(escapeParagraph);
  return paragraphs.join('\n\n') as Markdown;
}

function splitParagraphs(text: string, limit: number): string[] {
  const paragraphs: string[] = [];
  let left = limit;
  for (const part of text.replace(/\r\n?/g, '\n').split(/\n\s*\n/)) {
    if (left <= 0) break;
    const paragraph = plainText(part, left);
    if (paragraph === plainText('')) continue;
    paragraphs.push(paragraph);
    left -= paragraph.length;
  }
  return paragraphs.length > 0 ? paragraphs : [plainText('')];
}

function escapeParagraph(paragraph: string): string {
  return paragraph
    .replace(/[\\`*_[\]]/g, '\\$&')
    .replace(/<(?=[a-z/!?])/gi, `<${invisible}`)
    .replace(/&(?=#?\w+;)/g, `&${invisible}`)
    .replace(/\{(?=\{)/g, `$&${invisible}`)
    .replace(/^\d+(?=[.)])/, `$&${invisible}`)
    .replace(/^(?=>|[-+#~](?![\p{L}\p{N}]))/u, invisible);
}
