import type { CardContext, CardMessage } from '../card-message.js';
import { mostBytes, sizeInBytes } from '../card-size.js';
import { fillTemplate } from '../fill-template.js';
import { plainText } from '../plain-text.js';
import { textItems } from '../text-item.js';
import type { ReminderCard } from './reminder-card.js';
import { viewReminder } from './reminder-view.js';

const longestSummary = 250;

/**
 * Makes the message of a card about the panel's calendar. One that Teams would refuse for its size
 * loses sections from its end, and says so.
 */
export function renderReminderCard(card: ReminderCard, context: CardContext): CardMessage {
  const { kicker, heading, standing } = card;
  const summary = [kicker, heading, standing?.label ?? '', standing?.reason ?? '']
    .filter((part) => part !== '')
    .map((part) => part.replace(/\.$/, ''))
    .join('. ');
  for (let kept = card.sections.length; ; kept -= 1) {
    const left = card.sections.length - kept;
    const cut = left === 0 ? '' : 'Some parts had no room here. Ask for them by their names.';
    const view = { ...viewReminder({ ...card, sections: card.sections.slice(0, kept) }, context.nonce) };
    const message = fillTemplate(
      'reminder',
      { ...view, shortened: textItems([cut]) },
      plainText(summary, longestSummary),
      context,
    );
    if (kept === 0 || sizeInBytes(message) <= mostBytes) return message;
  }
}
