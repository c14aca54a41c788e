import type { Alert } from '../../alerts/release-changes.js';
import { joinWords } from '../../questions/wording/words.js';
import type { MessageWords } from '../render-message-card.js';
import type { AlertDesk } from './alert-desk.js';

/**
 * What takes the place of a card of which nothing may be shown any more. It is the end of its alerts for
 * these readers, and says the same whether their figures are back in range or not.
 *
 * @param alerts of the card; those that were withheld as they opened were never told, and are not named.
 */
export function describeWithdrawn(alerts: readonly Alert[], desk: AlertDesk): MessageWords {
  const names = nameTold(alerts, desk);
  return {
    heading: names === '' ? 'An alert no longer shown here' : `${names}: no longer shown here`,
    paragraphs: [whyWords, askWords(desk)],
  };
}

/**
 * What is said once in the thread of a card of which something may be shown no more.
 *
 * @param alerts those that are withheld.
 * @returns undefined where there are none.
 */
export function describeWithheld(alerts: readonly Alert[], desk: AlertDesk): MessageWords | undefined {
  const names = nameTold(alerts, desk);
  if (names === '') return undefined;
  return { heading: `${names}: no longer told here`, paragraphs: [whyWords, askWords(desk)] };
}

const whyWords =
  'A figure of this alert is about so few children that it is not shown here. Whether the alert goes on or is over is not said here either.';

function askWords({ scorecard }: AlertDesk): string {
  return `If you need to know more, ask ${scorecard.vocabulary.contact}.`;
}

function nameTold(alerts: readonly Alert[], { scorecard }: AlertDesk): string {
  const told = alerts.filter(({ history, openedAt }) =>
    history.every(({ kind, at }) => kind !== 'withheld' || at !== openedAt),
  );
  const names = told.flatMap(({ indicator }) => scorecard.catalogue.get(indicator)?.plainName ?? []);
  return joinWords([...new Set(names)]);
}
