import type { Calendar } from '../calendar/calendar-schema.js';
import type { ErrorCode } from '../errors.js';
import type { Override } from '../indicators/assessment.js';
import type { Catalogue } from '../indicators/catalogue.js';
import type { GlossaryTerm } from '../indicators/glossary.js';
import type { Indicator } from '../indicators/indicator.js';
import type { Period } from '../indicators/period.js';
import type { Benchmark, Reading, Series, YearRange } from '../indicators/reading.js';
import type { Release } from '../indicators/release.js';
import type { Strategies } from '../indicators/strategy.js';
import type { Vocabulary } from '../indicators/vocabulary.js';
import type { Audience } from '../people/audience.js';
import type { Directory } from '../people/directory.js';
import type { Commentary, Scorecard } from './scorecard.js';

/** A figure, range or benchmark with the indicator it belongs to. */
export type Of<T> = T & { readonly indicator: string };

/** A checked release on its way into the store. */
export interface ReleaseDraft {
  readonly period: Period;
  /** `YYYY-MM-DD` */
  readonly released: string;
  readonly title: string;
  /** SHA-256 of the checked content in a fixed order, so that the same sheet is known again in any format. */
  readonly digest: string;
  readonly readings: readonly Of<Reading>[];
  readonly ranges: readonly Of<YearRange>[];
  readonly benchmarks: readonly Of<Benchmark>[];
}

/** Who makes a change, for the audit: a person's id, or the command that ran. */
export type Actor = string;

/** What a pack brings besides its scorecard release. `history` is kept apart from releases and older than all of them. */
export interface PackContent {
  /** The folder's name: "wiltshire". */
  readonly name: string;
  readonly indicators: readonly Indicator[];
  readonly vocabulary: Vocabulary;
  /** `people.yaml` as read and checked; the store keeps it as JSON and makes a `Directory` of it. */
  readonly people: unknown;
  readonly glossary: readonly GlossaryTerm[];
  readonly strategies: Strategies;
  readonly calendar: Calendar;
  readonly commentary: readonly Commentary[];
  readonly history: {
    readonly readings: readonly Of<Reading>[];
    readonly ranges: readonly Of<YearRange>[];
    readonly benchmarks: readonly Of<Benchmark>[];
  };
}

/** Whether the store can be used, and if not, what to do. */
export type Readiness =
  | { readonly ready: true }
  | {
      readonly ready: false;
      /** Not reached, without this version's tables, or without a pack: `store-unavailable`, `store-behind`, `store-empty`. */
      readonly code: ErrorCode;
      readonly reason: string;
    };

/**
 * Where everything the bot knows is kept: one SQLite file or one PostgreSQL database, with the
 * same schema and behaviour. Everything but `scorecard` shows figures as they are, so only
 * `imports/`, `app/` and the read model itself may call it.
 */
export interface Store {
  /** The current scorecard for an audience: cached, and made anew once anything was written. */
  scorecard(audience: Audience): Promise<Scorecard>;
  /** The scorecard as it stood on a day: releases up to and with that day. */
  scorecardAsAt(audience: Audience, day: string): Promise<Scorecard>;
  catalogue(): Promise<Catalogue>;
  vocabulary(): Promise<Vocabulary>;
  directory(): Promise<Directory>;
  calendar(): Promise<Calendar>;
  /** Releases held, oldest first (`compareReleases`), revisions counted. */
  releases(): Promise<readonly Release[]>;
  /** Everything current, unsuppressed, for an import to compare with. */
  currentSeries(): Promise<ReadonlyMap<string, Series>>;
  /** The releases of a period with this digest, oldest first: how a sheet without a date is known again. */
  releasesWithDigest(period: Period, digest: string): Promise<readonly Release[]>;
  /**
   * Stores a release whole or not at all.
   *
   * @returns `identical` where the same content is held for the period and date; nothing is then written.
   * @throws BotError `release-conflict` where a different sheet is held for the same period and date.
   */
  saveRelease(draft: ReleaseDraft, by: Actor): Promise<'stored' | 'identical'>;
  /** Replaces the pack's baseline in one transaction; releases and what people changed stay. */
  applyPack(pack: PackContent, by: Actor): Promise<void>;
  /** Sets a judgement above the rule's own and above any earlier one of the figure; audited as the override's `by`. */
  saveOverride(override: Override): Promise<void>;
  /** The pack as it was last applied, for `pack diff` to compare with; undefined where none was. */
  baseline(): Promise<PackContent | undefined>;
  /**
   * Claims an incoming activity so that a redelivered one is answered once.
   *
   * @returns false where it was answered, or is being answered since less than `leaseMs` before `now`.
   */
  claimActivity(conversation: string, activity: string, now: Date, leaseMs: number): Promise<boolean>;
  /** Marks a claimed activity as answered. */
  settleActivity(conversation: string, activity: string): Promise<void>;
  /** Gives a claimed activity back, so that its redelivery is answered. */
  releaseActivity(conversation: string, activity: string): Promise<void>;
  readiness(): Promise<Readiness>;
  /** Closes connections; safe to call twice. */
  close(): Promise<void>;
}
