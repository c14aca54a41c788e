import type { Announcement, AnnouncementDraft } from '../../src/store/alert-store.js';
import { fakeNewAlert } from './fake-alert.js';

const decidedAt = new Date('2024-06-18T09:00:00Z');

/** What was decided of a first release, and posted at once. */
export function fakeAnnouncement(fields: Partial<Announcement> = {}): Announcement {
  return {
    id: 'release-2',
    release: null,
    dueOn: null,
    hasNewQuarter: true,
    isFirst: true,
    decisions: [],
    decidedAt,
    heldUntil: null,
    postedAt: decidedAt,
    postedBy: null,
    ...fields,
  };
}

/** The same on its way into an empty memory, with one alert that it opens. */
export function fakeAnnouncementDraft(fields: Partial<AnnouncementDraft> = {}): AnnouncementDraft {
  return {
    announcement: fakeAnnouncement(),
    revision: 0,
    told: new Map(),
    opened: [fakeNewAlert()],
    changed: [],
    posting: { drafts: [], told: [] },
    ...fields,
  };
}
