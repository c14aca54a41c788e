import type { Answer } from '../questions/answer.js';
import { viewAnswer } from './answer-view.js';
import type { CardContext, CardMessage } from './card-message.js';
import { mostBytes, sizeInBytes } from './card-size.js';
import { summarise } from './card-summary.js';
import { escapeMarkdown } from './escape-markdown.js';
import { fillTemplate } from './fill-template.js';
import { plainText } from './plain-text.js';
import { renderSeveral } from './render-several.js';
import { type CardContent, chooseContent, describeCuts, shortenContent } from './shorten-content.js';
import { textItems } from './text-item.js';

/**
 * Makes the card of an answer, with its notification. A card that Teams would refuse for its size
 * loses the parts that can best be asked for again, and says which; so there is always a card to send.
 */
export function renderAnswerCard(answer: Answer, context: CardContext): CardMessage {
  const { content } = answer;
  if (content.kind === 'several') return renderSeveral(answer, content, context);
  const summary = summarise(content);
  const render = (form: CardContent): CardMessage => {
    const { template, view } = viewAnswer({ ...answer, content: form.content }, context, describeCuts(form));
    return fillTemplate(template, view, summary, context);
  };
  let form = chooseContent(content);
  let message = render(form);
  while (sizeInBytes(message) > mostBytes) {
    const shorter = shortenContent(form);
    if (!shorter) break;
    form = shorter;
    message = render(form);
  }
  return message;
}

/** What went wrong, in words for the person who asked. */
export interface ErrorNotice {
  readonly heading: string;
  /** What to do next. */
  readonly text: string;
  /** What the log calls this failure, so that it can be found there. */
  readonly reference?: string | undefined;
}

/** Makes the card that says something went wrong and what to do next. */
export function renderErrorCard({ heading, text, reference }: ErrorNotice, context: CardContext): CardMessage {
  const view = {
    heading: escapeMarkdown(heading, 300),
    paragraphs: textItems([text]),
    references: reference === undefined ? [] : textItems([`Reference for the log: ${reference}`], 200),
  };
  return fillTemplate('error', view, plainText(`${heading} ${text}`, 250), context);
}
