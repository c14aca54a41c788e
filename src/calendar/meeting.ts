import type { Day } from './day.js';
import type { ReceivedReport } from './meeting-schema.js';

/** A meeting of the panel. */
export interface Meeting {
  readonly day: Day;
  /** The month, 1 to 12, whose reports come to it: its own, or that of the day it was moved from. */
  readonly month: number;
  /** `HH:mm` in the council's time zone; null where nothing says. */
  readonly start: string | null;
  /** A place or a link; null where nothing says. */
  readonly place: string | null;
  /** The last day whose releases of the scorecard the panel sees at it. */
  readonly dataCutOff: Day;
  /** Its day follows from the panel's rule: no document prints it. */
  readonly inferred: boolean;
  /** The day it was first planned for: what names it for good, wherever it is moved. */
  readonly plannedFor: Day;
  /** The day it was planned for, where it was moved. */
  readonly movedFrom: Day | null;
  /** Why it was moved, or what else must be known of it. */
  readonly note: string | null;
  readonly source: string;
  /** What a document says it received; none for meetings ahead. */
  readonly received: readonly ReceivedReport[];
}
