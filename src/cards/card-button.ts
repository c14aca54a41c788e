import { z } from 'zod/v4';
import { escapeMarkdown, type Markdown } from './escape-markdown.js';
import { type PlainText, plainText } from './plain-text.js';
import { pressed } from './pressed.js';
import { reminderButtonData } from './reminders/reminder-buttons.js';

const question = z.string().min(1).max(1000);

/**
 * The data of each verb that a card's buttons carry. It comes back through the client, so whoever
 * handles a press checks it with these and authorises it again.
 */
export const buttonData = {
  /** A suggested follow-up; `id` is the indicator or kind of card it follows. */
  ask: z.object({ ...pressed, question }),
  /** The indicator that was meant; `id` is its key, `question` what to ask about it. */
  'clarify/pick': z.object({ ...pressed, question }),
  /** Shows the card of an alert in the thread. Of all that begin with `alert/`, `id` is an alert or a group of them. */
  'alert/show': z.object(pressed),
  'alert/acknowledge': z.object(pressed),
  /** With the person chosen in its form; `from` is who looked after the alert when the card was drawn. */
  'alert/assign': z.object({ ...pressed, from: z.string().min(1).max(100).nullable() }),
  /** With the text typed in its form. */
  'alert/comment': z.object(pressed),
  /** With the reason typed in its form and perhaps a day; without one until the panel's next meeting. */
  'alert/snooze': z.object(pressed),
  'alert/addToReport': z.object(pressed),
  /** `id` is the release that waits. */
  'alert/postNow': z.object(pressed),
  /** Opens the form in which a figure's judgement is set, or sends it back filled in; `id` is the indicator. */
  'judgement/override': z.object({
    ...pressed,
    period: z.string().min(1).max(20),
    step: z.enum(['open', 'save']),
    /** Of the form: what it showed, so that nobody's change is undone by an older form. */
    shown: z.string().min(1).max(64).optional(),
  }),
  /** Says that an account is, or is not, the person whose name it bears; `id` is the account, `person` whom the card showed. */
  'identity/confirm': z.object({ ...pressed, person: z.string().min(1).max(100) }),
  'identity/refuse': z.object({ ...pressed, person: z.string().min(1).max(100) }),
  ...reminderButtonData,
} as const;

export type Verb = keyof typeof buttonData;
export type ButtonData<V extends Verb> = z.infer<(typeof buttonData)[V]>;

/**
 * A button in a card's view. It is drawn as a bordered container, since the title of a client's
 * own buttons is cut at the width of a phone.
 */
export interface Button {
  /** What a screen reader says. */
  readonly title: PlainText;
  /** The same, to be seen. */
  readonly label: Markdown;
  readonly verb: Verb;
  readonly data: object;
  /** What clients without `Action.Execute` submit: the same with the verb in it. */
  readonly submitData: object;
}

const longestTitle = 120;

/** Makes a button that sends `data` under `verb`. */
export function makeButton<V extends Verb>(verb: V, title: string, data: Omit<ButtonData<V>, 'v'>): Button {
  const sent = { v: 1, ...data };
  return {
    title: plainText(title, longestTitle),
    label: escapeMarkdown(title, longestTitle),
    verb,
    data: sent,
    submitData: { verb, ...sent },
  };
}
