import type { Assessment } from '../../indicators/assessment.js';
import type { Indicator } from '../../indicators/indicator.js';
import { formatPeriod, type Period } from '../../indicators/period.js';
import type { Benchmark, Source, YearRange } from '../../indicators/reading.js';
import type { Figure } from '../answer.js';
import type { Facts } from '../facts.js';
import type { JudgedReading } from '../judge-of.js';
import { nameSource } from './words.js';

/** A figure with the judgement it has; a withheld one has neither value nor judgement. */
export function actualFigure(indicator: Indicator, { reading, value, assessment }: JudgedReading): Figure {
  return {
    indicator: indicator.key,
    period: formatPeriod(reading.period),
    unit: indicator.unit,
    value,
    kind: 'actual',
    comparator: null,
    status: value === null ? null : assessment.colour,
    stance: value === null ? null : assessment.stance,
    provisional: reading.provisional,
    suppressed: value === null,
    source: nameSource(reading.source),
  };
}

/** The ends of an expected range for a period, as far as they are known; one figure that its source calls a target is that. */
export function rangeFigures(
  indicator: Indicator,
  period: Period,
  bounds: Pick<Assessment, 'lower' | 'higher'>,
  range: YearRange | undefined,
): readonly Figure[] {
  if (range === undefined) return [];
  return (['lower', 'higher'] as const).flatMap((end) => {
    const value = bounds[end];
    const kind = range.printedAsTarget ? 'target' : end;
    return value === null
      ? []
      : [unjudgedFigure(indicator, period, { value, kind, comparator: null, source: range.source })];
  });
}

/** A published figure of ourselves or others. */
export function benchmarkFigure(indicator: Indicator, { period, value, comparator, source }: Benchmark): Figure {
  return unjudgedFigure(indicator, period, { value, kind: 'benchmark', comparator, source });
}

/** The figure itself, its range, and the earlier ones its changes are counted from. */
export function statusFigures(facts: Facts): readonly Figure[] {
  const { indicator, period, assessment, range, earlier, year } = facts;
  return [
    actualFigure(indicator, facts),
    ...rangeFigures(indicator, period, assessment, range),
    ...earlier.map((each) => actualFigure(indicator, each)),
    ...(year && isJudgedOtherwise(year.assessment, assessment) ? [actualFigure(indicator, year)] : []),
  ];
}

/** Whether a year has another colour than its quarter, so that it has to stand beside it. */
export function isJudgedOtherwise(year: Assessment, quarter: Assessment): boolean {
  return year.colour !== null && quarter.colour !== null && year.colour !== quarter.colour;
}

function unjudgedFigure(
  { key, unit }: Indicator,
  period: Period,
  said: Pick<Figure, 'value' | 'kind' | 'comparator'> & { readonly source: Source },
): Figure {
  return {
    indicator: key,
    period: formatPeriod(period),
    unit,
    value: said.value,
    kind: said.kind,
    comparator: said.comparator,
    status: null,
    stance: null,
    provisional: false,
    suppressed: false,
    source: nameSource(said.source),
  };
}
