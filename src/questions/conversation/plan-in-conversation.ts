import { hearWithoutPreamble } from '../hear-question.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { ReadMessage } from '../normalise.js';
import { planQuestion } from '../planner.js';
import { type Query, querySchema } from '../query.js';
import { isUnderstood, readQuestion } from '../read-question.js';
import { type ConversationContext, liveContext } from './conversation-context.js';
import { followUp } from './follow-up.js';
import { nameListed } from './name-listed.js';
import { type PlanOne, planSeveral } from './plan-several.js';
import { goesBackOrPicks, readReferences } from './references.js';
import { readSituation } from './situation.js';

export interface ConversationOptions {
  readonly lexicon: Lexicon;
  readonly context: ConversationContext | undefined;
  readonly now: Date;
}

/**
 * Makes a query of any text in its conversation: of one that names what it asks about as
 * `planQuestion` does, of a follow-up what it and the context say together.
 */
export function planInConversation(text: string, { lexicon, context, now }: ConversationOptions): Query {
  const { message, alone } = readQuestion(text, lexicon);
  const live = liveContext(context, now);
  const listed = nameListed(message.tokens, live);
  if (listed) return listed;
  if (alone.refusal !== null) return alone;
  const planOne: PlanOne = (...one) => planMessage(...one, lexicon);
  const planned = planOne(message, alone, live);
  // "Thanks, that's everything" needs no more than its answer.
  const isDone = isUnderstood(planned) || planned.intent === 'greeting';
  const whole = isDone ? planned : (planCore(message, planOne, { lexicon, live }) ?? planned);
  if (whole.refusal !== null) return whole;
  const { parts, asOne } = planSeveral(message, whole, planOne, { lexicon, context: live, now });
  return parts.length === 0 ? whole : querySchema.parse({ ...whole, parts: parts.map(questionOf), asOne });
}

/** "That was our strong point once. Why has it slipped?": a follow-up without what is told around it, where that is understood. */
function planCore(
  message: ReadMessage,
  planOne: PlanOne,
  { lexicon, live }: { readonly lexicon: Lexicon; readonly live: ConversationContext | undefined },
): Query | undefined {
  const core = live && hearWithoutPreamble(message, lexicon);
  const planned = core && planOne(core, planQuestion(core, { lexicon }), live);
  return planned && isUnderstood(planned) ? planned : undefined;
}

/** A query that has no parts, as one of another. */
function questionOf({ parts: _none, asOne: _always, ...question }: Query): Query['parts'][number] {
  return question;
}

function planMessage(
  message: ReadMessage,
  alone: Query,
  live: ConversationContext | undefined,
  lexicon: Lexicon,
): Query {
  const names = alone.indicators.length + alone.candidates.length > 0;
  // "This is my first panel. Where should I start?" refers to nothing.
  if (alone.unheld || (live === undefined && alone.intent === 'help')) return alone;
  const references = readReferences(message.tokens);
  const refers = goesBackOrPicks(references) || references.changesTopic;
  if (live === undefined && names && !refers) return alone;
  // "Indicator 19 and indicator 20, are they both off?": those that are named here.
  const { pick, goesBack, changesTopic, isEllipsis } = references;
  const areBoth = pick === 'both' && alone.indicators.length === 2;
  if (areBoth && !goesBack && !changesTopic && !isEllipsis) return alone;
  return followUp(readSituation(message, alone, live, lexicon));
}
