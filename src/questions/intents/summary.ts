import { findReading, shownValue } from '../../indicators/find-reading.js';
import type { Period } from '../../indicators/period.js';
import type { Series } from '../../indicators/reading.js';
import type { Answer } from '../answer.js';
import type { AnswerContext } from '../answer-context.js';
import { divideRows } from '../selection/divide-rows.js';
import { findMoves, hasNewColour, type Move } from '../selection/find-moves.js';
import { findRows, type Row } from '../selection/find-rows.js';
import { colourOf, stanceOf } from '../selection/keep-row.js';
import { orderRows } from '../selection/order-rows.js';
import { resolveSince } from '../selection/resolve-since.js';
import { everything, type Selection } from '../selection/selection.js';
import { amongShown } from '../wording/among-shown.js';
import { actualFigure } from '../wording/figures.js';
import { countColour, countColours, groupByColour, noteOthers, stanceWordsOf } from '../wording/list-rows.js';
import { describeMove, describeNewColour } from '../wording/move-words.js';
import { mostSentence, type Part, partSections } from '../wording/part-words.js';
import { makeSection, type Section } from '../wording/sections.js';
import { colourWords, titleScope } from '../wording/selection-words.js';
import { capitalise, namePeriod, shortPeriod } from '../wording/words.js';
import { answerWithRows } from './answer-with-rows.js';
import { answerNoneHeld } from './none-held.js';
import { answerUnmeasured } from './unmeasured.js';

/** A part of the scorecard up to this size is told row by row; of a larger one what stands out. */
const mostInFull = 20;

/**
 * How a part of the scorecard stands, or all of it: counts by colour, what is of concern, what to
 * celebrate, and what changed colour since the quarter before.
 */
export async function answerSummary(context: AnswerContext): Promise<Answer> {
  const { query, scorecard } = context;
  const selection = query.selection ?? everything;
  const found = await findRows(context, selection, query.period);
  if (!found.held) return answerNoneHeld(context, selection, found);
  if (found.rows.length === 0 && found.withheld.length === 0) return answerUnmeasured(context, selection);
  const rows = orderRows(found.rows);
  const since = resolveSince({ ...context, query: { ...query, since: null } }, rows, found.period);
  const changed = since.held ? (await findMoves(scorecard, rows, since.since)).moves.filter(hasNewColour) : [];
  const isPartial = found.withheld.length > 0;
  const isPartialSince = isPartial || (since.held && rows.some(({ series }) => isWithheld(series, since.since)));
  const parts = partsOf(rows, selection, context);
  const isDivided = parts.length > 0;
  const heading = capitalise(titleScope(selection, scorecard.vocabulary));
  const when = namePeriod(found.period);
  const counts = `${rows.length} ${rows.length === 1 ? 'indicator' : 'indicators'}: ${countColours(rows)}.`;
  const remarks = [
    ...[...rankSentences(parts), ...absences(rows)].map((sentence) => amongShown(sentence, isPartial)),
    ...(since.held && (isDivided || changed.length === 0)
      ? [amongShown(countChanged(changed, shortPeriod(since.since)), isPartialSince)]
      : []),
  ];
  return answerWithRows(context, {
    heading,
    period: found.period,
    when,
    lead: [counts, ...remarks],
    spokenLead: [`${heading}, ${when}. ${counts}`, ...remarks],
    sections: [
      ...(isDivided ? partSections(parts) : chooseSections(rows)),
      ...(since.held && !isDivided ? changeSections(changed, shortPeriod(since.since)) : []),
    ],
    notes: noteOthers(found),
    moreFigures: isDivided ? [] : changed.map((move) => actualFigure(move.indicator, move.earlier)),
  });
}

/** A part of the scorecard with all its rows; none where it is not summed up by parts. */
function partsOf(
  rows: readonly Row[],
  { by }: Selection,
  { scorecard: { vocabulary } }: AnswerContext,
): readonly Part[] {
  if (by === 'colour' || by === 'quarter') return [];
  return divideRows(rows, by, vocabulary).map(([name, own]) => ({ name, rows: own, all: own.length }));
}

/** "Health and wellbeing (3 of its 4) has the most red.", and the same for green. */
function rankSentences(parts: readonly Part[]): readonly string[] {
  return (['red', 'green'] as const).flatMap((colour) => {
    const coloured = parts.map((part) => ({ ...part, rows: part.rows.filter((row) => colourOf(row) === colour) }));
    return mostSentence(
      coloured.toSorted((a, b) => b.rows.length - a.rows.length),
      `are ${colourWords[colour]}`,
    );
  });
}

function chooseSections(rows: readonly Row[]): readonly Section[] {
  const groups = groupByColour(rows);
  const isStanced = rows.some(({ period }) => period.kind === 'quarter');
  if (rows.length <= mostInFull || !isStanced) {
    const told =
      rows.length <= mostInFull ? groups : groups.filter(([colour]) => colour === 'red' || colour === 'amber');
    return told.flatMap(([colour, own]) =>
      makeSection(countColour(own.length, colour), own, { words: stanceWordsOf, colour }),
    );
  }
  const ofStance = (stance: ReturnType<typeof stanceOf>) => rows.filter((row) => stanceOf(row) === stance);
  const concern = ofStance('concern');
  const red = rows.filter((row) => colourOf(row) === 'red' && !concern.includes(row));
  const celebrated = ofStance('celebrate');
  return [
    ...makeSection(`${concern.length} of concern`, concern, { words: (row) => colourWords[colourOf(row)] }),
    ...makeSection(`${red.length} red, not yet of concern`, red, { words: stanceWordsOf }),
    ...makeSection(`${celebrated.length} to celebrate`, celebrated, { words: () => '' }),
  ];
}

/** What became of another colour, the worse before the better. */
function changeSections(changed: readonly Move[], since: string): readonly Section[] {
  const sections = [
    ['for the worse', changed.filter(({ movement }) => movement === 'worse')],
    ['for the better', changed.filter(({ movement }) => movement === 'better')],
    // A range that was redrawn, or a judgement set by a person.
    ['without having moved that way', changed.filter(({ movement }) => movement !== 'worse' && movement !== 'better')],
  ] as const;
  return sections.flatMap(([how, moves]) =>
    makeSection(`${moves.length} changed colour ${how} since ${since}`, moves, {
      words: describeNewColour,
      detail: describeMove,
    }),
  );
}

function isWithheld(series: Series, period: Period): boolean {
  const reading = findReading(series, period);
  return reading !== undefined && shownValue(reading) === null;
}

function countChanged(changed: readonly Move[], since: string): string {
  return changed.length === 0
    ? `Nothing changed colour since ${since}.`
    : `${changed.length} changed colour since ${since}.`;
}

/** What there is none of is said, so that nobody takes it for left out. Years and months have no stance. */
function absences(rows: readonly Row[]): readonly string[] {
  const has = (stance: ReturnType<typeof stanceOf>) => rows.some((row) => stanceOf(row) === stance);
  if (!rows.some(({ assessment, period }) => assessment.colour !== null && period.kind === 'quarter')) return [];
  return [
    ...(has('concern') ? [] : ['Nothing is of concern.']),
    ...(has('celebrate') ? [] : ['There is nothing to celebrate.']),
  ];
}
