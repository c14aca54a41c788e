import type { Comparator } from '../../indicators/reading.js';
import type { Fixed, PeriodColumns } from './period-columns.js';

/** Where a figure came from: a release or a pack's history, always exactly one of them. */
export interface OriginColumns {
  readonly release_id: Fixed<number | null>;
  readonly pack_id: Fixed<number | null>;
}

/** Where a figure was printed. */
export interface SourceColumns {
  readonly document: Fixed<string>;
  readonly place: Fixed<string>;
}

/** Figures as printed, never changed: a restatement is a row of a newer release. */
export interface ObservationTable extends OriginColumns, PeriodColumns, SourceColumns {
  readonly indicator: Fixed<string>;
  readonly value: Fixed<number>;
  readonly numerator: Fixed<number | null>;
  readonly denominator: Fixed<number | null>;
  readonly provisional: Fixed<number>;
  readonly note: Fixed<string | null>;
}

/** Expected ranges by the financial year they apply from. */
export interface RangeTable extends OriginColumns, SourceColumns {
  readonly indicator: Fixed<string>;
  readonly from_year: Fixed<number>;
  readonly lower: Fixed<number | null>;
  readonly higher: Fixed<number | null>;
  readonly quarter_lower: Fixed<number | null>;
  readonly quarter_higher: Fixed<number | null>;
  readonly to_be_confirmed: Fixed<number>;
  readonly that_year_only: Fixed<number>;
  readonly printed_as_target: Fixed<number>;
  readonly heading: Fixed<string | null>;
  readonly note: Fixed<string | null>;
}

/** Published figures to compare with. */
export interface BenchmarkTable extends OriginColumns, PeriodColumns, SourceColumns {
  readonly indicator: Fixed<string>;
  readonly comparator: Fixed<Comparator>;
  readonly value: Fixed<number>;
  readonly note: Fixed<string | null>;
}
