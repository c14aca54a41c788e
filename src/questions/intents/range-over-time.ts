import type { Indicator } from '../../indicators/indicator.js';
import { formatPeriod, type Period, samePeriod, yearOf } from '../../indicators/period.js';
import type { Answer, Figure } from '../answer.js';
import { type AnswerContext, makeAnswer, periodsOf } from '../answer-context.js';
import { resolvePeriod } from '../periods/resolve-period.js';
import { differ, type RangeInYear, rangeInYear, rangesInYears } from '../ranges-in-years.js';
import { suggestAbout } from '../wording/suggestions.js';
import { joinWords, nameSource } from '../wording/words.js';
import { answerNotHeld } from './not-held.js';
import { type Expected, expectedFigures, findAllExpected, makeRangeContent, tellRange } from './range.js';

/** What was expected of one indicator at two times, or at all that are held. */
interface Told {
  readonly expected: Expected;
  readonly sentences: readonly string[];
  readonly figures: readonly Figure[];
}

/** Whether what is expected of one indicator or several has changed: the range then and now, and each one held. */
export async function answerRangeOverTime(context: AnswerContext): Promise<Answer> {
  const { scorecard } = context;
  const { held, missing } = await findAllExpected(context);
  const [first] = held;
  if (first === undefined || missing.length > 0) return answerNotHeld(context, missing);
  const told = held.map((expected) => tellThenAndNow(expected, context));
  const contents = told.map(({ expected, sentences }) => makeRangeContent(expected, scorecard, sentences));
  const [only] = contents;
  return makeAnswer(context, {
    outcome: 'answered',
    indicators: held.map(({ facts }) => facts.indicator.key),
    period: first.period,
    figures: told.flatMap(({ figures }) => figures),
    text: told.map(({ expected, sentences }) => [...sentences, ...tellRange(expected)].join(' ')).join('\n'),
    content: contents.length === 1 && only ? only : { kind: 'indicators', items: contents },
    suggestions: await suggestAbout(first.facts, scorecard, 'range'),
  });
}

function tellThenAndNow(expected: Expected, { query, latest }: AnswerContext): Told {
  const { indicator, series } = expected.facts;
  const now = yearOf(expected.period);
  const resolved = query.since === null ? undefined : resolvePeriod(query.since, periodsOf(series), latest);
  const asked = resolved?.held ? resolved.period : resolved?.asked;
  const then = asked && yearOf(asked);
  const before = then && rangeInYear(indicator, series, then);
  const earlier = rangesInYears(indicator, series).filter(({ year }) => year.year < now.year);
  const others = earlier.filter(({ year }) => year.year !== then?.year);
  const current = rangeInYear(indicator, series, now);
  const sentence = then
    ? changeSentence(indicator, { then, before, now, current })
    : courseSentence(indicator, { earlier, now, current });
  return {
    expected,
    sentences: [
      sentence,
      ...(others.length > 0 ? [`Held for other years: ${others.map(nameRange).join(', ')}.`] : []),
      ...sourceSentence(earlier),
    ],
    figures: [
      ...expectedFigures(expected),
      ...(before ? before.figures : []),
      ...others.flatMap(({ figures }) => figures),
    ],
  };
}

/** "2022-23 75% to 82%" */
function nameRange({ year, words }: RangeInYear): string {
  return `${formatPeriod(year)} ${words}`;
}

/** The ranges of two years; undefined where none is held. */
interface ThenAndNow {
  readonly then: Period;
  readonly before: RangeInYear | undefined;
  readonly now: Period;
  readonly current: RangeInYear | undefined;
}

/** "The expected range of “…” is the same in 2023-24 as in 2021-22: 34% to 37%." */
function changeSentence({ plainName }: Indicator, { then, before, now, current }: ThenAndNow): string {
  const of = `The expected range of “${plainName}”`;
  if (samePeriod(then, now)) {
    const is = current === undefined ? 'none is held for' : `it is ${current.words} in`;
    return `${of} holds for a whole financial year: ${is} ${formatPeriod(now)}.`;
  }
  const [thenIn, nowIn] = [formatPeriod(then), formatPeriod(now)];
  if (before === undefined) {
    return `${of} is not held for ${thenIn}${current ? `; in ${nowIn} it is ${current.words}` : ''}.`;
  }
  if (current === undefined) return `${of} was ${before.words} in ${thenIn} and is not held for ${nowIn}.`;
  if (before.words === current.words) return `${of} is the same in ${nowIn} as in ${thenIn}: ${current.words}.`;
  const verb = differ(before, current) ? 'changed' : 'did not change as far as it was printed then';
  return `${of} ${verb}: ${before.words} in ${thenIn}, ${current.words} in ${nowIn}.`;
}

/** Whether it ever changed, where no other time was named. */
function courseSentence(
  { plainName }: Indicator,
  { earlier, now, current }: { earlier: readonly RangeInYear[] } & Pick<ThenAndNow, 'now' | 'current'>,
): string {
  const of = `The expected range of “${plainName}”`;
  if (current === undefined) return `${of} is not held for ${formatPeriod(now)}.`;
  const is = `it is ${current.words} in ${formatPeriod(now)}`;
  if (earlier.length === 0) return `No earlier expected range of “${plainName}” is held; ${is}.`;
  const isChanged = earlier.some((each) => differ(each, current));
  return `${of} ${isChanged ? 'has changed' : 'has not changed in the years held'}; ${is}.`;
}

function sourceSentence(ranges: readonly RangeInYear[]): readonly string[] {
  const sources = [...new Set(ranges.map(({ range }) => nameSource(range.source)))];
  return sources.length > 0 ? [`Source of earlier ones: ${joinWords(sources)}.`] : [];
}
