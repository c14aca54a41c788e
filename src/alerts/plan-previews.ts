import type { Indicator } from '../indicators/indicator.js';
import type { Directory } from '../people/directory.js';
import type { Person } from '../people/person.js';
import type { Delivery, DeliveryDraft } from '../store/outbox.js';
import { previewKey } from './alert-deliveries.js';

/**
 * Who sees a release while it waits: of those who may let it go, whoever answers for a service that
 * it speaks of, and whoever may judge otherwise than the rule.
 */
export function findPreviewers(directory: Directory, indicators: readonly Indicator[]): readonly Person[] {
  const services = new Set(indicators.flatMap(({ service }) => service ?? []));
  return directory.people.filter((person) => {
    const { rights } = directory.audienceOfPerson(person);
    if (!rights.has('release')) return false;
    return rights.has('override') || (person.services ?? []).some((service) => services.has(service));
  });
}

/**
 * Shows a release that waits to those who may let it go, each in their own chat with the bot.
 *
 * @param conversations the ids of those chats
 */
export function planPreviews(
  announcement: string,
  conversations: readonly string[],
  notBefore: Date,
): readonly DeliveryDraft[] {
  return conversations.map((conversation) => ({
    key: previewKey(announcement, conversation),
    kind: 'alert/preview',
    subject: announcement,
    reason: 'held',
    conversation,
    way: 'post',
    notBefore,
    details: { announcement, cards: [], indicators: [] },
  }));
}

/** Redraws the previews of an announcement that was posted: nobody can let it go any more. */
export function redrawPreviews(previews: readonly Delivery[], now: Date): readonly DeliveryDraft[] {
  return previews
    .filter(({ way }) => way === 'post')
    .map(({ key, kind, subject, conversation, details }) => ({
      key: `${key}/posted`,
      kind,
      subject,
      reason: 'posted',
      conversation,
      way: { edit: key },
      notBefore: now,
      details,
    }));
}
