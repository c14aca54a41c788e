import { z } from 'zod/v4';
import type { AlertRequest } from '../../alerts/press-alert.js';
import { addDays, dayAt } from '../../calendar/day.js';
import { nextMeeting } from '../../calendar/find-meetings.js';
import { buttonData } from '../../cards/card-button.js';
import type { Alert } from '../../store/alert.js';
import { type CardAction, defineCardAction } from '../card-actions.js';
import type { FeatureTools } from '../feature.js';
import { type Guard, guardAction, type Press } from '../guarded-action.js';
import { type InvokeBody, messageBody } from '../invoke-response.js';
import type { AlertFeatureOptions } from './alert-options.js';
import { pressCard } from './press-cards.js';
import { showAlert } from './show-alert.js';
import type { PressWords } from './word-outcome.js';

const day = z.iso.date();

/** The data of each button that acts on alerts: its own, and what was filled in. */
const schemas = {
  assign: buttonData['alert/assign'].extend({ person: z.string().min(1).max(100) }),
  comment: buttonData['alert/comment'].extend({ text: z.string().trim().min(1).max(1_000) }),
  snooze: buttonData['alert/snooze'].extend({
    reason: z.string().trim().min(1).max(300),
    /** Clients send an empty text for a day that nobody chose. */
    until: z.union([day, z.literal('')]).optional(),
  }),
} as const;

/** The buttons on cards of alerts. */
export function createAlertActions(options: AlertFeatureOptions, tools: FeatureTools): readonly CardAction[] {
  const { store, announcer, timeZone, deliverSoon } = options;
  const guard: Guard = { ...tools, directory: () => store.directory() };
  const act = (
    press: Press,
    data: { readonly id: string; readonly nonce: string },
    words: PressWords,
    requestFor: (alert: Alert) => AlertRequest,
  ): Promise<InvokeBody> => pressCard({ press, data, words, requestFor }, options, tools);
  const right = 'acknowledge' as const;

  return [
    defineCardAction({
      verb: 'alert/show',
      schema: buttonData['alert/show'],
      run: (context, { id }) => showAlert(context, id, options, tools),
    }),
    guardAction(guard, {
      verb: 'alert/acknowledge',
      schema: buttonData['alert/acknowledge'],
      right,
      run: (press, data) => act(press, data, { verb: 'acknowledge', chosen: '' }, () => ({ kind: 'acknowledge' })),
    }),
    guardAction(guard, {
      verb: 'alert/assign',
      schema: schemas.assign,
      right,
      run: async (press, data) => {
        const directory = await store.directory();
        const chosen = directory.people.find(({ id }) => id === data.person);
        if (chosen === undefined || !directory.audienceOfPerson(chosen).rights.has(right)) {
          return messageBody('Choose somebody of the list: only people who may look after alerts can be asked to.');
        }
        return act(press, data, { verb: 'assign', chosen: chosen.name }, (alert) => ({
          kind: 'assign',
          person: chosen.id,
          // A card of several was drawn with nobody in particular.
          from: data.id === alert.id ? data.from : (alert.assigned?.person ?? null),
        }));
      },
    }),
    guardAction(guard, {
      verb: 'alert/comment',
      schema: schemas.comment,
      right,
      run: (press, data) =>
        act(press, data, { verb: 'comment', chosen: '' }, () => ({ kind: 'comment', text: data.text })),
    }),
    guardAction(guard, {
      verb: 'alert/snooze',
      schema: schemas.snooze,
      right,
      run: async (press, data) => {
        const tomorrow = addDays(dayAt(press.now, timeZone), 1);
        const named = data.until === '' ? undefined : data.until;
        const until = named ?? nextMeeting(await store.calendar(), tomorrow)?.day;
        if (until === undefined) return messageBody('No next meeting is known, so choose a day.');
        const ends = named === undefined ? 'next meeting' : 'date';
        return act(press, data, { verb: 'snooze', chosen: until }, () => ({
          kind: 'snooze',
          until,
          ends,
          reason: data.reason,
        }));
      },
    }),
    guardAction(guard, {
      verb: 'alert/addToReport',
      schema: buttonData['alert/addToReport'],
      right,
      run: async (press, data) => {
        const meeting = nextMeeting(await store.calendar(), dayAt(press.now, timeZone));
        if (meeting === undefined) return messageBody('No next meeting is known, so there is no report to add it to.');
        return act(press, data, { verb: 'addToReport', chosen: meeting.day }, () => ({
          kind: 'addToReport',
          meeting: meeting.plannedFor,
        }));
      },
    }),
    guardAction(guard, {
      verb: 'alert/postNow',
      schema: buttonData['alert/postNow'],
      right: 'release',
      run: async ({ person, now }, { id }) => {
        const isPosted = await announcer.postNow(id, person.id, now);
        if (isPosted) deliverSoon();
        return messageBody(
          isPosted ? 'It goes out now; in quiet hours, as soon as they end.' : 'It has gone out already.',
        );
      },
    }),
  ];
}
