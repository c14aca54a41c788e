import { afterWorkingHours } from '../calendar/after-working-hours.js';
import { type Day, dayAt } from '../calendar/day.js';
import { type AllowedHours, nextAllowedMoment } from '../calendar/next-allowed-moment.js';
import { loadWorkingDays } from '../calendar/working-days.js';
import type { Indicator } from '../indicators/indicator.js';
import type { Series } from '../indicators/reading.js';
import type { Release } from '../indicators/release.js';
import { channelRole } from '../people/role.js';
import type { AlertDecision } from '../store/alert-decision.js';
import type { AlertMemory, Announcement, AnnouncementDraft, FiguresToDecide, Posting } from '../store/alert-store.js';
import { indexPersonalConversations } from '../store/personal-conversations.js';
import type { Actor, Store } from '../store/store.js';
import { decideAlerts } from './decide-alerts.js';
import { findOverdue } from './find-overdue.js';
import { followAlerts } from './follow-alerts.js';
import { planAnnouncement } from './plan-announcement.js';
import { findPreviewers, planPreviews, redrawPreviews } from './plan-previews.js';
import { planWithheld } from './plan-withheld.js';
import { findNewlyWithheld, withholdAlerts, withholdTold } from './withhold-alerts.js';

/** What announcing needs of the store. */
export type AnnouncerStore = Pick<
  Store,
  | 'alerts'
  | 'outbox'
  | 'knownConversations'
  | 'scorecard'
  | 'scorecardAsAt'
  | 'catalogue'
  | 'directory'
  | 'calendar'
  | 'releases'
>;

export interface AnnouncerOptions {
  readonly store: AnnouncerStore;
  /** The council's, an IANA name. */
  readonly timeZone: string;
  /** For how many working hours a release waits for those who may let it go. */
  readonly holdHours: number;
  /** Whether quiet hours and closed days are kept. Default: yes; without them everything goes out at once. */
  readonly keepsQuiet?: boolean;
}

/** Announcements that were recorded or posted, by their ids. */
export interface Announced {
  readonly decided: readonly string[];
  readonly posted: readonly string[];
}

/**
 * Turns what the store holds into what is told: releases of which nothing was decided yet, in the
 * order they came; releases whose time of waiting is over; figures overdue. Everything is recorded
 * with its deliveries in one transaction, so that it may run anywhere, any number of times at once.
 */
export interface Announcer {
  run(now: Date): Promise<Announced>;
  /**
   * Lets a release go that waits.
   *
   * @returns false where it went already, or there is none.
   */
  postNow(announcement: string, by: Actor, now: Date): Promise<boolean>;
}

/** So often is decided again what somebody else overtook; the next tick takes up what is left. */
const mostAttempts = 5;

/** An announcer; what it must not forget is in the store. */
export function createAnnouncer({ store, timeZone, holdHours, keepsQuiet = true }: AnnouncerOptions): Announcer {
  const announcing = createAnnouncing(store, timeZone, holdHours, keepsQuiet);
  return {
    async run(now) {
      const decided = [...(await announcing.decideReleases(now)), ...(await announcing.decideOverdue(now))];
      return { decided, posted: await announcing.postDue(now) };
    },
    postNow: (id, by, now) => announcing.post(id, by, now),
  };
}

function createAnnouncing(store: AnnouncerStore, timeZone: string, holdHours: number, keepsQuiet: boolean) {
  // All figures are read for it, and a day brings nothing new between two releases.
  let lookedForOverdue = '';

  async function readHours(): Promise<AllowedHours> {
    const calendar = await store.calendar();
    const { quietFrom, quietUntil } = calendar.reminders;
    return { quietFrom, quietUntil, timeZone, workingDays: await loadWorkingDays(calendar) };
  }

  function allowedFrom(now: Date, hours: AllowedHours): Date {
    return keepsQuiet ? nextAllowedMoment(now, hours) : now;
  }

  /** Plans what goes out now; the alerts are those that were told of or are about to be. */
  async function plan(
    announcement: Announcement,
    alerts: Parameters<typeof planAnnouncement>[0]['alerts'],
    now: Date,
  ): Promise<Posting> {
    const release = (await store.releases()).find(({ id }) => id === announcement.release);
    const notBefore = allowedFrom(now, await readHours());
    return planAnnouncement({ store, announcement, release, alerts, notBefore, today: dayAt(now, timeZone) });
  }

  async function draftRelease(release: Release, now: Date): Promise<AnnouncementDraft> {
    const memory = await store.alerts.memory();
    const figures = await store.alerts.figuresAfter(release.id);
    const indicators = await findWatched(store);
    const decided = decideAlerts({ indicators, ...figures, told: memory.told });
    const overdue = findOverdue({ indicators, ...figures, today: release.released });
    const id = `release-${release.id}`;
    const suppressed = await readSuppressed(store);
    const moves = withholdAlerts({
      moves: followAlerts({ indicators, decided, live: memory.live, announcement: id, at: now }),
      live: memory.live,
      told: memory.told,
      series: suppressed,
      at: now,
    });
    const announcement: Announcement = {
      id,
      release: release.id,
      dueOn: null,
      isFirst: decided.isFirst,
      hasNewQuarter: decided.hasNewQuarter,
      decisions: decided.changesAnything ? [...decided.decisions, ...overdue] : [],
      decidedAt: now,
      heldUntil: null,
      postedAt: now,
      postedBy: null,
    };
    const ends = await planWithheld({
      store,
      announcement: id,
      withheld: findNewlyWithheld(moves.changed, now),
      notBefore: allowedFrom(now, await readHours()),
      now,
    });
    const posting: Posting = { drafts: ends, told: [] };
    const told = withholdTold(decided.told, suppressed);
    const draft = { announcement, revision: memory.revision, told, ...moves, posting };
    if (!decided.changesAnything) return draft;
    if (holdHours > 0) return hold(draft, now);
    const alerts = [...withoutChanged(memory, moves.changed), ...moves.changed, ...moves.opened];
    const posted = await plan(announcement, alerts, now);
    return { ...draft, posting: { ...posted, drafts: [...posted.drafts, ...ends] } };
  }

  /** Keeps an announcement from the conversations, and shows it to those who may let it go. */
  async function hold(draft: AnnouncementDraft, now: Date): Promise<AnnouncementDraft> {
    const { announcement } = draft;
    const hours = await readHours();
    const { get } = await store.catalogue();
    const previewers = findPreviewers(
      await store.directory(),
      announcement.decisions.flatMap(({ indicator }) => get(indicator) ?? []),
    );
    const conversationOf = indexPersonalConversations(await store.knownConversations.list());
    const chats = previewers.flatMap((person) => conversationOf(person) ?? []);
    for (const { introduce } of chats) {
      if (introduce !== undefined) await store.knownConversations.introduce(introduce, now);
    }
    const conversations = chats.map(({ id }) => id);
    return {
      ...draft,
      announcement: { ...announcement, heldUntil: afterWorkingHours(now, holdHours, hours), postedAt: null },
      posting: {
        drafts: [...planPreviews(announcement.id, conversations, allowedFrom(now, hours)), ...draft.posting.drafts],
        told: [],
      },
    };
  }

  async function decideReleases(now: Date): Promise<readonly string[]> {
    const decided: string[] = [];
    let attempts = 0;
    while (attempts < mostAttempts) {
      const [release] = await store.alerts.undecided();
      if (release === undefined) break;
      const isRecorded = await store.alerts.announce(await draftRelease(release, now));
      if (isRecorded) decided.push(`release-${release.id}`);
      attempts = isRecorded ? 0 : attempts + 1;
    }
    return decided;
  }

  async function decideOverdue(now: Date): Promise<readonly string[]> {
    const today = dayAt(now, timeZone);
    const releases = await store.releases();
    const looked = `${today} ${releases.length}`;
    if (looked === lookedForOverdue) return [];
    const announcements = await store.alerts.announcements();
    const [first] = announcements;
    // What was missing before the bot was there to say so is no news.
    if (first === undefined) return [];
    const since = dayAt(first.decidedAt, timeZone);
    const told = new Set(announcements.map(({ dueOn }) => dueOn));
    const overdue = await findOverdueNow(store, releases, today);
    const decided: string[] = [];
    for (const [dueOn, decisions] of overdue) {
      if (dueOn < since || told.has(dueOn)) continue;
      const id = `overdue-${dueOn}`;
      const announcement: Announcement = {
        ...{ id, release: null, dueOn, isFirst: false, hasNewQuarter: false, decisions },
        ...{ decidedAt: now, heldUntil: null, postedAt: now, postedBy: null },
      };
      const { revision } = await store.alerts.memory();
      const posting = await plan(announcement, [], now);
      const draft = { announcement, revision, told: new Map(), opened: [], changed: [], posting };
      if (await store.alerts.announce({ ...draft, posting: { ...posting, told: [] } })) decided.push(id);
      else return decided;
    }
    lookedForOverdue = looked;
    return decided;
  }

  async function post(id: string, by: Actor | null, now: Date): Promise<boolean> {
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const announcement = await store.alerts.announcement(id);
      if (announcement === undefined || announcement.postedAt !== null) return false;
      const since = announcement.decidedAt.toISOString();
      const alerts = (await store.alerts.list()).filter(({ ended }) => ended === null || ended.at >= since);
      const posting = await plan(announcement, alerts, now);
      const previews = redrawPreviews(await store.outbox.list({ kind: 'alert/preview', subject: id }), now);
      const drafts = [...posting.drafts, ...previews];
      if (await store.alerts.post(id, { ...posting, drafts }, by, now)) return true;
      // Somebody posted it, or changed one of its alerts, while it was planned.
    }
    return false;
  }

  async function postDue(now: Date): Promise<readonly string[]> {
    const posted: string[] = [];
    for (const announcement of await store.alerts.held()) {
      const { heldUntil } = announcement;
      if (heldUntil !== null && now < heldUntil) continue;
      if (await post(announcement.id, null, now)) posted.push(announcement.id);
    }
    return posted;
  }

  return { decideReleases, decideOverdue, postDue, post };
}

/** Every series as those may see it who may not see small numbers: a channel never may. */
async function readSuppressed(store: Pick<Store, 'scorecard' | 'directory'>): Promise<ReadonlyMap<string, Series>> {
  const directory = await store.directory();
  return (await store.scorecard(directory.audienceOf(channelRole))).allSeries();
}

/** What alerts watch: what only older documents have, nobody can mend. */
async function findWatched(store: Pick<Store, 'catalogue'>): Promise<readonly Indicator[]> {
  const { indicators } = await store.catalogue();
  return indicators.filter(({ status }) => status === 'scorecard');
}

function withoutChanged({ live }: AlertMemory, changed: AnnouncementDraft['changed']): AlertMemory['live'] {
  const ids = new Set(changed.map(({ id }) => id));
  return live.filter(({ id }) => !ids.has(id));
}

/** What is overdue on a day, by the day it was due. */
async function findOverdueNow(
  store: Pick<Store, 'alerts' | 'catalogue'>,
  releases: readonly Release[],
  today: Day,
): Promise<ReadonlyMap<string, readonly AlertDecision[]>> {
  const newest = Math.max(0, ...releases.map(({ id }) => id));
  const figures: FiguresToDecide = await store.alerts.figuresAfter(newest);
  const indicators = await findWatched(store);
  const byDay = new Map<string, AlertDecision[]>();
  for (const decision of findOverdue({ indicators, ...figures, today })) {
    if (decision.dueOn === null) continue;
    byDay.set(decision.dueOn, [...(byDay.get(decision.dueOn) ?? []), decision]);
  }
  return byDay;
}
