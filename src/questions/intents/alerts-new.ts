import { previousMeeting } from '../../calendar/find-meetings.js';
import type { Answer } from '../answer.js';
import type { AnswerContext } from '../answer-context.js';
import { findNewestRows, findNewlyOut, isOut } from '../selection/find-newest-rows.js';
import type { Row } from '../selection/find-rows.js';
import { judgementOf, noteOthers } from '../wording/list-rows.js';
import { makeSection } from '../wording/sections.js';
import { nameDay, namePeriod } from '../wording/words.js';
import { answerWithRows } from './answer-with-rows.js';
import { answerNotFound } from './not-found.js';

/** An indicator as it stands, and as the last meeting saw it. */
interface Pair {
  readonly now: Row;
  readonly before: Row | undefined;
}

/** What the figures say now against what the panel saw at its last meeting: by the data cut-off of its calendar. */
export async function answerNewSinceMeeting(context: AnswerContext): Promise<Answer> {
  const { scorecard, today, latest } = context;
  const meeting = today === undefined ? undefined : previousMeeting(scorecard.calendar, today);
  if (meeting === undefined) return answerNotFound(context);
  const earlier = await scorecard.asAt(meeting.dataCutOff);
  const { rows, withheld } = await findNewestRows(scorecard);
  const seen = await findNewestRows(earlier);
  const pairs = rows
    .filter(({ indicator }) => !seen.withheld.has(indicator.key))
    .map((now): Pair => ({ now, before: seen.rows.find(({ indicator }) => indicator.key === now.indicator.key) }));
  const newlyOut = new Set(findNewlyOut(rows, seen));
  const groups = [
    ['out of the expected range and were not', pairs.filter(({ now }) => newlyOut.has(now))],
    [
      'worse: red, and were amber',
      pairs.filter(({ now, before }) => colour(now) === 'red' && colour(before) === 'amber'),
    ],
    [
      'better: amber, and were red',
      pairs.filter(({ now, before }) => colour(now) === 'amber' && colour(before) === 'red'),
    ],
    ['back in the expected range', pairs.filter((pair) => colour(pair.now) === 'green' && isOut(pair.before))],
  ] as const;
  const count = groups.reduce((sum, [, own]) => sum + own.length, 0);
  const day = nameDay(meeting.day);
  const hidden = scorecard.catalogue.indicators.filter(({ key }) => withheld.has(key) || seen.withheld.has(key));
  return answerWithRows(context, {
    heading: 'New since the last panel',
    period: latest.quarter,
    when: latest.quarter === undefined ? '' : namePeriod(latest.quarter),
    lead: [
      count === 0
        ? `Nothing has changed sides of its expected range, or colour outside it, since the panel met on ${day}. ${sawWords(earlier.newest)}`
        : `Since the panel met on ${day}: ${count === 1 ? 'one change' : `${count} changes`}. ${sawWords(earlier.newest)}`,
    ],
    sections: groups.flatMap(([heading, own]) =>
      makeSection(
        `${own.length} ${heading}`,
        own.map(({ now }) => now),
        { words: judgementOf },
      ),
    ),
    notes: noteOthers({ withheld: hidden, missing: [] }),
  });
}

/** "It saw the scorecard of 18 June 2024." */
function sawWords(newest: { readonly released: string } | undefined): string {
  return newest === undefined
    ? 'It had no scorecard before it.'
    : `It saw what had come out by then, the newest of ${nameDay(newest.released)}.`;
}

function colour(row: Row | undefined): string | null {
  return row?.assessment.colour ?? null;
}
