import type { Day } from '../calendar/day.js';
import type { About } from './notice.js';

/** What a message was about that somebody did not get. */
export interface Missed {
  /** Of a paper or duty; null of a meeting of the panel. */
  readonly title: string | null;
  /** Its deadline, or the day of the meeting; null where it was an answer or a question about a paper. */
  readonly day: Day | null;
}

export function missedOf(about: About): Missed {
  return 'deadline' in about ? { title: about.title, day: about.deadline } : { title: null, day: about.day };
}

/** Of several about one matter the last. */
export function lastOfEach(missed: readonly Missed[]): readonly Missed[] {
  return [...new Map(missed.map((each) => [each.title ?? each.day, each])).values()];
}
