import { AI } from '@microsoft/teams-ai/lib/AI.js';
import { Application } from '@microsoft/teams-ai/lib/Application.js';
import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { z } from 'zod/v4';
import { rememberAnswer } from '../questions/conversation/remember-answer.js';
import type { Answerer } from './answerer.js';
import type { Reader } from './audience-of-turn.js';
import { actionDataSchema, CardActions, defineCardAction } from './card-actions.js';
import { asTyped, findChatWord } from './chat-word.js';
import { conversationKind } from './conversation-kind.js';
import type { Conversations } from './conversations.js';
import type { Feature } from './feature.js';
import { acknowledgeInvoke, answeredBelow, errorBody, messageBody, respondToInvoke } from './invoke-response.js';
import type { SentAnswer } from './keep-answers.js';
import type { Metrics } from './metrics.js';
import { type AnswerParameters, answerAction, QuestionPlanner } from './question-planner.js';
import { invokeBudgetMs, messageBudgetMs, sendReply } from './reply.js';
import type { FeedbackTaken } from './take-feedback.js';
import { PassingTurnState } from './turn-state.js';

export interface ApplicationOptions {
  readonly answerer: Answerer;
  /** Who reads the reply to a turn. */
  readonly readerOf: (context: TurnContext) => Promise<Reader>;
  /** What was spoken of before in the conversation of a turn. */
  readonly conversations: Conversations;
  readonly keepAnswer: (sent: SentAnswer) => void;
  /** Keeps what the person of a turn thinks of an answer. */
  readonly takeFeedback: (context: TurnContext) => Promise<FeedbackTaken>;
  /** What the bot does besides answering. */
  readonly features: readonly Feature[];
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly now: () => Date;
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
      } else if (name === 'message/submitAction') {
        await receiveFeedback(context, options);
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
      // These clients show no passing line, so what it would say is said in the chat.
      else if (typeof body.value === 'string' && body.value !== answeredBelow) await context.sendActivity(body.value);
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
  const asking = ['ask', 'clarify/pick'].map((verb) =>
    defineCardAction({
      verb,
      schema,
      run: async (context, { question }) => {
        const budget = context.activity.type === 'invoke' ? invokeBudgetMs : messageBudgetMs;
        await answerQuestionOf(context, question, options, budget);
        return messageBody(answeredBelow);
      },
    }),
  );
  return new CardActions([...asking, ...options.features.flatMap(({ actions }) => actions)]);
}

async function answerQuestionOf(
  context: TurnContext,
  question: string,
  options: ApplicationOptions,
  budgetMs: number,
): Promise<void> {
  const { answerer, conversations, metrics, log } = options;
  const started = performance.now();
  // In a channel the id names the thread, so each thread is a conversation of its own.
  const conversation = context.activity.conversation.id;
  const [reader, spoken] = await Promise.all([options.readerOf(context), conversations.recall(conversation)]);
  const chatWord = findChatWord(
    options.features.flatMap(({ chatWords }) => chatWords),
    question,
  );
  if (chatWord !== undefined && reader.admitted) {
    await chatWord.run({ context, reader, typed: asTyped(question), budgetMs });
    log.info({ chatWord: chatWord.words[0], where: conversationKind(context.activity) }, 'a chat word was done');
    return;
  }
  const now = options.now();
  const answered = reader.admitted
    ? await answerer.answer(question, reader.audience, { context: spoken, now })
    : await answerer.turnAway(reader.reason);
  const { outcome, intent, said } = answered;
  metrics.questions.inc({ outcome, intent });
  const ms = Math.round(performance.now() - started);
  const activity = await sendReply(context, { ...answered.reply, takesFeedback: said !== undefined }, budgetMs);
  if (said !== undefined && reader.admitted) {
    conversations.remember(conversation, (before) => rememberAnswer(before, said.answer, said.query, now), spoken);
    options.keepAnswer({
      said,
      role: reader.audience.role,
      message: activity ? { conversation, activity } : undefined,
    });
  }
  log.info({ outcome, intent, where: conversationKind(context.activity), ms }, 'a question was answered');
}

/** Teams shows its thanks whatever came of it, so a word on an answer that is not kept is only logged. */
async function receiveFeedback(
  context: TurnContext,
  { readerOf, takeFeedback, log }: ApplicationOptions,
): Promise<void> {
  const reader = await readerOf(context);
  const taken = reader.admitted ? await takeFeedback(context) : 'unknown';
  if (taken === 'unreadable') {
    await respondToInvoke(context, errorBody(400, 'BadData', 'This feedback is not one the bot understands.'));
    return;
  }
  if (taken === 'unknown') log.warn('feedback on an answer that is not kept was left aside');
  await acknowledgeInvoke(context);
}

/** Says what the bot can do, once, where it was added. */
async function welcome(context: TurnContext, { answerer, readerOf, log }: ApplicationOptions): Promise<void> {
  const reader = await readerOf(context);
  const answered = reader.admitted ? await answerer.help(reader.audience) : await answerer.turnAway(reader.reason);
  await sendReply(context, answered.reply);
  log.info({ where: conversationKind(context.activity), admitted: reader.admitted }, 'the bot was added');
}
