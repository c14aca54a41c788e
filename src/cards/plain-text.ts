declare const plain: unique symbol;

/** Text that may stand where a client shows it as it is: a button's title, a chart's legend, a notification. */
export type PlainText = string & { readonly [plain]: true };

/** Stands for a text that is empty once cleaned, so that no element of a card is ever blank. */
const nothing = '–';

/** Control characters but those of white space, and marks that are invisible or turn the reading direction. */
const unwanted = /(?![\t-\r\u0085])[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const whitespace = /[\s\u0085]+/gu;
const loneSurrogate = /\p{Cs}/gu;
/** What opens a binding of a template; parted by a zero-width space, it is text and nothing else. */
const binding = /\$(?=\{)/g;

/**
 * Makes one line of text from data or people safe to show: no control characters, nothing that
 * reverses the reading direction, no half characters, single spaces, at most `limit` UTF-16 units
 * (an ellipsis marks what was cut). Text that comes out empty becomes a dash.
 */
export function plainText(text: string, limit = 300): PlainText {
  const clean = text.replace(loneSurrogate, '\ufffd').replace(unwanted, '').replace(whitespace, ' ').trim();
  const line = clean.replace(binding, '$\u200b');
  return (line === '' ? nothing : shorten(line, limit)) as PlainText;
}

const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/** Cuts between characters as people see them, so that no emoji or accent is torn apart. */
function shorten(line: string, limit: number): string {
  if (line.length <= limit) return line;
  const start = graphemes.segment(line.slice(0, limit + 64)).containing(limit - 1)?.index ?? 0;
  return `${line.slice(0, start).trimEnd()}…`;
}
