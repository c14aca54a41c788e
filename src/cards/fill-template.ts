import type { CardContext, CardMessage } from './card-message.js';
import { type CardName, expandTemplate } from './card-template.js';
import { escapeMarkdown } from './escape-markdown.js';
import type { PlainText } from './plain-text.js';

/** Fills a template with a view and what every card has: its notification and its footer. */
export function fillTemplate(
  template: CardName,
  view: object,
  summary: PlainText,
  { classification }: CardContext,
): CardMessage {
  const card = expandTemplate(template, { ...view, summary, classification: escapeMarkdown(classification, 300) });
  return { card, summary };
}
