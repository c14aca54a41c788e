import type { Indicator } from '../../indicators/indicator.js';
import { formatPeriod, samePeriod, yearOf } from '../../indicators/period.js';
import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import { resolvePeriod } from '../periods/resolve-period.js';
import { differ, type RangeInYear, rangeInYear, rangesInYears } from '../ranges-in-years.js';
import type { Section } from '../sections-content.js';
import { selectIndicators } from '../selection/select-indicators.js';
import { everything } from '../selection/selection.js';
import { describeScope } from '../wording/selection-words.js';
import { capitalise, countOf, joinWords, nameSource } from '../wording/words.js';

/** The range an indicator has now beside the one it had before. */
interface Change {
  readonly indicator: Indicator;
  readonly before: RangeInYear;
  readonly now: RangeInYear;
}

const mostSuggestions = 3;

/** Which of several indicators are expected to be elsewhere than before: "which targets changed since 2022-23?" */
export async function answerRangesChanged(context: AnswerContext): Promise<Answer> {
  const { scorecard } = context;
  const selection = context.query.selection ?? everything;
  const chosen = selectIndicators(scorecard.catalogue, selection);
  const changes = (await Promise.all(chosen.map((indicator) => findChange(context, indicator)))).flat();
  const changed = changes.filter(({ before, now }) => differ(before, now));
  const same = changes.filter((each) => !changed.includes(each));
  const scope = describeScope(selection, scorecard.vocabulary);
  const lead =
    changes.length === 0
      ? `No earlier expected range of the indicators ${scope} is held, so I cannot say whether any changed.`
      : `${capitalise(countOf(changes.length, 'indicator'))} ${scope} ${changes.length === 1 ? 'has' : 'have'} an earlier expected range to compare with. ${changedWords(changed.length, changes.length)}`;
  const sections = [tellChanges('Changed', changed), tellChanges('The same', same)].filter(
    ({ paragraphs }) => paragraphs.length > 0,
  );
  const silent = chosen.length - changes.length;
  const notes = silent > 0 && changes.length > 0 ? [`No earlier range is held of ${silent} more.`] : [];
  const sources = [
    ...new Set(changes.flatMap(({ before, now }) => [before, now].map(({ range }) => nameSource(range.source)))),
  ];
  return makeAnswer(context, {
    outcome: changes.length === 0 ? 'not_found' : 'answered',
    indicators: [...changed, ...same].map(({ indicator }) => indicator.key),
    period: changes[0]?.now.year,
    figures: changes.flatMap(({ before, now }) => [...before.figures, ...now.figures]),
    text: [
      lead,
      ...sections.map(({ heading, paragraphs }) => `${heading}: ${paragraphs.join('; ')}.`),
      ...notes,
      ...(sources.length > 0 ? [`Source: ${joinWords(sources)}.`] : []),
    ].join('\n'),
    content: { kind: 'sections', heading: 'Expected ranges', paragraphs: [lead], sections, notes, sources },
    suggestions: changed
      .slice(0, mostSuggestions)
      .map(({ indicator }) => `Has the expected range for “${indicator.plainName}” changed?`),
  });
}

/** "Two of them have changed.", "It has not changed." */
function changedWords(changed: number, of: number): string {
  if (of === 1) return `It has${changed === 0 ? ' not' : ''} changed.`;
  return changed === 0 ? 'None of them has changed.' : `${changed} of them ${changed === 1 ? 'has' : 'have'} changed.`;
}

/** Against the year asked for, else the last that has another one printed. */
async function findChange(
  { query, scorecard, latest }: AnswerContext,
  indicator: Indicator,
): Promise<readonly Change[]> {
  const series = await scorecard.series(indicator.key);
  const { year } = latest;
  const now = year && rangeInYear(indicator, series, year);
  if (year === undefined || now === undefined) return [];
  const resolved = query.since === null ? undefined : resolvePeriod(query.since, [], latest);
  // Ranges are printed for years: "since Q2 of last year" asks for that year, and "this year" for what was before it.
  const since = resolved?.held ? resolved.period : resolved?.asked;
  const then = since && yearOf(since);
  const before =
    then && !samePeriod(then, year)
      ? rangeInYear(indicator, series, then)
      : rangesInYears(indicator, series).findLast((each) => each.year.year < year.year);
  return before ? [{ indicator, before, now }] : [];
}

function tellChanges(heading: string, changes: readonly Change[]): Section {
  const paragraphs = changes.map(({ indicator, before, now }) => {
    const then = `${before.words} in ${formatPeriod(before.year)}`;
    return before.words === now.words
      ? `${indicator.plainName}: ${now.words} in ${formatPeriod(before.year)} and ${formatPeriod(now.year)}`
      : `${indicator.plainName}: ${then}, ${now.words} in ${formatPeriod(now.year)}`;
  });
  return { heading, paragraphs, isList: true, facts: [] };
}
