import { escapeMarkdown, type Markdown } from './escape-markdown.js';

/** One text of a list that a template repeats. */
export interface TextItem {
  readonly text: Markdown;
}

/**
 * Makes a list of texts, leaving out those with nothing in them.
 *
 * @param limit the most UTF-16 units that all of them together show; what goes beyond is cut
 */
export function textItems(texts: readonly string[], limit = 2000): readonly TextItem[] {
  const items: TextItem[] = [];
  let left = limit;
  for (const text of texts) {
    if (text.trim() === '') continue;
    if (left <= 0) break;
    items.push({ text: escapeMarkdown(text, left) });
    left -= text.length;
  }
  return items;
}
