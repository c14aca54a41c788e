import { describeDistance, formatFigure } from '../../indicators/format-figure.js';
import { formatPeriod, type Period, samePeriod } from '../../indicators/period.js';
import type { Vocabulary } from '../../indicators/vocabulary.js';
import { gapOf, type Pair, standingOf } from '../comparisons/find-pairs.js';
import type { Section } from '../sections-content.js';
import { isWhole } from '../selection/select-indicators.js';
import { type Selection, type Standing, standings } from '../selection/selection.js';
import { describeFilter, describeScope } from './selection-words.js';
import { joinWords, shortPeriod } from './words.js';

const onWords: Readonly<Record<Standing, string>> = {
  worse: 'worse on',
  better: 'better on',
  same: 'the same on',
  neither: 'higher or lower, where neither is better, on',
};
/** "better than", "worse than or the same as" */
export function nameStandings(asked: readonly Standing[]): string {
  return joinWords(
    asked.map((standing) => behindWords[standing]),
    'or',
  );
}

const behindWords: Readonly<Record<Standing, string>> = {
  worse: 'worse than',
  better: 'better than',
  same: 'the same as',
  neither: 'higher or lower than',
};
const headings: Readonly<Record<Standing, string>> = {
  worse: 'Worse than',
  better: 'Better than',
  same: 'The same as',
  neither: 'Neither side is better, beside',
};

/** How an order by distance is told. */
const rankWords: ReadonlyMap<Selection['order'], string> = new Map([
  ['farthest', 'Farthest from'],
  ['nearest', 'Nearest to'],
]);

/** Which measures were compared, and with whom. */
export interface Standings {
  /** All that were looked for and found of both. */
  readonly pairs: readonly Pair[];
  /** Of these the ones that the question asks for, in the order in which they are told. */
  readonly listed: readonly Pair[];
  /** The name of the other. */
  readonly name: string;
}

/** What the words need besides the pairs. */
export interface StandingOptions {
  readonly selection: Selection;
  /** Of which period the colours are that narrowed the measures. */
  readonly judged: Period | undefined;
  /** The year that is told once, and whether all are of it. */
  readonly usual: Period;
  readonly isOfOneYear: boolean;
  readonly vocabulary: Vocabulary;
}

/**
 * "Of the 19 measures published for Wiltshire and England, Wiltshire is worse on 2 and better on 11."
 * Where one way was asked for, that one first: "Wiltshire is worse than England on 2 of the 19 measures …".
 */
export function countStandings({ pairs, name }: Standings, options: StandingOptions): string {
  const { own } = options.vocabulary.comparators;
  const { standings: asked } = options.selection;
  const countIn = (standing: Standing) => pairs.filter((pair) => standingOf(pair) === standing).length;
  const told = (some: readonly Standing[]) =>
    some.flatMap((standing) => (countIn(standing) === 0 ? [] : [`${onWords[standing]} ${countIn(standing)}`]));
  const count = pairs.length === 1 ? 'one measure' : `${pairs.length} measures`;
  const which = describeCompared(options);
  if (asked.length === 0) {
    return `Of the ${count} ${which}published for ${own} and ${name}${yearWords(options)}, ${own} is ${joinWords(told(standings))}.`;
  }
  const fitting = asked.reduce((sum, standing) => sum + countIn(standing), 0);
  const how = nameStandings(asked);
  const others = told(standings.filter((standing) => !asked.includes(standing)));
  const rest = others.length > 0 ? ` It is ${joinWords(others)}.` : '';
  return `${own} is ${how} ${name} on ${fitting === 0 ? 'none' : fitting} of the ${count} ${which}published for both${yearWords(options)}.${rest}`;
}

/** ", in 2022-23 unless another year is named": of what year the figures are. */
export function yearWords({ usual, isOfOneYear }: Pick<StandingOptions, 'usual' | 'isOfOneYear'>): string {
  return `, in ${formatPeriod(usual)}${isOfOneYear ? '' : ' unless another year is named'}`;
}

/** "in Health and wellbeing that are red in 2023-24 Q4 and "; empty where nothing narrows them. */
export function describeCompared({ selection, judged, vocabulary }: StandingOptions): string {
  const filter = describeFilter(selection);
  const isNarrow = !isWhole(selection.scope) || !isWhole(selection.except);
  const when = judged === undefined ? '' : ` in ${shortPeriod(judged)}`;
  return [
    ...(isNarrow ? [`${describeScope(selection, vocabulary)} `] : []),
    ...(filter === '' ? [] : [`that are ${filter}${when} and are `]),
  ].join('');
}

/** The measures listed, by how we stand; by distance where that is asked for. */
export function makeStandingSections({ listed, name }: Standings, options: StandingOptions): readonly Section[] {
  const { selection } = options;
  const isRanked = rankWords.has(selection.order) && selection.standings.length === 0;
  const groups = isRanked
    ? [{ heading: `${rankWords.get(selection.order)} ${name}`, pairs: listed }]
    : standings.map((standing) => ({
        heading: `${headings[standing]} ${name}`,
        pairs: listed.filter((pair) => standingOf(pair) === standing),
      }));
  return groups.flatMap(({ heading, pairs }) =>
    pairs.length === 0
      ? []
      : [
          {
            heading: `${heading}: ${pairs.length}`,
            paragraphs: [],
            facts: pairs.map((pair) => ({ title: pair.indicator.plainName, value: tellPair(pair, name, options) })),
          },
        ],
  );
}

/** "Wiltshire 34%, England 21%, 13 percentage points apart and worse" */
function tellPair(pair: Pair, name: string, { usual, selection, vocabulary }: StandingOptions): string {
  const { indicator, own, other } = pair;
  const figures = `${vocabulary.comparators.own} ${formatFigure(own.value, indicator)}, ${name} ${formatFigure(other.value, indicator)}`;
  const standing = standingOf(pair);
  const worth = standing === 'worse' || standing === 'better' ? ` for the ${standing}` : '';
  const gap = rankWords.has(selection.order) ? `, ${describeDistance(gapOf(pair), indicator)} apart${worth}` : '';
  return `${figures}${gap}${samePeriod(other.period, usual) ? '' : ` (${formatPeriod(other.period)})`}`;
}
