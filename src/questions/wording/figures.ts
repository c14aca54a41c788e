import type { Assessment } from '../../indicators/assessment.js';
import type { Indicator } from '../../indicators/indicator.js';
import { formatPeriod, type Period } from '../../indicators/period.js';
import type { Benchmark, YearRange } from '../../indicators/reading.js';
import type { Figure } from '../answer.js';
import type { Facts, JudgedReading } from '../facts.js';
import { nameSource } from './words.js';

/** A figure with the judgement it has; a withheld one has neither value nor judgement. */
export function actualFigure(indicator: Indicator, { reading, value, assessment }: JudgedReading): Figure {
  return {
    ...base(indicator, reading.period),
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
      : [{ ...base(indicator, period), ...unjudged, value, kind, source: nameSource(range.source) }];
  });
}

/** A published figure of ourselves or others. */
export function benchmarkFigure(indicator: Indicator, { period, value, comparator, source }: Benchmark): Figure {
  return { ...base(indicator, period), ...unjudged, value, kind: 'benchmark', comparator, source: nameSource(source) };
}

/** The figure itself, its range, and the earlier ones its changes are counted from. */
export function statusFigures({
  indicator,
  period,
  assessment,
  range,
  earlier,
  year,
  ...judged
}: Facts): readonly Figure[] {
  return [
    actualFigure(indicator, { ...judged, assessment }),
    ...rangeFigures(indicator, period, assessment, range),
    ...earlier.map((each) => actualFigure(indicator, each)),
    ...(year && isJudgedOtherwise(year.assessment, assessment) ? [actualFigure(indicator, year)] : []),
  ];
}

/** Whether a year has another colour than its quarter, so that it has to stand beside it. */
export function isJudgedOtherwise(year: Assessment, quarter: Assessment): boolean {
  return year.colour !== null && quarter.colour !== null && year.colour !== quarter.colour;
}

const unjudged = {
  comparator: null,
  status: null,
  stance: null,
  provisional: false,
  suppressed: false,
} as const satisfies Partial<Figure>;

function base({ key, unit }: Indicator, period: Period): Pick<Figure, 'indicator' | 'period' | 'unit'> {
  return { indicator: key, period: formatPeriod(period), unit };
}
