import { comparePeriods, type Period, type PeriodKind, periodKinds } from '../../indicators/period.js';
import type { Release } from '../../indicators/release.js';
import { periodsOf } from '../answer-context.js';
import type { Facts } from '../facts.js';
import type { FigureFactName } from '../topics/topic.js';
import { describeSource } from './indicator-content.js';
import { countOf, joinWords, shortPeriod } from './words.js';

/** Some periods of one kind, in their order. */
export interface Span {
  readonly kind: PeriodKind;
  readonly periods: readonly Period[];
  /** "2007-08 to 2023-24" */
  readonly ends: string;
}

/** One sentence on where a figure comes from, how new or how final it is, or how far back its series goes. */
export function tellFigureFact(fact: FigureFactName, facts: Facts, newest: Release | undefined): string {
  const { indicator, reading } = facts;
  const figure = `The figure of ${shortPeriod(reading.period)} of “${indicator.plainName}”`;
  if (fact === 'coverage') return tellHeld(facts);
  if (fact !== 'standing') return `${figure} is from: ${describeSource(facts, newest)}.`;
  if (!reading.provisional) return `${figure} is not marked provisional.`;
  return indicator.reconciledYearly
    ? `${figure} is provisional: it is local, and the yearly reconciliation may still change it.`
    : `${figure} is provisional: it may still change.`;
}

function tellHeld({ indicator, series }: Facts): string {
  const spans = spansOf(periodsOf(series)).map(
    ({ kind, periods, ends }) => `${countOf(periods.length, kind)} (${ends})`,
  );
  return `Of “${indicator.plainName}” are held: ${joinWords(spans)}.`;
}

/** Periods by their kind, years first. */
export function spansOf(periods: readonly Period[]): readonly Span[] {
  return periodKinds.toReversed().flatMap((kind) => {
    const held = periods.filter((period) => period.kind === kind).toSorted(comparePeriods);
    const [first, last] = [held[0], held.at(-1)];
    return first && last ? [{ kind, periods: held, ends: spanOf(first, last) }] : [];
  });
}

function spanOf(first: Period, last: Period): string {
  return comparePeriods(first, last) === 0 ? shortPeriod(first) : `${shortPeriod(first)} to ${shortPeriod(last)}`;
}
