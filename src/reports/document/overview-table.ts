import type { Table } from 'docx';
import { countService } from '../count-report.js';
import { categories, type ExceptionReport } from '../exception-report.js';
import { type Column, documentTable, pageWidth } from './document-table.js';
import { paragraph } from './document-text.js';

/** How many indicators of each service stand where. */
export function overviewTable({ services, headings }: Pick<ExceptionReport, 'services' | 'headings'>): Table {
  const names = [
    'Service',
    ...categories.map((category) => headings[category]),
    'Inside',
    'Not judged',
    'Too few to show',
  ];
  const first = 3000;
  const others = Math.floor((pageWidth - first) / (names.length - 1));
  const columns: readonly Column[] = names.map((heading, at) => ({ heading, width: at === 0 ? first : others }));
  const rows = services.map((service) => {
    const counts = countService(service);
    const { inside, notJudged, withheld } = service.aside;
    return [
      service.name,
      ...categories.map((category) => counts[category]),
      inside.length,
      notJudged.length + countCompanions(service),
      withheld.length,
    ];
  });
  return documentTable(
    columns,
    rows.map((cells) => cells.map((cell) => ({ paragraphs: [paragraph(String(cell), 'Cell')] }))),
  );
}

/** Rows that are not judged and stand beside others of their number. */
function countCompanions({ parts, added }: ExceptionReport['services'][number]): number {
  const groups = [...parts.flatMap((part) => part.groups), ...added];
  return groups.flatMap(({ rows }) => rows).filter(({ colour }) => colour === null).length;
}
