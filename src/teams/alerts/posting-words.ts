import { everyAlert, nameRoute, readRoute } from '../../alerts/read-route.js';
import { type MessageWords, renderMessageCard } from '../../cards/render-message-card.js';
import { personalConversationId } from '../../store/known-conversations.js';
import type { ChatTurn, ChatWord } from '../chat-word.js';
import { conversationKind } from '../conversation-kind.js';
import { withoutThread } from '../conversation-reference.js';
import type { FeatureTools } from '../feature.js';
import { sendReply } from '../reply.js';
import { refuseWithout } from '../who-may.js';
import type { AlertFeatureOptions } from './alert-options.js';

const postSome = /^(?:please )?(?:post|send) (?:all )?(?:the )?(.+?) alerts here$/;
const mostWords = 200;

/** The words that choose where alerts are posted. */
export function createPostingWords(options: AlertFeatureOptions, tools: FeatureTools): readonly ChatWord[] {
  return [
    {
      words: [
        'post alerts here',
        'post all alerts here',
        'post the alerts here',
        'send me my alerts',
        'send me alerts',
      ],
      pattern: postSome,
      run: (turn) => changeRoute(turn, 'post', options, tools),
    },
    {
      words: [
        'stop alerts here',
        'stop the alerts here',
        'stop posting alerts here',
        'stop my alerts',
        'stop sending me alerts',
      ],
      run: (turn) => changeRoute(turn, 'stop', options, tools),
    },
  ];
}

async function changeRoute(
  turn: ChatTurn,
  change: 'post' | 'stop',
  options: AlertFeatureOptions,
  tools: FeatureTools,
): Promise<void> {
  const words = await decide(turn, change, options, tools);
  await sendReply(turn.context, renderMessageCard(words, options.newContext()), turn.budgetMs);
}

async function decide(
  { context, reader, typed }: ChatTurn,
  change: 'post' | 'stop',
  { store }: AlertFeatureOptions,
  { actorOf, now }: FeatureTools,
): Promise<MessageWords> {
  const isPersonal = conversationKind(context.activity) === 'personal';
  const actor = await actorOf(reader);
  // In their own chat people choose for themselves; where others read along, for all of them.
  const right = isPersonal ? 'acknowledge' : 'post';
  if (actor?.person === undefined || !actor.audience.rights.has(right)) {
    return {
      heading: 'That is not for you to choose',
      paragraphs: [refuseWithout(right, actor, await store.directory())],
    };
  }
  const id = isPersonal
    ? personalConversationId(context.activity.from.aadObjectId ?? '')
    : withoutThread(context.activity.conversation.id);
  const known = await store.knownConversations.find(id);
  if (known === undefined) return cannotPost;
  if (change === 'stop') {
    const isStopped = await store.knownConversations.routeAlerts(id, undefined, actor.person.id, now());
    return isStopped ? stopped : nothingToStop;
  }
  const vocabulary = await store.vocabulary();
  const some = postSome.exec(typed.slice(0, mostWords))?.[1];
  const read = some === undefined ? { route: everyAlert } : readRoute(some, vocabulary);
  if ('unknown' in read) {
    const subjects = Object.values(vocabulary.domains).join('; ');
    return {
      heading: `No alerts are known as “${read.unknown}”`,
      paragraphs: [`Name a priority by its number, or one of these: ${subjects}. Without any, all alerts are posted.`],
    };
  }
  await store.knownConversations.routeAlerts(id, read.route, actor.person.id, now());
  return confirm(nameRoute(read.route, vocabulary), isPersonal);
}

function confirm(name: string | undefined, isPersonal: boolean): MessageWords {
  const which = name === undefined ? 'Alerts' : `Alerts about ${name}`;
  return {
    heading: isPersonal ? 'Your alerts come to you here' : `${which} are posted here`,
    paragraphs: [
      isPersonal
        ? `${name === undefined ? 'Those of the services you answer for' : which} come to this chat with the next release of the scorecard.`
        : 'Each release of the scorecard gets one card that says what left its expected range, what came back and what to celebrate; a new alert also gets a card of its own, to acknowledge, assign and follow to its end.',
      ...(isPersonal
        ? []
        : [
            'Everybody here reads them, so figures about very few children, and all that follows from them, are left out.',
          ]),
      `To end it, type “${isPersonal ? 'stop my alerts' : 'stop alerts here'}”.`,
    ],
    asks: ['alerts'],
  };
}

const stopped: MessageWords = {
  heading: 'No alerts are posted here any more',
  paragraphs: ['Cards that are here already are kept up to date. To have alerts again, type “post alerts here”.'],
};
const nothingToStop: MessageWords = {
  heading: 'No alerts are posted here',
  paragraphs: ['To have them, type “post alerts here”.'],
};
const cannotPost: MessageWords = {
  heading: 'The bot cannot post here',
  paragraphs: [
    'It does not know how to reach this conversation by itself. Remove the bot from it, add it again, and repeat this.',
  ],
};
