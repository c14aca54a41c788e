import { countJudged } from './count-report.js';
import type { ExceptionReport, ReportGroup, ReportRow, ReportService } from './exception-report.js';
import { headedParts } from './headed-parts.js';

/** What stands in a report, for a terminal: its sections with their rows. */
export function describeReport(report: ExceptionReport): string {
  const { title, source, periodInWords, introduction, services } = report;
  return [
    `${title}: ${periodInWords}`,
    `Source: ${source}.`,
    ...introduction.slice(0, 1),
    ...services.flatMap((service) => ['', ...describeService(service, report)]),
  ].join('\n');
}

function describeService(service: ReportService, report: ExceptionReport): readonly string[] {
  const { inside, notJudged, withheld, missing } = service.aside;
  const names = (title: string, list: readonly string[]) =>
    list.length > 0 ? [`  ${title}: ${list.join('; ')}.`] : [];
  return [
    service.name,
    ...headedParts(service, report).flatMap(({ heading, groups }) => describeGroups(heading, groups, report.none)),
    ...names('Inside their range', inside),
    ...names('Not judged', notJudged),
    ...names('Too few children to show', withheld),
    ...names('Without a figure', missing),
  ];
}

function describeGroups(heading: string, groups: readonly ReportGroup[], none: string): readonly string[] {
  if (groups.length === 0) return [`  ${heading}: ${none}`];
  return [
    `  ${heading}: ${countJudged(groups)}`,
    ...groups.flatMap(({ number, rows }) =>
      rows.map((row) => `    ${number === null ? '' : `${number}. `}${describeRow(row)}`),
    ),
  ];
}

/** "In the same home …: 66%. Red, of concern. Expected 75% to 82%: 9 percentage points below." */
function describeRow({ name, figure, judgement, expected, reason }: ReportRow): string {
  const beside =
    expected === null ? reason : `Expected ${expected}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`;
  return `${name}: ${figure}. ${judgement}. ${beside}.`;
}
