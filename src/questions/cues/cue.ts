import type { DataFactName } from '../topics/topic.js';

/** What asks about the figures as a whole, and for none of them. */
export type DataCue = `data-${DataFactName}`;

/**
 * What a phrase says about the kind of answer wanted. Two of them mean one thing of a named
 * indicator and another of none: `judgement` ("on target", "red") its status, else a list;
 * `movement` ("getting better") its trend, else the movers.
 */
export type Cue =
  | 'help'
  | 'greeting'
  | 'range'
  | 'compare'
  | 'trend'
  | 'by-month'
  | 'by-quarter'
  | 'by-year'
  | 'through-year'
  | 'why'
  | 'lead'
  | 'schedule'
  | 'definition'
  | 'side'
  | 'scrutiny'
  | DataCue
  | 'list'
  | 'summary'
  | 'teams'
  | 'judgement'
  | 'movement';
