import type { AlertRefusal } from '../../alerts/press-alert.js';
import type { Directory } from '../../people/directory.js';
import { nameDay } from '../../questions/wording/words.js';
import type { PressOutcome } from '../../store/alert-store.js';

/** What was asked of an alert, as its button is called. */
export type PressedVerb = 'acknowledge' | 'assign' | 'comment' | 'snooze' | 'addToReport';

/** What was done, with what had to be chosen for it. */
export interface PressWords {
  readonly verb: PressedVerb;
  /** Whom it was assigned to, or the day it was put off to or is reported on. */
  readonly chosen: string;
}

/** Said alike of an alert that is gone and of one that is not shown here: neither may be told from the other. */
export const notKnown = 'This alert is not known any more, or not shown here. Type "alerts" to see those that are.';

/** Says in a line what became of a press, to the person who pressed: done, or who was first. */
export function wordOutcome(
  outcome: PressOutcome<AlertRefusal>,
  { verb, chosen }: PressWords,
  { people }: Pick<Directory, 'people'>,
): string {
  if (outcome.outcome === 'unknown') return notKnown;
  if (outcome.outcome !== 'refused') return doneWords(verb, chosen);
  const { why, who } = outcome.refusal;
  const name = people.find(({ id }) => id === who?.by)?.name ?? 'Somebody else';
  switch (why) {
    case 'over':
      return 'Its figure is back in the expected range, so the alert is over.';
    case 'not ahead':
      return 'Choose a day that lies ahead.';
    case 'awake':
      return 'It is not snoozed.';
    case 'changed meanwhile':
      return `${name} was quicker and asked somebody else to look after it. The card shows whom; press again to change that.`;
    case 'done before':
      return beforeWords(verb, name);
  }
}

function doneWords(verb: PressedVerb, chosen: string): string {
  switch (verb) {
    case 'acknowledge':
      return 'Thank you. Everybody sees that you acknowledged it.';
    case 'assign':
      return `${chosen} looks after it now.`;
    case 'comment':
      return 'Your comment is kept for officers.';
    case 'snooze':
      return `It keeps quiet until ${nameDay(chosen)}; its end is told all the same.`;
    case 'addToReport':
      return `It is on the exception report for ${nameDay(chosen)}.`;
  }
}

function beforeWords(verb: PressedVerb, name: string): string {
  switch (verb) {
    case 'acknowledge':
      return `${name} acknowledged it before you.`;
    case 'assign':
      return `${name} has asked them already.`;
    case 'snooze':
      return `${name} snoozed it before you.`;
    case 'addToReport':
      return `${name} put it on that report before you.`;
    case 'comment':
      return `${name} wrote this already.`;
  }
}
