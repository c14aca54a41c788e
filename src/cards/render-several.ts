import type { Answer, SeveralContent, SingleContent } from '../questions/answer.js';
import { askButtons, viewAnswer } from './answer-view.js';
import type { CardContext, CardMessage } from './card-message.js';
import { mostBytes, sizeInBytes } from './card-size.js';
import { summarise } from './card-summary.js';
import { expandTemplate } from './card-template.js';
import { fillTemplate } from './fill-template.js';
import { type CardContent, chooseShort, describeCuts, shortenContent } from './shorten-content.js';
import { textItems } from './text-item.js';

const leftOut = 'What you asked last is left out, because there is too much to show at once. Ask it by itself.';

/** One answer of several in the form in which the card shows it, and the elements of that. */
interface Shown {
  readonly answer: Answer;
  readonly form: CardContent;
  readonly body: readonly unknown[];
}

/**
 * Makes one card of the answers to a message that asks several things: each answer as its own card
 * shows it, indicators in short, one below the other, the buttons of all at the end. Where that is
 * too large for a message the largest of them is shortened first, and at last the last left out.
 */
export function renderSeveral(answer: Answer, content: SeveralContent, context: CardContext): CardMessage {
  const summary = summarise(content);
  const buttons = askButtons(answer, context);
  let shown = content.answers.flatMap((each, at) =>
    isSingle(each.content) ? [show(each, chooseShort(each.content), at, context)] : [],
  );
  for (;;) {
    const answers = shown.map(({ body }) => ({ items: body }));
    const shortened = textItems([shown.length < content.answers.length ? leftOut : '']);
    const message = fillTemplate('several', { answers, shortened, ...buttons }, summary, context);
    if (sizeInBytes(message) <= mostBytes) return message;
    const shorter = shortenLargest(shown, context) ?? shown.slice(0, -1);
    if (shorter.length === 0) return message;
    shown = shorter;
  }
}

function isSingle(content: Answer['content']): content is SingleContent {
  return content.kind !== 'several';
}

/** The elements of an answer's own card without its buttons and its footer, which the whole card has once. */
function show(answer: Answer, form: CardContent, at: number, context: CardContext): Shown {
  const plain = { ...answer, content: form.content, suggestions: [] };
  const { template, view } = viewAnswer(plain, { ...context, mayJudge: false }, describeCuts(form));
  const { body } = expandTemplate(template, { ...view, summary: '', classification: '' });
  const elements = Array.isArray(body) ? body.slice(0, -1) : [];
  return { answer, form, body: elements.map((element) => withOwnIds(element, `answer-${at}`)) };
}

/** Ids are unique within a card, so those of each answer begin with its place. */
function withOwnIds(node: unknown, prefix: string): unknown {
  if (Array.isArray(node)) return node.map((each) => withOwnIds(each, prefix));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      if (key === 'id' && 'type' in node) return [key, `${prefix}-${value}`];
      if (key === 'targetElements' && Array.isArray(value)) return [key, value.map((id) => `${prefix}-${id}`)];
      return [key, withOwnIds(value, prefix)];
    }),
  );
}

/** The answer that takes most room in its next shorter form; undefined where none can be shortened. */
function shortenLargest(shown: readonly Shown[], context: CardContext): Shown[] | undefined {
  const sizes = shown.map(({ body }, at) => ({ at, size: JSON.stringify(body).length }));
  for (const { at } of sizes.sort((a, b) => b.size - a.size)) {
    const one = shown[at];
    const form = one && shortenContent(one.form);
    if (one && form) return shown.with(at, show(one.answer, form, at, context));
  }
  return undefined;
}
