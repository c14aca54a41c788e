import type { ListContent } from '../questions/list-content.js';
import type { CardContext, CardMessage } from './card-message.js';
import { mostBytes, sizeInBytes } from './card-size.js';
import type { CardName } from './card-template.js';
import { fillTemplate } from './fill-template.js';
import { plainText } from './plain-text.js';
import { describeListCuts, shortenList } from './shorten-list.js';
import { type TextItem, textItems } from './text-item.js';

const longestSummary = 250;

/** A template that shows a list, and what fills it. */
export interface FilledList {
  readonly template: CardName;
  readonly view: object;
}

/** Makes a card that shows a list; one that Teams would refuse for its size loses rows, and says so. */
export function fitList(
  list: ListContent,
  summary: string,
  context: CardContext,
  fill: (list: ListContent, shortened: readonly TextItem[]) => FilledList,
): CardMessage {
  let shown = list;
  let fewer = 0;
  for (let made = 0; ; made += 1) {
    const { template, view } = fill(shown, textItems(made === 0 ? [] : [describeListCuts(made, fewer)]));
    const message = fillTemplate(template, view, plainText(summary, longestSummary), context);
    const shorter = sizeInBytes(message) > mostBytes ? shortenList(shown, made) : undefined;
    if (shorter === undefined) return message;
    shown = shorter.content;
    fewer += shorter.fewer;
  }
}
