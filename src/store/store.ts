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
import type { AlertStore } from './alert-store.js';
import type { DeliveryQueue } from './delivery-queue.js';
import type { Identities } from './identities.js';
import type { Judgements } from './judgements.js';
import type { KnownConversations } from './known-conversations.js';
import type { Outbox } from './outbox.js';
import type { PanelBook } from './panel-book.js';
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

/** What is kept of a conversation: anything that JSON can hold, as whoever saved it shaped it. */
export interface KeptConversation {
  readonly context: unknown;
  /** Counted up by each save; what was read at one version can be replaced only at that version. */
  readonly version: number;
}

/** Names one incoming activity: ids are unique within their conversation only. */
export interface ActivityKey {
  readonly conversation: string;
  readonly activity: string;
}

/** What was answered, without the person who asked. */
export interface AnswerRecord {
  readonly at: Date;
  /** The message that holds the answer; undefined where nobody can react to it. */
  readonly message?: ActivityKey | undefined;
  readonly outcome: 'answered' | 'clarify' | 'not_found' | 'refused';
  readonly intent: string;
  readonly indicators: readonly string[];
  /** The words that nothing explained. */
  readonly words: readonly string[];
  /** The question; null where the council keeps none. */
  readonly text: string | null;
  /** The role of the audience. */
  readonly role: string | null;
}

/** What somebody thinks of an answer. */
export interface Feedback {
  /** The message that holds the answer. */
  readonly conversation: string;
  readonly activity: string;
  /** The same for each press of one person on one answer; it must not say who they are. */
  readonly presser: string;
  readonly reaction: 'like' | 'dislike';
  readonly reason: string | null;
}

/** A question that went unanswered, or whose answer somebody was not content with. */
export interface Miss extends Omit<AnswerRecord, 'message'> {
  /** How many were not content, and what they wrote, newest first. */
  readonly dislikes: number;
  readonly reasons: readonly string[];
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
  /** What people set from cards: colour, stance and commentary of a figure. */
  readonly judgements: Judgements;
  /** The pack as it was last applied, for `pack diff` to compare with; undefined where none was. */
  baseline(): Promise<PackContent | undefined>;
  /**
   * Claims an incoming activity so that a redelivered one is answered once.
   *
   * @returns false where it was answered, or is being answered since less than `leaseMs` before `now`.
   */
  claimActivity(conversation: string, activity: string, now: Date, leaseMs: number): Promise<boolean>;
  /** Marks claimed activities as answered. */
  settleActivities(claims: readonly ActivityKey[]): Promise<void>;
  /** Gives a claimed activity back, so that its redelivery is answered. */
  releaseActivity(conversation: string, activity: string): Promise<void>;
  /** What is kept of a conversation; undefined where nothing is. */
  conversation(id: string): Promise<KeptConversation | undefined>;
  /**
   * Keeps the context of a conversation in place of the one that was read.
   *
   * @param version of the conversation as it was read; 0 where nothing was kept.
   * @returns false where somebody else saved since: read it again, and add to what is there.
   */
  saveConversation(id: string, context: unknown, version: number, now: Date): Promise<boolean>;
  /** Keeps what was answered, for `misses` and for feedback; all of it or nothing. */
  recordAnswers(records: readonly AnswerRecord[]): Promise<void>;
  /**
   * Keeps what somebody thinks of an answer; their latest word counts.
   *
   * @returns false where no such answer is kept.
   */
  recordFeedback(feedback: Feedback, at: Date): Promise<boolean>;
  /** What went unanswered, and what somebody was not content with, newest first. */
  misses(): Promise<readonly Miss[]>;
  /** What is to be said without having been asked for, and what was. */
  readonly outbox: Outbox;
  /** The same, for those who send it. */
  readonly deliveryQueue: DeliveryQueue;
  /** Where the bot may speak first. */
  readonly knownConversations: KnownConversations;
  /** What was decided of releases, what was told, and where each alert stands. */
  readonly alerts: AlertStore;
  /** What people said and did about the panel's calendar, and what they were told of it. */
  readonly panel: PanelBook;
  /** Who people are of whom the pack knows the name alone. */
  readonly identities: Identities;
  /** What links are signed with: random, made at first use, and the same for every instance. */
  signingKey(): Promise<string>;
  readiness(): Promise<Readiness>;
  /** Closes connections; safe to call twice. */
  close(): Promise<void>;
}
