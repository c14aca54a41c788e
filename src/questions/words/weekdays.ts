import { wordSet } from './word-set.js';

/** "Before Tuesday", "Tuesday's meeting": a day of the week names no measure and nobody. */
export const weekdays = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri',
);
