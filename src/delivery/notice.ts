import type { DeliveryDraft } from '../store/outbox.js';
import type { Store } from '../store/store.js';
import { findAdminChats } from './find-admin-chats.js';

const troubles = ['gone', 'failed', 'outsider'] as const;

/**
 * What those who look after the bot are told of: a conversation that is gone or read by somebody from
 * outside, a delivery that failed for good.
 */
export interface Trouble {
  readonly kind: (typeof troubles)[number];
  readonly conversation: string;
  readonly reason: string;
  /** The kind of the delivery that found it; null where none did. */
  readonly found: string | null;
}

/** What deliveries about deliveries are called, before the slash. */
export const noticeFamily = 'delivery';

/** Their kinds, as this version drafts them. */
export const noticeKinds: readonly string[] = troubles.map((kind) => `${noticeFamily}/${kind}`);

/** What a notice keeps for the moment at which its card is made. */
export interface NoticeDetails {
  /** The conversation that the trouble is in. */
  readonly conversation: string;
  readonly reason: string;
  /** The kind of the delivery that found it; null where none did. */
  readonly found: string | null;
}

export interface NoticeOptions {
  readonly store: Pick<Store, 'directory' | 'knownConversations'>;
  /** When people may next be written to. */
  readonly allowedFrom: (moment: Date) => Promise<Date>;
}

/** Drafts what those who may `administer` are told of trouble; none where the bot knows no chat with any of them. */
export type DraftNotices = (trouble: Trouble, now: Date) => Promise<readonly DeliveryDraft[]>;

/**
 * Once for each time that a conversation is lost, or figures are kept from it. Of deliveries that fail, once an hour for the same
 * kind, reason and conversation: what is wrong with one is usually wrong with many.
 */
export function createNotices({ store, allowedFrom }: NoticeOptions): DraftNotices {
  return async (trouble, now) => {
    const { conversation, reason, found } = trouble;
    const details: NoticeDetails = { conversation, reason, found };
    const [notBefore, admins] = await Promise.all([allowedFrom(now), findAdminChats(store, now)]);
    return admins
      .filter((chat) => chat !== conversation)
      .map((chat) => ({
        key: [noticeFamily, trouble.kind, ...identityOf(trouble, now), 'to', chat].join(' '),
        kind: `${noticeFamily}/${trouble.kind}`,
        subject: conversation,
        reason: trouble.kind,
        conversation: chat,
        way: 'post',
        notBefore,
        details,
      }));
  };
}

function identityOf(trouble: Trouble, now: Date): readonly string[] {
  return trouble.kind !== 'failed'
    ? [trouble.conversation, now.toISOString()]
    : [trouble.conversation, trouble.found ?? '', trouble.reason, now.toISOString().slice(0, 13)];
}
