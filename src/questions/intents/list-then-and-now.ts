import { comparePeriods, type Period } from '../../indicators/period.js';
import type { Answer } from '../answer.js';
import type { AnswerContext } from '../answer-context.js';
import { judgeOf } from '../judge-of.js';
import { findRows, type Row } from '../selection/find-rows.js';
import { colourOf, keepRow } from '../selection/keep-row.js';
import { orderRows } from '../selection/order-rows.js';
import { resolveSince } from '../selection/resolve-since.js';
import type { Selection } from '../selection/selection.js';
import { keepTraits } from '../selection/traits.js';
import { actualFigure } from '../wording/figures.js';
import { judgementOf, noteOthers, noteOtherUnits } from '../wording/list-rows.js';
import { makeSection } from '../wording/sections.js';
import { colourWords, countIndicators, describeFilter, titleSelection } from '../wording/selection-words.js';
import { namePeriod, shortPeriod } from '../wording/words.js';
import { answerWithRows } from './answer-with-rows.js';
import { answerNoneHeld } from './none-held.js';
import { answerNothingEarlier } from './nothing-earlier.js';
import { answerUnmeasured } from './unmeasured.js';

/** A row of now with how it stood then. */
interface Pair {
  readonly now: Row;
  readonly before: Row;
}

/**
 * How many are as asked now and how many were then, and which: "how many greens do we have compared
 * to last quarter?" Only what is judged both times is counted, so that the counts can be compared.
 */
export async function answerListThenAndNow(context: AnswerContext, selection: Selection): Promise<Answer> {
  const { query, scorecard } = context;
  const found = await findRows(context, selection, query.period);
  if (!found.held) return answerNoneHeld(context, selection, found);
  if (found.rows.length === 0) return answerUnmeasured(context, selection);
  const resolved = resolveSince(context, found.rows, found.period);
  if (!resolved.held) return answerNothingEarlier(context, selection, resolved, found.period);
  const alike = keepTraits(found.rows, selection);
  const pairs = await pairRows(context, alike, { since: resolved.since, colours: selection.colours });
  const [since, until] =
    comparePeriods(resolved.since, found.period) < 0 ? [resolved.since, found.period] : [found.period, resolved.since];
  const inOrder = since === resolved.since ? pairs : pairs.map(({ now, before }) => ({ now: before, before: now }));
  const isSo = (row: Row) => keepRow(row, selection);
  const [nowSo, thenSo] = [inOrder.filter(({ now }) => isSo(now)), inOrder.filter(({ before }) => isSo(before))];
  const came = nowSo.filter(({ before }) => !isSo(before));
  const left = thenSo.filter(({ now }) => !isSo(now));
  const filter = describeFilter(selection);
  const turned = (some: readonly Pair[]) => {
    const earlier = new Map(some.map(({ now, before }) => [now, before]));
    return (row: Row) =>
      `${judgementOf(row)}, ${colourWords[colourOf(earlier.get(row) ?? row)]} in ${shortPeriod(since)}`;
  };
  const section = (heading: string, some: readonly Pair[], words: (row: Row) => string) =>
    makeSection(`${some.length} ${heading}`, orderRows(some.map(({ now }) => now)), { words, detail: words });
  return answerWithRows(context, {
    heading: `${titleSelection(selection, scorecard.vocabulary)}, then and now`,
    period: until,
    when: `${namePeriod(until)}, held against ${namePeriod(since)}`,
    lead: [
      countSentence(nowSo.length, thenSo.length, {
        filter,
        looked: countIndicators(inOrder.length, selection, scorecard.vocabulary),
        since,
        until,
      }),
    ],
    sections: [
      ...section(`${filter} now and not then`, came, turned(came)),
      ...section(`${filter} then and not now`, left, turned(left)),
      ...section(
        `${filter} both times`,
        nowSo.filter((pair) => !came.includes(pair)),
        judgementOf,
      ),
    ],
    notes: [
      ...noteUnpaired(alike, pairs, isSo, { since: resolved.since, filter }),
      ...noteOtherUnits(selection),
      ...noteOthers({ withheld: found.withheld, missing: [] }),
    ],
    moreFigures: [...came, ...left].map(({ before }) => actualFigure(before.indicator, before)),
  });
}

/** Each row beside itself at another time; those withheld, not reported or not judged then are left out. */
async function pairRows(
  { scorecard }: AnswerContext,
  rows: readonly Row[],
  { since, colours }: { readonly since: Period; readonly colours: Selection['colours'] },
): Promise<readonly Pair[]> {
  const needsColour = colours.length > 0 && !colours.includes('none');
  const judge = await judgeOf(scorecard, since);
  return rows.flatMap((now) => {
    const before = judge(now.indicator, now.series, since);
    if (before === undefined || before.value === null) return [];
    // Of what was not judged then nobody can say that it was not red.
    if (needsColour && before.assessment.colour === null) return [];
    return [{ now, before: { ...now, ...before, value: before.value, period: since } }];
  });
}

/** "17 of the 50 indicators on the scorecard are green in …; 24 were in …, so there are 7 fewer." */
function countSentence(
  now: number,
  then: number,
  {
    filter,
    looked,
    since,
    until,
  }: { readonly filter: string; readonly looked: string; readonly since: Period; readonly until: Period },
): string {
  const [are, were] = [now === 1 ? 'is' : 'are', then === 1 ? 'was' : 'were'];
  const difference = now - then;
  const more =
    difference === 0
      ? 'as many as now'
      : `so there ${Math.abs(difference) === 1 ? 'is' : 'are'} ${Math.abs(difference)} ${difference > 0 ? 'more' : 'fewer'} now`;
  return `Of the ${looked} that can be held against each other, ${now} ${are} ${filter} in ${namePeriod(until)}. In ${namePeriod(since)} ${then} ${were}, ${more}.`;
}

/** What is so now and cannot be held against then is said, for a plain list would count it. */
function noteUnpaired(
  rows: readonly Row[],
  pairs: readonly Pair[],
  isSo: (row: Row) => boolean,
  { since, filter }: { readonly since: Period; readonly filter: string },
): readonly string[] {
  const others = rows.filter((row) => !pairs.some(({ now }) => now.indicator === row.indicator));
  if (others.length === 0) return [];
  const so = others.filter(isSo).length;
  const [have, are] = [others.length === 1 ? 'has' : 'have', so === 1 ? 'is' : 'are'];
  return [
    `${others.length} more ${have} no judged figure for ${shortPeriod(since)}; ${so} of them ${are} ${filter} now.`,
  ];
}
