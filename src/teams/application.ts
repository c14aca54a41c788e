import { AI } from '@microsoft/teams-ai/lib/AI.js';
import { Application } from '@microsoft/teams-ai/lib/Application.js';
import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { z } from 'zod/v4';
import type { Answerer } from './answerer.js';
import type { Reader } from './audience-of-turn.js';
import { actionDataSchema, CardActions, defineCardAction } from './card-actions.js';
import { conversationKind } from './conversation-kind.js';
import { errorBody, messageBody, respondToInvoke } from './invoke-response.js';
import type { Metrics } from './metrics.js';
import { type AnswerParameters, answerAction, QuestionPlanner } from './question-planner.js';
import { invokeBudgetMs, messageBudgetMs, sendReply } from './reply.js';
import { PassingTurnState } from './turn-state.js';

export interface ApplicationOptions {
  readonly answerer: Answerer;
  /** Who reads the reply to a turn. */
  readonly readerOf: (context: TurnContext) => Promise<Reader>;
  readonly metrics: Metrics;
  readonly log: Logger;
}

type BotApplication = Application<PassingTurnState>;

/**
 * The routes: buttons, arrival in a conversation, and questions. Whatever else Teams sends is
 * accepted and left alone.
 */
export function createApplication(options: ApplicationOptions): BotApplication {
  const { log } = options;
  const application: BotApplication = new Application<PassingTurnState>({
    turnStateFactory: () => new PassingTurnState(),
    // Both are done wrongly by the library: it strips one mention only, and shares one timer between turns.
    removeRecipientMention: false,
    startTypingTimer: false,
    ai: { planner: new QuestionPlanner() },
  });
  const actions = createCardActions(options);

  application.ai.action<AnswerParameters>(answerAction, async (context, _state, { question }) => {
    await answerQuestionOf(context, question, options, messageBudgetMs);
    return AI.StopCommandName;
  });
  application.addRoute(
    async (context) => context.activity.type === 'invoke',
    async (context) => {
      const { name, value } = context.activity;
      if (name === 'adaptiveCard/action') {
        await respondToInvoke(context, await actions.press(context, value?.action));
      } else {
        log.warn('an invoke that the bot does not know was declined');
        await respondToInvoke(context, errorBody(404, 'UnknownInvoke', 'The bot does not know this action.'));
      }
    },
    true,
  );
  application.addRoute(
    async (context) => isPressedSubmit(context),
    async (context) => {
      const { value } = context.activity;
      const body = await actions.press(context, { verb: value?.verb, data: value });
      if (body.statusCode !== 200) log.warn('a button whose data the bot does not understand was pressed');
    },
  );
  application.addRoute(
    async ({ activity }) => activity.type === 'installationUpdate' && activity.action === 'add',
    (context) => welcome(context, options),
  );
  return application;
}

/** `Action.Submit`, sent by clients that know no `Action.Execute`, arrives as a message without words. */
function isPressedSubmit({ activity }: TurnContext): boolean {
  return activity.type === 'message' && !activity.text && typeof activity.value === 'object' && activity.value !== null;
}

function createCardActions(options: ApplicationOptions): CardActions {
  const schema = actionDataSchema.extend({ question: z.string().min(1).max(1000) });
  return new CardActions(
    ['ask', 'clarify/pick'].map((verb) =>
      defineCardAction({
        verb,
        schema,
        run: async (context, { question }) => {
          const budget = context.activity.type === 'invoke' ? invokeBudgetMs : messageBudgetMs;
          await answerQuestionOf(context, question, options, budget);
          return messageBody('Answered below.');
        },
      }),
    ),
  );
}

async function answerQuestionOf(
  context: TurnContext,
  question: string,
  { answerer, readerOf, metrics, log }: ApplicationOptions,
  budgetMs: number,
): Promise<void> {
  const started = performance.now();
  const reader = await readerOf(context);
  const answered = reader.admitted
    ? await answerer.answer(question, reader.audience)
    : await answerer.turnAway(reader.reason);
  const { outcome, intent } = answered;
  metrics.questions.inc({ outcome, intent });
  const ms = Math.round(performance.now() - started);
  await sendReply(context, answered.reply, budgetMs);
  log.info({ outcome, intent, where: conversationKind(context.activity), ms }, 'a question was answered');
}

/** Says what the bot can do, once, where it was added. */
async function welcome(context: TurnContext, { answerer, readerOf, log }: ApplicationOptions): Promise<void> {
  const reader = await readerOf(context);
  const answered = reader.admitted ? await answerer.help(reader.audience) : await answerer.turnAway(reader.reason);
  await sendReply(context, answered.reply);
  log.info({ where: conversationKind(context.activity), admitted: reader.admitted }, 'the bot was added');
}
