import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import type { Aside, ExceptionReport, ReportService } from '../exception-report.js';
import { type HeadedPart, headedParts } from '../headed-parts.js';
import { documentStyles } from './document-styles.js';
import { pageWidth } from './document-table.js';
import { cleanText, paragraph } from './document-text.js';
import { overviewTable } from './overview-table.js';
import { rowsTable } from './rows-table.js';

/** What a document says besides the report. */
export interface DocumentContext {
  /** The footer of every page. */
  readonly classification: string;
}

/** An A4 page on its side, with margins of one and a half centimetres; in twentieths of a point. */
const page = {
  size: { width: 11_906, height: 16_838, orientation: PageOrientation.LANDSCAPE },
  margin: { top: 850, bottom: 850, left: 850, right: 850, header: 400, footer: 400 },
};

/** Writes the report as a Word document to be edited: headings, tables with header rows, language and title set. */
export async function writeDocument(report: ExceptionReport, { classification }: DocumentContext): Promise<Buffer> {
  const document = new Document({
    title: report.title,
    subject: `${report.panel}, meeting of ${report.meeting}`,
    creator: report.council,
    description: cleanText(classification),
    styles: documentStyles,
    sections: [
      {
        properties: { page },
        headers: { default: new Header({ children: [paragraph(headerLine(report), 'SmallPrint')] }) },
        footers: { default: makeFooter(classification) },
        children: [...makeOpening(report), ...report.services.flatMap((service) => makeService(service, report))],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function headerLine({ council, panel, title }: ExceptionReport): string {
  return `${council}, ${panel}: ${title}`;
}

function makeFooter(classification: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'SmallPrint',
        tabStops: [{ type: TabStopType.RIGHT, position: pageWidth }],
        children: [
          new TextRun(cleanText(classification)),
          new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

function makeOpening(report: ExceptionReport): readonly (Paragraph | Table)[] {
  return [
    heading(report.title, HeadingLevel.TITLE),
    paragraph(`${report.council}, ${report.panel}`),
    paragraph([{ text: 'Period:', bold: true }, { text: report.periodInWords }]),
    paragraph([{ text: 'Source:', bold: true }, { text: `${report.source}.` }]),
    ...report.introduction.map((sentence) => paragraph(sentence)),
    heading('At a glance', HeadingLevel.HEADING_1),
    overviewTable(report),
  ];
}

function makeService(service: ReportService, report: ExceptionReport): readonly (Paragraph | Table)[] {
  const { aside, notes } = service;
  return [
    heading(service.name, HeadingLevel.HEADING_1),
    ...headedParts(service, report).flatMap((part) => makePart(part, report.none)),
    ...makeAside(aside),
    ...(notes.length > 0
      ? [heading('To bear in mind', HeadingLevel.HEADING_2), ...notes.map((note) => paragraph(note, 'SmallPrint'))]
      : []),
  ];
}

function makePart({ heading: title, groups }: HeadedPart, none: string): readonly (Paragraph | Table)[] {
  return [heading(title, HeadingLevel.HEADING_2), groups.length > 0 ? rowsTable(groups) : paragraph(none)];
}

function makeAside({ inside, notJudged, withheld, missing }: Aside): readonly Paragraph[] {
  const lines = (
    [
      ['Inside their range, with nothing more to say:', inside],
      ['Not judged:', notJudged],
      ['Too few children to show, so neither judged nor placed:', withheld],
      ['Without a figure for this period:', missing],
    ] as const
  ).filter(([, names]) => names.length > 0);
  if (lines.length === 0) return [];
  return [
    heading('Not in the tables', HeadingLevel.HEADING_2),
    ...lines.map(([title, names]) => paragraph([{ text: title, bold: true }, { text: `${names.join('; ')}.` }])),
  ];
}

function heading(text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  return new Paragraph({ heading: level, children: [new TextRun(cleanText(text))] });
}
