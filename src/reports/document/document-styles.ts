import type { IStylesOptions } from 'docx';

/** Ink, and the tints behind judgements: pale enough that black on them is read easily. */
export const inks = {
  heading: '1F3864',
  subtle: '404040',
  line: '7F7F7F',
  headerRow: 'D9E2F3',
  green: 'E2EFDA',
  amber: 'FFF2CC',
  red: 'F8D7DA',
} as const;

const font = 'Arial';

/** The styles of the document. Headings are Word's own, so that screen readers and the navigation pane find them. */
export const documentStyles: IStylesOptions = {
  default: {
    document: { run: { font, size: 20, language: { value: 'en-GB' } }, paragraph: { spacing: { after: 100 } } },
    title: { run: { font, size: 40, bold: true, color: inks.heading }, paragraph: { spacing: { after: 60 } } },
    heading1: {
      run: { font, size: 30, bold: true, color: inks.heading },
      paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { font, size: 24, bold: true, color: inks.heading },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
    heading3: {
      run: { font, size: 20, bold: true, color: inks.heading },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
    },
  },
  paragraphStyles: [
    { id: 'Cell', name: 'Cell', basedOn: 'Normal', run: { size: 18 }, paragraph: { spacing: { after: 40 } } },
    {
      id: 'SmallPrint',
      name: 'Small print',
      basedOn: 'Normal',
      run: { size: 17, color: inks.subtle },
      paragraph: { spacing: { after: 40 } },
    },
  ],
};
