import type { Day } from '../calendar/day.js';
import type { Audience } from '../people/audience.js';
import type { Store } from '../store/store.js';
import { chooseMeeting } from './choose-meeting.js';
import { drawUpReport } from './draw-up-report.js';
import type { ExceptionReport } from './exception-report.js';
import { findAdditions } from './find-additions.js';

/** Which report is wanted. */
export interface ReportWish {
  /** `next`, or the meeting's day as `YYYY-MM-DD`. */
  readonly meeting: string;
  readonly today: Day;
  /** The council's, an IANA name. */
  readonly timeZone: string;
  /** Who will read it. */
  readonly audience: Audience;
}

/**
 * Draws up the report of a meeting from the store, as it stood at the meeting's data cut-off.
 *
 * @throws BotError `meeting-unknown` or `report-empty` saying what to do.
 */
export async function loadReport(
  store: Pick<Store, 'calendar' | 'scorecardAsAt' | 'directory' | 'alerts'>,
  { meeting: named, today, timeZone, audience }: ReportWish,
): Promise<ExceptionReport> {
  const meeting = chooseMeeting(await store.calendar(), named, today);
  const scorecard = await store.scorecardAsAt(audience, meeting.dataCutOff);
  const [alerts, directory] = await Promise.all([store.alerts.list(), store.directory()]);
  const additions = findAdditions(alerts, meeting, { people: directory.people, timeZone });
  return drawUpReport(scorecard, { meeting, today, additions });
}
