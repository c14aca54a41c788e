import type { Mention } from '../lexicon/find-mentions.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { ReadMessage } from '../normalise.js';
import type { Resolution } from '../resolve-indicator.js';
import type { SharedOutWords } from '../share-out-words.js';
import type { Topic } from './topic.js';

/** What of a question was read before its topic is looked for. */
export interface TopicInput {
  readonly message: ReadMessage;
  readonly mentions: readonly Mention[];
  readonly words: SharedOutWords;
  /** Which indicators the words mean, those spoken of before included. */
  readonly resolution: Resolution;
  readonly lexicon: Lexicon;
}

/** A question about words, people or the calendar. */
export interface TopicReading {
  readonly intent: 'definition' | 'lead' | 'schedule' | 'alerts' | 'help';
  readonly topic: Topic;
  /** Indicators that belong to it: to be explained, or whose lead or report is asked for. */
  readonly indicators: readonly string[];
}

/** Looks for one kind of topic; undefined where the question asks for none of it. */
export type ReadTopic = (input: TopicInput) => TopicReading | undefined;

/** The indicators that are surely meant. */
export function sureKeys(resolution: Resolution): readonly string[] {
  return resolution.sureness === 'sure' ? resolution.keys : [];
}
