import {
  type AlertDetails,
  alertCardKey,
  alertDeliveryKinds,
  alertDetailsSchema,
} from '../../alerts/alert-deliveries.js';
import { covers } from '../../alerts/covers.js';
import { decisionsFor } from '../../alerts/decisions-for.js';
import { audienceOfConversation } from '../../alerts/find-places.js';
import { readShownFigures } from '../../alerts/shown-figures.js';
import { summariseRelease } from '../../alerts/summarise-release.js';
import { describeEvent, describeOverdue } from '../../cards/alerts/describe-event.js';
import { describeHeld } from '../../cards/alerts/describe-held.js';
import { describeRelease } from '../../cards/alerts/describe-release.js';
import { describeWithdrawn, describeWithheld } from '../../cards/alerts/describe-withheld.js';
import { renderReleaseCard } from '../../cards/alerts/render-alert-card.js';
import type { CardContext } from '../../cards/card-message.js';
import { type MessageWords, renderMessageCard } from '../../cards/render-message-card.js';
import type { OutboundMessage, Renderer } from '../../delivery/renderer.js';
import { unknownKind } from '../../delivery/unknown-kind.js';
import { BotError } from '../../errors.js';
import type { Indicator } from '../../indicators/indicator.js';
import type { Release } from '../../indicators/release.js';
import type { Audience } from '../../people/audience.js';
import type { Announcement } from '../../store/alert-store.js';
import type { KnownConversation } from '../../store/known-conversations.js';
import { leaveOutHeld } from '../../store/leave-out-held.js';
import type { Delivery } from '../../store/outbox.js';
import type { Store } from '../../store/store.js';
import { keepShown, makeAlertCard } from './alert-cards.js';
import { openDesk } from './open-desk.js';

export interface AlertRendererOptions {
  readonly store: Pick<Store, 'alerts' | 'outbox' | 'scorecard' | 'scorecardAsAt' | 'directory' | 'panel' | 'releases'>;
  readonly newContext: () => CardContext;
  /** The council's, an IANA name. */
  readonly timeZone: string;
  readonly now: () => Date;
}

/** One delivery, and who reads the conversation it goes to. */
interface Errand {
  readonly delivery: Delivery;
  readonly details: AlertDetails;
  readonly to: KnownConversation;
  readonly audience: Audience;
}

/** Makes the messages of alerts at the moment of sending, as whoever reads them then may see them. */
export function createAlertRenderer(options: AlertRendererOptions): Renderer {
  const { store, newContext, now } = options;
  const say = (words: MessageWords | undefined): OutboundMessage | 'nothing' =>
    words === undefined ? 'nothing' : renderMessageCard(words, newContext());

  async function releaseOf(announcement: Announcement): Promise<Release | undefined> {
    return (await store.releases()).find(({ id }) => id === announcement.release);
  }

  /** What of an announcement is told to those who read a conversation. */
  async function decisionsTold({ delivery, details, audience }: Errand) {
    const announcement = await findAnnouncement(details.announcement ?? delivery.subject);
    const shown = await readShownFigures(store, audience, await releaseOf(announcement));
    const wanted = new Set(details.indicators);
    const told = announcement.decisions.filter(({ indicator }) => wanted.has(indicator));
    return { decisions: decisionsFor(told, shown), catalogue: shown.scorecard.catalogue };
  }

  async function findAnnouncement(id: string): Promise<Announcement> {
    const announcement = await store.alerts.announcement(id);
    if (announcement) return announcement;
    throw new BotError('card-invalid', `There is no announcement "${id}" to make a card of.`);
  }

  async function describeAnnounced(
    announcement: Announcement,
    audience: Audience,
    { cards, keys }: { readonly cards: readonly string[]; readonly keys: readonly string[] | 'all' },
  ) {
    const release = await releaseOf(announcement);
    if (release === undefined) return undefined;
    const [desk, shown, alerts] = await Promise.all([
      openDesk(options, audience, now()),
      readShownFigures(store, audience, release),
      store.alerts.list(),
    ]);
    const all = desk.scorecard.catalogue.indicators;
    const indicators: readonly Indicator[] = keys === 'all' ? all : all.filter(({ key }) => keys.includes(key));
    const changes = summariseRelease({ announcement, release, indicators, shown, alerts, ownCards: new Set(cards) });
    return describeRelease(changes, desk);
  }

  async function renderRelease({ delivery, details, audience }: Errand): Promise<OutboundMessage | 'nothing'> {
    const announcement = await findAnnouncement(delivery.subject);
    const content = await describeAnnounced(announcement, audience, { cards: details.cards, keys: details.indicators });
    return content === undefined ? 'nothing' : renderReleaseCard(content, newContext());
  }

  async function renderPreview({ delivery, audience }: Errand): Promise<OutboundMessage | 'nothing'> {
    const announcement = await findAnnouncement(delivery.subject);
    const content = await describeAnnounced(announcement, audience, { cards: [], keys: 'all' });
    const { timeZone } = options;
    return content === undefined
      ? 'nothing'
      : renderReleaseCard(describeHeld(content, announcement, { timeZone }), newContext());
  }

  async function renderCard({ delivery, to, audience }: Errand): Promise<OutboundMessage | 'nothing'> {
    const desk = await openDesk(options, audience, now());
    const person = desk.directory.people.find(({ id }) => id === to.person);
    const own = await store.alerts.list({ card: delivery.subject });
    const known = leaveOutHeld(own, await store.alerts.held(), audience);
    const told = known.filter(({ indicator: key }) => {
      const indicator = desk.scorecard.catalogue.get(key);
      return indicator !== undefined && covers(to, person, indicator);
    });
    // What was posted before the conversation was told of less is kept up to date all the same.
    const alerts = told.length > 0 ? told : known;
    const card = await makeAlertCard(alerts, desk, newContext());
    if (card !== undefined) return card;
    return delivery.way === 'post' ? 'nothing' : say(describeWithdrawn(alerts, desk));
  }

  /** Said once in the thread of a card: what of it is told there no more. */
  async function renderWithheld({ delivery, details, audience }: Errand): Promise<OutboundMessage | 'nothing'> {
    const { subject, conversation } = delivery;
    // A card that was drafted, and had nothing to show when its turn came, needs no end.
    if ((await store.outbox.find(alertCardKey(subject, conversation)))?.state !== 'sent') return 'nothing';
    const desk = await openDesk(options, audience, now());
    const alerts = (await store.alerts.list({ card: subject })).filter(({ indicator }) =>
      details.indicators.includes(indicator),
    );
    // A correction may have come before this could be sent.
    const shown = new Set(await keepShown(alerts, desk));
    return say(
      describeWithheld(
        alerts.filter((alert) => !shown.has(alert)),
        desk,
      ),
    );
  }

  return {
    async render(delivery, to) {
      if (!alertDeliveryKinds.some((kind) => kind === delivery.kind)) throw unknownKind(delivery.kind);
      // In a rolling update a newer instance may write more than this one understands.
      const details = alertDetailsSchema.safeParse(delivery.details).data;
      if (details === undefined) throw unknownKind(delivery.kind);
      const audience = audienceOfConversation(to, await store.directory());
      if (audience === undefined) return 'nothing';
      const errand: Errand = { delivery, details, to, audience };
      switch (delivery.kind) {
        case 'alert/release':
          return renderRelease(errand);
        case 'alert/preview':
          return renderPreview(errand);
        case 'alert/card':
          return renderCard(errand);
        case 'alert/withheld':
          return renderWithheld(errand);
        case 'alert/event': {
          const { decisions, catalogue } = await decisionsTold(errand);
          return say(describeEvent(decisions, catalogue));
        }
        case 'alert/overdue': {
          const { decisions, catalogue } = await decisionsTold(errand);
          return say(describeOverdue(decisions, catalogue));
        }
        default:
          throw unknownKind(delivery.kind);
      }
    },
  };
}
