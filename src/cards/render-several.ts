import type { Answer, SeveralContent, SingleContent } from '../questions/answer.js';
import { askButtons, viewAnswer } from './answer-view.js';
import type { CardContext, CardMessage } from './card-message.js';
import { mostBytes, sizeInBytes } from './card-size.js';
import { summarise } from './card-summary.js';
import { expandTemplate } from './card-template.js';
import { fillTemplate } from './fill-template.js';
import { type CardContent, chooseContent, describeCuts, shortenContent } from './shorten-content.js';

/** One answer of several and the form in which the card shows it. */
interface Shown {
  readonly answer: Answer;
  readonly form: CardContent;
}

/**
 * Makes one card of the answers to a message that asks several things: each answer as its own card
 * shows it, one below the other, the buttons of all at the end. Where that is too large for a
 * message the largest of them is shortened first.
 */
export function renderSeveral(answer: Answer, content: SeveralContent, context: CardContext): CardMessage {
  let shown: readonly Shown[] = content.answers.flatMap((each) =>
    isSingle(each.content) ? [{ answer: each, form: chooseContent(each.content) }] : [],
  );
  const summary = summarise(content);
  for (;;) {
    const bodies = shown.map((each, at) => bodyOf(each, at, context));
    const view = { answers: bodies.map((items) => ({ items })), ...askButtons(answer, context) };
    const message = fillTemplate('several', view, summary, context);
    const shorter = sizeInBytes(message) > mostBytes ? shortenLargest(shown, bodies) : undefined;
    if (shorter === undefined) return message;
    shown = shorter;
  }
}

function isSingle(content: Answer['content']): content is SingleContent {
  return content.kind !== 'several';
}

/** The elements of an answer's own card without its buttons and its footer, which the whole card has once. */
function bodyOf({ answer, form }: Shown, at: number, context: CardContext): readonly unknown[] {
  const plain = { ...answer, content: form.content, suggestions: [] };
  const { template, view } = viewAnswer(plain, { ...context, mayJudge: false }, describeCuts(form));
  const { body } = expandTemplate(template, { ...view, summary: '', classification: '' });
  const elements = Array.isArray(body) ? body.slice(0, -1) : [];
  return elements.map((element) => withOwnIds(element, `answer-${at}`));
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
function shortenLargest(shown: readonly Shown[], bodies: readonly unknown[]): readonly Shown[] | undefined {
  const bySize = bodies.map((body, at) => ({ at, size: JSON.stringify(body).length })).sort((a, b) => b.size - a.size);
  for (const { at } of bySize) {
    const one = shown[at];
    const form = one && shortenContent(one.form);
    if (one && form) return shown.with(at, { ...one, form });
  }
  return undefined;
}
