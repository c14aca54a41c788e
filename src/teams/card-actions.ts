import type { TurnContext } from 'botbuilder';
import { z } from 'zod/v4';
import { pressed } from '../cards/pressed.js';
import { errorBody, type InvokeBody } from './invoke-response.js';

/** The data of every button: where it came from, and once-only. Each verb adds its own inputs. */
export const actionDataSchema = z.object(pressed);

/** What a press does. Rights are asked for again in `run`: a card may be old, and its data anybody's. */
export interface CardAction<Schema extends z.ZodType = z.ZodType> {
  readonly verb: string;
  readonly schema: Schema;
  run(context: TurnContext, data: z.infer<Schema>): Promise<InvokeBody>;
}

/** Ties an action's data to its schema, where a list of actions would lose it. */
export function defineCardAction<Schema extends z.ZodType>(action: CardAction<Schema>): CardAction {
  return action as unknown as CardAction;
}

/** A button as it reaches us: by `Action.Execute` (an invoke) or, from old clients, by `Action.Submit` (a message). */
const pressSchema = z.object({ verb: z.string().max(100), data: z.unknown() });

/** Finds the action for a press, checks its data and runs it. */
export class CardActions {
  readonly #byVerb: ReadonlyMap<string, CardAction>;

  constructor(actions: readonly CardAction[]) {
    this.#byVerb = new Map(actions.map((action) => [action.verb, action]));
  }

  /** @returns an error body where the verb or its data is not ours; rejects only as the action does. */
  async press(context: TurnContext, press: unknown): Promise<InvokeBody> {
    const parsed = pressSchema.safeParse(press);
    const action = parsed.success ? this.#byVerb.get(parsed.data.verb) : undefined;
    if (!parsed.success || action === undefined) {
      return errorBody(404, 'UnknownAction', 'This button is from another version of the bot. Please ask again.');
    }
    const data = action.schema.safeParse(parsed.data.data);
    if (!data.success) {
      return errorBody(400, 'BadData', 'This button sent something the bot does not understand. Please ask again.');
    }
    return action.run(context, data.data);
  }
}
