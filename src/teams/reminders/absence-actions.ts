import { z } from 'zod/v4';
import { addDays, addYears } from '../../calendar/day.js';
import { buttonData } from '../../cards/card-button.js';
import { describeAbsences, nameDays, tellStandIn } from '../../cards/reminders/describe-absences.js';
import type { PanelEntry } from '../../store/panel-book.js';
import type { CardAction } from '../card-actions.js';
import type { FeatureTools } from '../feature.js';
import { defineReminderAction, type PressResult, pressOf, type ReminderPress } from './answer-press.js';
import { openReminderDesk } from './open-reminder-desk.js';
import type { ReminderFeatureOptions } from './reminder-options.js';

const away = buttonData['person/away'].extend({ from: z.iso.date(), to: z.iso.date() });

/** The buttons by which people say when they are away, so that somebody else is reminded meanwhile. */
export function createAbsenceActions(options: ReminderFeatureOptions, tools: FeatureTools): readonly CardAction[] {
  return [
    defineReminderAction(
      {
        verb: 'person/away',
        schema: away,
        rights: ['ask'],
        run: (press, data) => {
          const { desk } = press.open;
          const refusal = refuse(data, press);
          if (refusal !== undefined) return describe(refusal, press, options);
          const entry = { kind: 'absence', person: press.person.id, from: data.from, to: data.to } as const;
          return keep(
            entry,
            `Kept: ${nameDays(data)}. ${tellStandIn(desk)}`,
            { press, verb: 'person/away', data },
            options,
          );
        },
      },
      options,
      tools,
    ),
    defineReminderAction(
      {
        verb: 'person/back',
        schema: buttonData['person/back'].extend({ id: z.iso.date() }),
        rights: ['ask'],
        run: (press, data) => {
          const { today, context } = press.open.desk;
          const { id: from } = data;
          const known = context.records.absences.find((each) => each.person === press.person.id && each.from === from);
          if (known === undefined || known.to < today) return describe('This is over.', press, options);
          // The days that are past were spent away.
          const to = addDays(from < today ? today : from, -1);
          const entry = { kind: 'absence', person: press.person.id, from, to } as const;
          const words = 'Taken back: what is meant for you comes to you.';
          return keep(entry, words, { press, verb: 'person/back', data }, options);
        },
      },
      options,
      tools,
    ),
  ];
}

function refuse({ id, from, to }: z.infer<typeof away>, { person, open }: ReminderPress): string | undefined {
  const { today } = open.desk;
  if (id !== person.id) return 'You can say this of yourself alone.';
  if (to < from) return 'Choose a last day that is not before the first.';
  if (to < today) return 'These days are past.';
  return from > addYears(today, 1) ? 'Choose days within a year.' : undefined;
}

type Absence = Omit<Extract<PanelEntry, { kind: 'absence' }>, 'by' | 'at'>;

interface Pressed {
  readonly press: ReminderPress;
  readonly verb: string;
  readonly data: { readonly id: string; readonly nonce: string };
}

async function keep(
  absence: Absence,
  words: string,
  { press, verb, data }: Pressed,
  options: ReminderFeatureOptions,
): Promise<PressResult> {
  const { person, now } = press;
  const entry = { ...absence, by: person.id, at: now };
  const saved = await options.store.panel.record(entry, pressOf(verb, data, `${absence.from} ${absence.to}`, person));
  return describe(saved === 'saved' ? words : 'This was kept before.', press, options);
}

async function describe(words: string, press: ReminderPress, options: ReminderFeatureOptions): Promise<PressResult> {
  const { person, now, open } = press;
  const again = await openReminderDesk(options, { person, audience: open.desk.scorecard.audience }, now);
  return { words, card: describeAbsences(again.desk) };
}
