import { formatFigure } from '../../indicators/format-figure.js';
import type { Indicator } from '../../indicators/indicator.js';
import { comparePeriods, formatPeriod } from '../../indicators/period.js';
import type { Benchmark, Comparator } from '../../indicators/reading.js';
import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import { chooseCompared } from '../comparisons/choose-compared.js';
import { everything } from '../selection/selection.js';
import { benchmarkFigure } from '../wording/figures.js';
import { noteOthers } from '../wording/list-rows.js';
import { describeFilter, describeScope } from '../wording/selection-words.js';
import { joinWords, shortPeriod } from '../wording/words.js';

/** An indicator with the latest figure that each of those asked for publishes of it. */
interface Published {
  readonly indicator: Indicator;
  readonly benchmarks: readonly Benchmark[];
}

/** Of which indicators others publish a figure, or of which they do not: "which haven't got an England figure?" */
export async function answerListPublished(context: AnswerContext): Promise<Answer> {
  const { query, scorecard } = context;
  const { vocabulary } = scorecard;
  const selection = query.selection ?? everything;
  const isHeld = selection.published === 'held';
  const [all, chosen] = await Promise.all([scorecard.allSeries(), chooseCompared(context, selection)]);
  const found = chosen.indicators.map((indicator): Published => {
    const held = all.get(indicator.key)?.benchmarks ?? [];
    return { indicator, benchmarks: query.comparators.flatMap((comparator) => latestOf(held, comparator)) };
  });
  const { length } = query.comparators;
  const listed = found.filter(({ benchmarks }) => benchmarks.length === (isHeld ? length : 0));
  const names = query.comparators.map((comparator) => vocabulary.comparators[comparator]);
  const filter = describeFilter(selection);
  const when = chosen.judged === undefined ? '' : ` in ${shortPeriod(chosen.judged)}`;
  const which = `${describeScope(selection, vocabulary)}${filter === '' ? '' : ` that are ${filter}${when}`}`;
  const verb = listed.length === 1 ? 'has' : 'have';
  const others = found.length - listed.length;
  const lead = `${listed.length} of the ${found.length} indicators ${which} ${verb} ${isHeld ? 'a' : 'no'} published figure of ${joinWords(names, isHeld ? 'and' : 'or')} to compare with; the other ${others} ${isHeld ? 'do not' : 'have'}.`;
  const paragraphs = listed.map(({ indicator, benchmarks }) =>
    isHeld
      ? `${indicator.plainName}: ${benchmarks.map((each) => tell(each, indicator, vocabulary)).join(', ')}`
      : indicator.plainName,
  );
  return makeAnswer(context, {
    outcome: 'answered',
    indicators: listed.map(({ indicator }) => indicator.key),
    figures: isHeld
      ? listed.flatMap(({ indicator, benchmarks }) => benchmarks.map((each) => benchmarkFigure(indicator, each)))
      : [],
    text: [
      lead,
      ...(paragraphs.length > 0 ? [`${paragraphs.join('; ')}.`] : []),
      ...noteOthers({ withheld: chosen.withheld, missing: [] }),
    ].join('\n'),
    content: {
      kind: 'sections',
      heading: `Published figures of ${joinWords(names)}`,
      paragraphs: [lead],
      sections: paragraphs.length > 0 ? [{ heading: 'Indicators', paragraphs, isList: true, facts: [] }] : [],
      notes: noteOthers({ withheld: chosen.withheld, missing: [] }),
      sources: [],
    },
    suggestions: [],
  });
}

function latestOf(benchmarks: readonly Benchmark[], comparator: Comparator): readonly Benchmark[] {
  const own = benchmarks.filter((each) => each.comparator === comparator);
  return own.toSorted((a, b) => comparePeriods(a.period, b.period)).slice(-1);
}

/** "England 76% (2022-23)" */
function tell(
  { comparator, value, period }: Benchmark,
  indicator: Indicator,
  { comparators }: AnswerContext['scorecard']['vocabulary'],
): string {
  return `${comparators[comparator]} ${formatFigure(value, indicator)} (${formatPeriod(period)})`;
}
