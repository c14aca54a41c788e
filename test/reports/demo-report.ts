import { readPack } from '../../src/imports/pack/read-pack.js';
import type { Override } from '../../src/indicators/assessment.js';
import { createDirectory } from '../../src/people/create-directory.js';
import { rowsOfService } from '../../src/reports/count-report.js';
import { drawUpReport, type ReportRequest } from '../../src/reports/draw-up-report.js';
import type { ExceptionReport, ReportRow } from '../../src/reports/exception-report.js';
import type { Commentary } from '../../src/store/scorecard.js';
import { fakeScorecard, loadDemoContent } from '../support/scorecards.js';

export const dummyMeeting = { day: '2027-01-19', dataCutOff: '2027-01-19' };
export const dummyToday = '2027-01-19';

/** What people set besides what the demo pack holds. */
export interface DemoReportOptions extends Partial<ReportRequest> {
  readonly overrides?: readonly Override[];
  readonly commentary?: readonly Commentary[];
}

/** The demo's report, for the panel or for the holder of a role. */
export async function drawUpDemoReport(
  reader: 'panel' | 'officer' = 'panel',
  { overrides = [], commentary = [], ...request }: DemoReportOptions = {},
): Promise<ExceptionReport> {
  const content = await loadDemoContent();
  const directory = createDirectory((await readPack('data/wiltshire')).content.people);
  const audience = reader === 'panel' ? directory.panelAudience() : directory.audienceOf(reader);
  const said = { overrides, commentary: [...commentary, ...(content.commentary ?? [])] };
  return drawUpReport(fakeScorecard({ ...content, ...said }, audience), {
    meeting: dummyMeeting,
    today: dummyToday,
    ...request,
  });
}

/** Every row of a report, in its order. */
export function rowsOf({ services }: Pick<ExceptionReport, 'services'>): readonly ReportRow[] {
  return services.flatMap(rowsOfService);
}
