import type { Meeting } from '../../calendar/meeting.js';
import { formatFigure } from '../../indicators/format-figure.js';
import { samePeriod } from '../../indicators/period.js';
import { findNewestRows, findNewlyOut, isOut, type NewestRows } from '../../questions/selection/find-newest-rows.js';
import type { Row } from '../../questions/selection/find-rows.js';
import { nameWeekday } from '../../questions/wording/days.js';
import { namePriority } from '../../questions/wording/selection-words.js';
import { capitalise, countOf, joinWords, namePeriod, shortPeriod } from '../../questions/wording/words.js';
import { findFigures, makeFigureRow } from './figure-rows.js';
import { type CardRow, type CardSection, makeCardSection } from './reminder-card.js';
import type { ReminderDesk } from './reminder-desk.js';

/**
 * What somebody who goes to a meeting takes along: the figures of their priorities, what changed since
 * the last meeting, what the panel has not seen outside its range before, and questions to ask of what
 * is red. Everything is of the reader's own scorecard, so that what is withheld stays so.
 */
export async function describeFiguresForMeeting(
  last: Meeting | undefined,
  desk: ReminderDesk,
): Promise<readonly CardSection[]> {
  const { scorecard, reader } = desk;
  const priorities = reader?.priorities ?? [];
  const all = await findFigures(scorecard, {});
  const own =
    priorities.length === 0 ? [] : all.filter(({ indicator }) => priorities.includes(indicator.priority ?? 0));
  const [first] = all;
  if (first === undefined) return [];
  const before = last === undefined ? undefined : await seenAt(last, desk);
  const asked = reds(own).length > 0 ? reds(own) : priorities.length === 0 ? reds(all) : [];
  return [
    ...newsSection(last, before, first),
    ...(await unseenSections(before, last, desk)),
    ...ownSections(own, priorities, desk, before),
    ...askSections(asked),
  ];
}

function reds(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ assessment }) => assessment.colour === 'red');
}

/** The figures that the panel saw at a meeting; 'same' where no scorecard has come since. */
type Seen = NewestRows | 'same';

async function seenAt({ dataCutOff }: Meeting, { scorecard, scorecardAsAt }: ReminderDesk): Promise<Seen> {
  const then = await scorecardAsAt(dataCutOff);
  if (then.newest?.id === scorecard.newest?.id) return 'same';
  return findNewestRows(then);
}

function ownSections(
  own: readonly Row[],
  priorities: readonly number[],
  { scorecard }: ReminderDesk,
  before: Seen | undefined,
): readonly CardSection[] {
  if (priorities.length === 0) return [];
  const heading = `Your ${joinWords(priorities.map((number) => namePriority(number, scorecard.vocabulary)))}`;
  const [first] = own;
  if (first === undefined) {
    return [makeCardSection({ heading, paragraphs: ['No figure of the scorecard belongs to it.'] })];
  }
  const adverse = [...reds(own), ...own.filter((row) => isOut(row) && !reds(own).includes(row))];
  const named = (colour: 'green' | null) =>
    own.filter(({ assessment }) => assessment.colour === colour).map(({ indicator }) => indicator.plainName);
  const others = [
    named('green').length === 0 ? '' : `Green ●: ${named('green').join('; ')}.`,
    named(null).length === 0 ? '' : `Not judged ○: ${named(null).join('; ')}.`,
  ].filter((words) => words !== '');
  return [
    makeCardSection({
      heading,
      paragraphs: [
        `${namePeriod(first.period)}.`,
        ...(adverse.length === 0 ? ['Nothing is outside its expected range.'] : []),
      ],
      rows: adverse.map((row) => makeChangedRow(row, before)),
    }),
    ...(others.length === 0 ? [] : [makeCardSection({ heading: 'The rest of it', paragraphs: others })]),
  ];
}

/** A figure beside what the panel saw last; where it saw the same, where the figure lies. */
function makeChangedRow(row: Row, before: Seen | undefined): CardRow {
  const then =
    before === undefined || before === 'same'
      ? undefined
      : before.rows.find(({ indicator }) => indicator.key === row.indicator.key);
  if (then === undefined || (then.value === row.value && samePeriod(then.period, row.period)))
    return makeFigureRow(row);
  const figure = formatFigure(then.value, row.indicator);
  return makeFigureRow(row, `at the last meeting ${figure}, for ${shortPeriod(then.period)}`);
}

function newsSection(last: Meeting | undefined, before: Seen | undefined, { period }: Row): readonly CardSection[] {
  if (last === undefined || before === undefined) return [];
  const when = nameWeekday(last.day);
  const heading = `Since the last meeting, on ${when}`;
  if (before !== 'same') return [];
  const words = `No new scorecard has come since then: the figures are still those of ${namePeriod(period)}.`;
  return [makeCardSection({ heading, paragraphs: [words] })];
}

/** What is outside its range now and was not when the panel last met. */
async function unseenSections(
  before: Seen | undefined,
  last: Meeting | undefined,
  { scorecard }: ReminderDesk,
): Promise<readonly CardSection[]> {
  if (last === undefined || before === undefined || before === 'same') return [];
  const unseen = findNewlyOut((await findNewestRows(scorecard)).rows, before);
  const heading = `New since the last meeting, on ${nameWeekday(last.day)}`;
  if (unseen.length === 0) {
    return [
      makeCardSection({ heading, paragraphs: ['Nothing has left its expected range that the panel has not seen.'] }),
    ];
  }
  const lead = `${capitalise(countOf(unseen.length, 'figure'))} left ${unseen.length === 1 ? 'its' : 'their'} expected range.`;
  return [makeCardSection({ heading, paragraphs: [lead], rows: unseen.map((row) => makeChangedRow(row, before)) })];
}

/** The pack's own questions for each red: fixed text, no figure in it. */
function askSections(reds: readonly Row[]): readonly CardSection[] {
  return reds.flatMap(({ indicator }) =>
    indicator.scrutiny === undefined
      ? []
      : [
          makeCardSection({
            heading: `You may ask about: ${indicator.plainName}`,
            paragraphs: indicator.scrutiny.map((question) => `• ${question}`),
          }),
        ],
  );
}
