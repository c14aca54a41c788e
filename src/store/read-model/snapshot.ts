import type { Calendar } from '../../calendar/calendar-schema.js';
import type { Release } from '../../indicators/release.js';
import type { Directory } from '../../people/directory.js';
import type { AnnotationSource } from './annotations.js';
import type { Edition } from './edition.js';
import type { SeriesSource } from './series-source.js';

/** One consistent state of the store, with nothing withheld: what every audience's scorecard is made of. */
export interface Snapshot {
  readonly version: number;
  readonly edition: Edition;
  /** The edition's, with meetings where people moved them. */
  readonly calendar: Calendar;
  /** The edition's, with the accounts of people whom somebody confirmed. */
  readonly directory: Directory;
  /** Oldest first. */
  readonly releases: readonly Release[];
  readonly series: SeriesSource;
  readonly annotations: AnnotationSource;
}
