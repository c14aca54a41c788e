import { type Indicator, isCount } from '../indicators/indicator.js';
import type { ProblemKind } from './problem.js';

/** Why a value cannot be true of an indicator; `why` completes "the figure is …". */
export interface ValueFault {
  readonly kind: Extract<ProblemKind, 'out-of-bounds' | 'wrong-unit'>;
  readonly why: string;
  readonly mend: string;
}

/** A value as printed. */
export interface PrintedValue {
  readonly value: number;
  readonly isPercentage: boolean;
}

/** Whether an indicator's figures are percentages. */
export function isPercentageUnit({ unit }: Pick<Indicator, 'unit'>): boolean {
  return unit === '%';
}

/**
 * The least and greatest values that can be true: the catalogue's own, else what the unit allows.
 * Scores have none by their unit, since some go below 0.
 */
export function boundsOf(indicator: Pick<Indicator, 'unit' | 'bounds'>): {
  readonly min: number;
  readonly max: number;
} {
  const { min, max } = unitBounds(indicator);
  return { min: indicator.bounds.min ?? min, max: indicator.bounds.max ?? max };
}

function unitBounds(indicator: Pick<Indicator, 'unit'>): { readonly min: number; readonly max: number } {
  if (isPercentageUnit(indicator)) return { min: 0, max: 100 };
  if (indicator.unit === 'per 10,000') return { min: 0, max: 10_000 };
  const min = isCount(indicator) || indicator.unit === 'days' ? 0 : Number.NEGATIVE_INFINITY;
  return { min, max: Number.POSITIVE_INFINITY };
}

/** Why a figure cannot be true of its indicator; undefined where it can. */
export function findValueFault(
  indicator: Pick<Indicator, 'unit' | 'bounds'>,
  printed: PrintedValue,
): ValueFault | undefined {
  const fault = findBoundFault(indicator, printed);
  if (fault !== undefined || !isCount(indicator) || Number.isInteger(printed.value)) return fault;
  const why = `no whole number, but this row counts ${indicator.unit}`;
  return { kind: 'wrong-unit', why, mend: 'Write a whole number, - or tbc.' };
}

/** The same for an end of an expected range, which need not be whole where figures are. */
export function findBoundFault(
  indicator: Pick<Indicator, 'unit' | 'bounds'>,
  { value, isPercentage }: PrintedValue,
): ValueFault | undefined {
  const unit = isPercentageUnit(indicator) ? '%' : '';
  if (isPercentage && unit === '') {
    const why = `a percentage, but this row is measured in ${indicator.unit}`;
    const mend = `Write the figure in ${indicator.unit}, or check that the row is the right one.`;
    return { kind: 'wrong-unit', why, mend };
  }
  const { min, max } = boundsOf(indicator);
  if (value >= min && value <= max) return undefined;
  const limit = value < min ? `below ${min}${unit}, the least` : `above ${max}${unit}, the greatest`;
  const why = `${limit} that this indicator can be`;
  return { kind: 'out-of-bounds', why, mend: `Write a figure ${describeBounds(min, max, unit)}, - or tbc.` };
}

function describeBounds(min: number, max: number, unit: string): string {
  if (!Number.isFinite(max)) return `of ${min}${unit} or more`;
  return Number.isFinite(min) ? `from ${min} to ${max}${unit}` : `of at most ${max}${unit}`;
}
