import type { CreateFeature } from '../feature.js';
import { createAlertActions } from './alert-actions.js';
import type { AlertFeatureOptions } from './alert-options.js';
import { createPostingWords } from './posting-words.js';

/** Alerts in chat: where they are posted, and the buttons on their cards. Which there are is a question. */
export function createAlertFeature(options: AlertFeatureOptions): CreateFeature {
  return (tools) => ({
    chatWords: createPostingWords(options, tools),
    actions: createAlertActions(options, tools),
  });
}
