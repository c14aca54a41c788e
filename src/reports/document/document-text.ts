import { Paragraph, TextRun } from 'docx';

/** Paragraph styles of our own, besides Word's headings. */
export type ParagraphStyle = 'Normal' | 'Cell' | 'SmallPrint';

/** What XML cannot hold, and marks that turn the reading direction. */
const unwanted = /(?![\t\n\r])[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** Text from data or people, fit to stand in a document: one line, without invisible marks. */
export function cleanText(text: string): string {
  return text.replace(unwanted, '').replace(/\s+/g, ' ').trim();
}

/** One paragraph; of several pieces those that are `bold` stand out. */
export function paragraph(
  pieces: string | readonly { readonly text: string; readonly bold?: boolean }[],
  style: ParagraphStyle = 'Normal',
): Paragraph {
  const runs = typeof pieces === 'string' ? [{ text: pieces }] : pieces;
  return new Paragraph({
    style,
    children: runs.map(
      ({ text, ...run }, at) => new TextRun({ text: `${at > 0 ? ' ' : ''}${cleanText(text)}`, ...run }),
    ),
  });
}
