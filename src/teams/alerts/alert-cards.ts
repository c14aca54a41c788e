import type { AlertDesk } from '../../cards/alerts/alert-desk.js';
import { describeAlert, factsOf } from '../../cards/alerts/describe-alert.js';
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

/** Those that the readers of a place may see. */
export async function keepShown(alerts: readonly Alert[], desk: AlertDesk): Promise<readonly Alert[]> {
  const facts = await Promise.all(alerts.map((alert) => factsOf(alert, desk)));
  return alerts.filter((_, at) => facts[at] !== undefined);
}

/**
 * Makes the card of alerts: of one its own, of more the one they share. One that its readers may not see
 * is as good as none, so that no card says that there is another.
 *
 * @returns undefined where its readers may see none of them.
 */
export async function makeAlertCard(
  alerts: readonly Alert[],
  desk: AlertDesk,
  context: CardContext,
): Promise<CardMessage | undefined> {
  const shown = await keepShown(alerts, desk);
  const [first, ...others] = shown;
  if (first === undefined) return undefined;
  if (others.length === 0) {
    const content = await describeAlert(first, desk);
    return content && renderAlertCard(content, context);
  }
  const content = await describeAlertGroup(`${wholeCard}${first.card}`, shown, desk);
  return content && renderAlertGroupCard(content, context);
}
