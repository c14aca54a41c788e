import { listAlerts } from '../../cards/alerts/list-alerts.js';
import { renderListCard } from '../../cards/render-list-card.js';
import { leaveOutHeld } from '../../store/leave-out-held.js';
import type { ChatTurn, ChatWord } from '../chat-word.js';
import type { CreateFeature, FeatureTools } from '../feature.js';
import { sendReply } from '../reply.js';
import { createAlertActions } from './alert-actions.js';
import type { AlertFeatureOptions } from './alert-options.js';
import { audienceHere } from './audience-here.js';
import { openDesk } from './open-desk.js';
import { createPostingWords } from './posting-words.js';

/** Alerts in chat: where they are posted, which there are, and the buttons on their cards. */
export function createAlertFeature(options: AlertFeatureOptions): CreateFeature {
  return (tools) => ({
    chatWords: [...createPostingWords(options, tools), createListWord(options, tools)],
    actions: createAlertActions(options, tools),
  });
}

function createListWord(options: AlertFeatureOptions, tools: FeatureTools): ChatWord {
  return {
    words: [
      'alerts',
      'the alerts',
      'show alerts',
      'show the alerts',
      'show me the alerts',
      'list alerts',
      'list the alerts',
    ],
    run: (turn) => showList(turn, options, tools),
  };
}

async function showList({ context, reader, budgetMs }: ChatTurn, options: AlertFeatureOptions, { now }: FeatureTools) {
  const { store, newContext } = options;
  const audience = audienceHere(context, reader, await store.directory());
  const [desk, live, held] = await Promise.all([
    openDesk(options, audience, now()),
    store.alerts.list({ live: true }),
    store.alerts.held(),
  ]);
  const alerts = leaveOutHeld(live, held, audience);
  await sendReply(context, renderListCard(await listAlerts(alerts, desk), newContext()), budgetMs);
}
