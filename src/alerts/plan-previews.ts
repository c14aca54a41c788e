import type { Indicator } from '../indicators/indicator.js';
import type { Directory } from '../people/directory.js';
import type { Person } from '../people/person.js';
import { personalConversationId } from '../store/known-conversations.js';
import type { Delivery, DeliveryDraft } from '../store/outbox.js';
import { previewKey } from './alert-deliveries.js';

/** Somebody who can be written to. */
export type Reachable = Person & { readonly aadObjectId: string };

/**
 * Who sees a release while it waits: of those who may let it go, whoever answers for a service that
 * it speaks of, and whoever may judge otherwise than the rule.
 */
export function findPreviewers(directory: Directory, indicators: readonly Indicator[]): readonly Reachable[] {
  const services = new Set(indicators.flatMap(({ service }) => service ?? []));
  return directory.people.filter((person): person is Reachable => {
    const { rights } = directory.audienceOfPerson(person);
    if (person.aadObjectId === undefined || !rights.has('release')) return false;
    return rights.has('override') || (person.services ?? []).some((service) => services.has(service));
  });
}

/** Shows a release that waits to those who may let it go, each in their own chat with the bot. */
export function planPreviews(
  announcement: string,
  previewers: readonly Reachable[],
  notBefore: Date,
): readonly DeliveryDraft[] {
  return previewers.map(({ aadObjectId }) => {
    const conversation = personalConversationId(aadObjectId);
    return {
      key: previewKey(announcement, conversation),
      kind: 'alert/preview',
      subject: announcement,
      reason: 'held',
      conversation,
      way: 'post',
      notBefore,
      details: { announcement, cards: [], indicators: [] },
    };
  });
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
