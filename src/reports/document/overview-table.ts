import type { Table } from 'docx';
import { countJudged, countService, rowsOfService } from '../count-report.js';
import { categories, type ExceptionReport, type ReportService } from '../exception-report.js';
import { type Column, documentTable, pageWidth } from './document-table.js';
import { paragraph } from './document-text.js';

/** One column of the overview: how many indicators of a service it counts. */
interface Count {
  readonly heading: string;
  readonly of: (service: ReportService) => number;
  /** Left out where nothing is counted. */
  readonly isRare?: true;
}

const otherCounts: readonly Count[] = [
  { heading: 'Still to be placed', of: ({ unplaced }) => countJudged(unplaced), isRare: true },
  { heading: 'Inside', of: ({ aside, added }) => aside.inside.length + countJudged(added) },
  { heading: 'Not judged', of: (service) => service.aside.notJudged.length + countUnjudgedRows(service) },
  { heading: 'Too few to show', of: ({ aside }) => aside.withheld.length },
  { heading: 'Without a figure', of: ({ aside }) => aside.missing.length, isRare: true },
];

const serviceWidth = 3000;

/** How many indicators of each service stand where; each row counts all of them once. */
export function overviewTable({ services, headings }: Pick<ExceptionReport, 'services' | 'headings'>): Table {
  const counts = [
    ...categories.map(
      (category): Count => ({ heading: headings[category], of: (service) => countService(service)[category] }),
    ),
    ...otherCounts.filter(({ isRare, of }) => !isRare || services.some((service) => of(service) > 0)),
  ];
  const width = Math.floor((pageWidth - serviceWidth) / counts.length);
  const columns: readonly Column[] = [
    { heading: 'Service', width: serviceWidth },
    ...counts.map(({ heading }) => ({ heading, width })),
  ];
  return documentTable(
    columns,
    services.map((service) =>
      [service.name, ...counts.map(({ of }) => String(of(service)))].map((text) => ({
        paragraphs: [paragraph(text, 'Cell')],
      })),
    ),
  );
}

/** Rows that stand beside others of their number, or were added, though they are not judged. */
function countUnjudgedRows(service: ReportService): number {
  return rowsOfService(service).filter(({ colour }) => colour === null).length;
}
