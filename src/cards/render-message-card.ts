import { makeButton } from './card-button.js';
import type { CardContext, CardMessage } from './card-message.js';
import { escapeMarkdown } from './escape-markdown.js';
import { fillTemplate } from './fill-template.js';
import { plainText } from './plain-text.js';
import { textItems } from './text-item.js';

/** Words only, perhaps with something to ask next. */
export interface MessageWords {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** Questions and chat words that can be sent as they stand. */
  readonly asks?: readonly string[];
}

/** Makes the card of a message that is no answer to a question. */
export function renderMessageCard({ heading, paragraphs, asks = [] }: MessageWords, context: CardContext): CardMessage {
  const buttons = asks.map((question) =>
    makeButton('ask', question, { id: 'message', nonce: context.nonce, question: plainText(question, 300) }),
  );
  const view = {
    heading: escapeMarkdown(heading, 300),
    paragraphs: textItems(paragraphs, 8000),
    buttonHeadings: [],
    buttons,
  };
  return fillTemplate('message', view, plainText([`${heading}.`, ...paragraphs].join(' '), 250), context);
}
