import type { Calendar } from '../calendar/calendar-schema.js';
import type { Override } from '../indicators/assessment.js';
import type { Catalogue } from '../indicators/catalogue.js';
import type { Glossary } from '../indicators/glossary.js';
import type { Period } from '../indicators/period.js';
import type { Series } from '../indicators/reading.js';
import type { Release } from '../indicators/release.js';
import type { Strategies } from '../indicators/strategy.js';
import type { Vocabulary } from '../indicators/vocabulary.js';
import type { Audience } from '../people/audience.js';
import type { Person } from '../people/person.js';
import type { Alert } from './alert.js';

/** What was written about an indicator's figure for a period. */
export interface Commentary {
  readonly indicator: string;
  readonly period: Period;
  readonly text: string;
  /** What will be done about it; left out where nothing is said. */
  readonly action?: string | undefined;
  /** The role of who wrote it, never a name: "Head of Service, Children in Care". */
  readonly authorRole: string;
  /** `YYYY-MM-DD` */
  readonly written: string;
  /** Cleared for everyone; otherwise only those with `clear-commentary` see it. */
  readonly cleared: boolean;
}

/**
 * The scorecard as one audience may see it: the only way from the store to an answer, card or
 * file. Small numbers and what would give them away are already withheld; whatever is computed
 * from it is therefore safe to show that audience.
 *
 * A scorecard is one consistent state of the store. It never changes; ask the store for the next.
 */
export interface Scorecard {
  /** Names the state of the store: the greater one is the later. */
  readonly version: number;
  readonly catalogue: Catalogue;
  readonly vocabulary: Vocabulary;
  readonly glossary: Glossary;
  readonly strategies: Strategies;
  readonly calendar: Calendar;
  /** Who may have done something to an alert: cards and answers name them by it. */
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
  readonly audience: Audience;
  /** The newest release held; undefined where none is. */
  readonly newest: Release | undefined;
  /** The releases it is made of, oldest first. */
  readonly releases: readonly Release[];
  /** @returns a series without readings where nothing is held for the key, or the catalogue has no such key. */
  series(key: string): Promise<Series>;
  /** The series of the whole catalogue in its order, read at once: for lists and summaries. */
  allSeries(): Promise<ReadonlyMap<string, Series>>;
  /** Commentary this audience may read on a figure, newest first; none where the figure is withheld. */
  commentary(key: string, period: Period): Promise<readonly Commentary[]>;
  /** A judgement set by a person, where one was; none where the figure is withheld. */
  override(key: string, period: Period): Promise<Override | undefined>;
  /** Every judgement that people set for a period, by its indicator, as `override` has it: for lists and summaries. */
  overrides(period: Period): Promise<ReadonlyMap<string, Override>>;
  /** The scorecard as this audience would have seen it on a day: releases up to and with that day. */
  asAt(day: string): Promise<Scorecard>;
  /**
   * Alerts, over or not, in the order in which they were opened. They have no figures, but that one
   * is open says that its figure is out: whoever shows one asks first whether the figure may be shown.
   * One of a release that is not told yet is there for those alone who may let it go. Unlike all else these are as they stand now, since people act on them at any time.
   */
  alerts(): Promise<readonly Alert[]>;
}
