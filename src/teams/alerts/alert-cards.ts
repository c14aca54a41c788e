import type { AlertDesk } from '../../cards/alerts/alert-desk.js';
import { describeAlert } from '../../cards/alerts/describe-alert.js';
import { describeAlertGroup } from '../../cards/alerts/describe-alert-group.js';
import { renderAlertCard, renderAlertGroupCard } from '../../cards/alerts/render-alert-card.js';
import type { CardContext, CardMessage } from '../../cards/card-message.js';
import type { Alert } from '../../store/alert.js';

/** What the buttons of a shared card send for all its alerts together. */
const wholeCard = 'card:';

/** The alerts that a button is about: one, or all of a card. */
export type AlertTarget = { readonly alert: string } | { readonly card: string };

/** Reads the id that a button of ours sent back. */
export function readTarget(id: string): AlertTarget {
  return id.startsWith(wholeCard) ? { card: id.slice(wholeCard.length) } : { alert: id };
}

/**
 * Makes the card of alerts: of one its own, of more the one they share.
 *
 * @returns undefined where its readers may see none of them.
 */
export async function makeAlertCard(
  alerts: readonly Alert[],
  desk: AlertDesk,
  context: CardContext,
): Promise<CardMessage | undefined> {
  const [first, ...others] = alerts;
  if (first === undefined) return undefined;
  if (others.length === 0) {
    const content = await describeAlert(first, desk);
    return content && renderAlertCard(content, context);
  }
  const content = await describeAlertGroup(`${wholeCard}${first.card}`, alerts, desk);
  return content && renderAlertGroupCard(content, context);
}
