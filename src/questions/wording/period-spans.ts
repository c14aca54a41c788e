import { type Period, stepsBetween } from '../../indicators/period.js';
import { joinWords, shortPeriod } from './words.js';

/**
 * Periods in words, those that follow each other joined: "2012-13 to 2016-17, 2018-19 and 2019-20".
 *
 * @param periods of one kind, oldest first.
 */
export function nameSpans(periods: readonly Period[]): string {
  const spans: Period[][] = [];
  for (const period of periods) {
    const before = spans.at(-1)?.at(-1);
    if (before !== undefined && stepsBetween(before, period) === 1) spans.at(-1)?.push(period);
    else spans.push([period]);
  }
  return joinWords(spans.flatMap(nameSpan));
}

/** Of two that follow each other each is named: "2018-19 and 2019-20". */
function nameSpan(span: readonly Period[]): readonly string[] {
  const [first, last] = [span[0], span.at(-1)];
  if (first === undefined || last === undefined) return [];
  return span.length > 2 ? [`${shortPeriod(first)} to ${shortPeriod(last)}`] : span.map(shortPeriod);
}
