import type { Day } from '../calendar/day.js';
import type { Meeting } from '../calendar/meeting.js';
import { BotError } from '../errors.js';
import { formatPeriod, type Period } from '../indicators/period.js';
import type { Release } from '../indicators/release.js';
import { findLatestHeld } from '../questions/answer-context.js';
import { gatherFacts } from '../questions/facts.js';
import { nameWeekday } from '../questions/wording/days.js';
import { nameDay, namePeriod } from '../questions/wording/words.js';
import type { Scorecard } from '../store/scorecard.js';
import { arrangeReport, type ReportEntry } from './arrange-report.js';
import { rowsOfService } from './count-report.js';
import type { ExceptionReport, ReportAddition, ReportService } from './exception-report.js';
import { makeReportRow } from './report-row.js';

/** What a report is drawn up for. */
export interface ReportRequest {
  readonly meeting: Pick<Meeting, 'day' | 'dataCutOff'>;
  /** The day it is drawn up. */
  readonly today: Day;
  /** What people put on the report of this meeting. */
  readonly additions?: readonly ReportAddition[];
}

/**
 * Draws up the exception report of a meeting from the scorecard as those who read it may see it at
 * the meeting's data cut-off. Every row of the scorecard is either in the report or named aside.
 *
 * @throws BotError `report-empty` where no release had come out by then, or none holds a quarter.
 */
export async function drawUpReport(
  scorecard: Scorecard,
  { meeting, today, additions = [] }: ReportRequest,
): Promise<ExceptionReport> {
  const { vocabulary, newest } = scorecard;
  const { quarter } = await findLatestHeld(scorecard);
  if (newest === undefined || quarter === undefined) {
    throw new BotError(
      'report-empty',
      `No release of the scorecard had come out by ${nameDay(meeting.dataCutOff)}, so there is nothing to report to the meeting of ${nameDay(meeting.day)}. Name a later meeting, or import the release first.`,
    );
  }
  const services = arrangeReport(await gatherEntries(scorecard, quarter, additions), {
    services: vocabulary.services,
    toRow: (facts, addition) => makeReportRow(facts, vocabulary, addition),
    toNotes: ({ indicator, reading }) =>
      [reading.note, indicator.note].flatMap((note) => (note === undefined ? [] : [`${indicator.plainName}: ${note}`])),
  });
  const { title, none, ...headings } = vocabulary.exceptionReport;
  return {
    title: `${title} ${formatPeriod(quarter)}`,
    council: vocabulary.council,
    panel: vocabulary.panel,
    contact: vocabulary.contact,
    meeting: meeting.day,
    period: formatPeriod(quarter),
    periodInWords: namePeriod(quarter),
    source: `${newest.title}, released ${nameDay(newest.released)}`,
    introduction: introduce({ meeting, today }, newest, services),
    headings,
    none,
    services,
  };
}

async function gatherEntries(
  scorecard: Scorecard,
  quarter: Period,
  additions: readonly ReportAddition[],
): Promise<readonly ReportEntry[]> {
  const all = await scorecard.allSeries();
  const reported = scorecard.catalogue.indicators.filter(({ status }) => status === 'scorecard');
  return Promise.all(
    reported.map(async (indicator): Promise<ReportEntry> => {
      const series = all.get(indicator.key);
      return {
        indicator,
        facts: series && (await gatherFacts(scorecard, indicator, series, quarter)),
        addition: additions.find((each) => each.indicator === indicator.key),
      };
    }),
  );
}

function introduce(
  { meeting: { day, dataCutOff }, today }: ReportRequest,
  { revision }: Release,
  services: readonly ReportService[],
): readonly string[] {
  const rows = services.flatMap(rowsOfService);
  const withheld = services.some(({ aside }) => aside.withheld.length > 0);
  return [
    `For the meeting of ${nameWeekday(day)}. ${
      today < dataCutOff
        ? `It shows what had come out and had been written by ${nameDay(today)}; what comes up to the data cut-off on ${nameDay(dataCutOff)} still counts.`
        : `It shows what had come out and had been written by its data cut-off on ${nameDay(dataCutOff)}.`
    }${revision > 1 ? ` The release is revision ${revision} of its period.` : ''}`,
    'Each figure is held against its expected range: green inside it or better, amber a little outside, red farther out. On a watching brief is what is new or recovering; of concern is what has stayed outside, or lies far outside. These are rules of the bot; where a person judged otherwise, the row says so.',
    ...(rows.some(({ provisional }) => provisional)
      ? ['Figures marked provisional are local and may still change with the yearly reconciliation.']
      : []),
    ...(withheld
      ? [
          'Figures about too few children to show are withheld, with all that would give them away, and are named as such.',
        ]
      : []),
  ];
}
