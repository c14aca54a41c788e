import type { TurnContext } from 'botbuilder';
import type { z } from 'zod/v4';
import type { ReminderCard } from '../../cards/reminders/reminder-card.js';
import { renderReminderCard } from '../../cards/reminders/render-reminder-card.js';
import type { Person } from '../../people/person.js';
import type { Right } from '../../people/right.js';
import type { EntryPress } from '../../store/panel-book.js';
import { type CardAction, defineCardAction } from '../card-actions.js';
import { conversationKind } from '../conversation-kind.js';
import type { FeatureTools } from '../feature.js';
import { type InvokeBody, messageBody } from '../invoke-response.js';
import { toActivity } from '../reply.js';
import { refuseHere, refuseWithout } from '../who-may.js';
import { type OpenDesk, openReminderDesk } from './open-reminder-desk.js';
import type { ReminderFeatureOptions } from './reminder-options.js';

/** A press of somebody who may make it, with what is known at that moment. */
export interface ReminderPress {
  readonly context: TurnContext;
  readonly person: Person;
  readonly now: Date;
  readonly open: OpenDesk;
}

/** What came of a press: a line to whoever pressed, and the card as it is to be drawn now. */
export interface PressResult {
  readonly words: string;
  readonly card?: ReminderCard | undefined;
}

/**
 * Tells presses apart: the same one of the same person counts once, while one card may have buttons for
 * many things, and more than one reader.
 */
export function pressOf(verb: string, data: { readonly nonce: string }, about: string, person: Person): EntryPress {
  return { nonce: [data.nonce, verb, about, person.id].join(' '), verb };
}

/** A button of the panel's calendar, for people with one of some rights. */
export interface ReminderAction<Schema extends z.ZodType> {
  readonly verb: string;
  readonly schema: Schema;
  readonly rights: readonly [Right, ...Right[]];
  run(press: ReminderPress, data: z.infer<Schema>): Promise<PressResult>;
}

/**
 * Makes a button that looks at each press whether the person has the right to it now. Its cards hold
 * what is one person's own, so it works in a personal chat alone. The card that was pressed is drawn anew.
 */
export function defineReminderAction<Schema extends z.ZodType>(
  { verb, schema, rights, run }: ReminderAction<Schema>,
  options: ReminderFeatureOptions,
  tools: FeatureTools,
): CardAction {
  return defineCardAction({
    verb,
    schema,
    run: async (context, data): Promise<InvokeBody> => {
      const reader = await tools.readerOf(context);
      const actor = await tools.actorOf(reader);
      if (actor?.person === undefined || !rights.some((right) => actor.audience.rights.has(right))) {
        return messageBody(refuseHere(reader) ?? refuseWithout(rights[0], actor, await options.store.directory()));
      }
      if (conversationKind(context.activity) !== 'personal') {
        return messageBody('Please do this in your personal chat with the bot.');
      }
      const { person, audience } = actor;
      const now = tools.now();
      const open = await openReminderDesk(options, { person, audience }, now);
      const { words, card } = await run({ context, person, now, open }, data);
      if (card !== undefined) await redraw(context, card, options, tools);
      return messageBody(words);
    },
  });
}

/** The work is done by then: where the card cannot be drawn anew, whoever asks for it sees it. */
async function redraw(
  context: TurnContext,
  card: ReminderCard,
  { newContext }: ReminderFeatureOptions,
  { log }: FeatureTools,
): Promise<void> {
  const { replyToId, conversation } = context.activity;
  if (!replyToId) return;
  try {
    const message = renderReminderCard(card, newContext());
    await context.updateActivity({ ...toActivity(message), id: replyToId, conversation });
  } catch (error) {
    log.warn({ err: error }, 'a card that was pressed could not be drawn anew');
  }
}
