import type { TurnContext } from 'botbuilder';
import type { z } from 'zod/v4';
import type { Directory } from '../people/directory.js';
import type { Person } from '../people/person.js';
import type { Right } from '../people/right.js';
import { type CardAction, defineCardAction } from './card-actions.js';
import type { FeatureTools } from './feature.js';
import { type InvokeBody, messageBody } from './invoke-response.js';
import { refuseHere, refuseWithout } from './who-may.js';

/** Somebody the pack knows who presses a button, and when. */
export interface Press {
  readonly context: TurnContext;
  readonly person: Person;
  readonly now: Date;
}

/** A button that only people with a right may press. */
export interface GuardedAction<Schema extends z.ZodType> {
  readonly verb: string;
  readonly schema: Schema;
  readonly right: Right;
  run(press: Press, data: z.infer<Schema>): Promise<InvokeBody>;
}

/** What a guarded action needs to know people by. */
export interface Guard extends Pick<FeatureTools, 'readerOf' | 'actorOf' | 'now'> {
  readonly directory: () => Promise<Directory>;
}

/**
 * Makes an action that looks at each press whether the person has the right to it now. Whoever has
 * not is told kindly who has.
 */
export function guardAction<Schema extends z.ZodType>(
  { readerOf, actorOf, directory, now }: Guard,
  { verb, schema, right, run }: GuardedAction<Schema>,
): CardAction {
  return defineCardAction({
    verb,
    schema,
    run: async (context, data) => {
      const reader = await readerOf(context);
      const actor = await actorOf(reader);
      if (actor?.person === undefined || !actor.audience.rights.has(right)) {
        return messageBody(refuseHere(reader) ?? refuseWithout(right, actor, await directory()));
      }
      return run({ context, person: actor.person, now: now() }, data);
    },
  });
}
