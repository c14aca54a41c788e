import { querySchema } from '../query.js';
import { topicSchema } from '../topics/topic.js';
import { wordSet } from '../words/word-set.js';
import { leadIns } from './reference-phrases.js';
import { saysOnly } from './says-only.js';
import type { FollowUpRule } from './situation.js';

/** What says that it is asked what comes to a meeting. */
const coming = wordSet(`
  agenda report reports paper papers update updates item items spotlight down look looked looking discuss discussed discussing consider
  considered considering receive received receiving present presented expected due listed scheduled planned lined taken meetings
`);
const around = wordSet(`
  which what whats is are was were s for on at to in of it that this one then there they them those these we us panel meeting any the a data
  and up all get gets got do does did will would be been being come comes came coming go goes going have has had held when should must
  through about supposed meant
`);

/**
 * "Which reports are down for that one?", "what are they looking at?", "were those meetings held when they should
 * have been?", after a meeting or several: those, with what comes to them.
 */
export const askOfAgenda: FollowUpRule = ({ tokens, references, context }) => {
  const { aside } = context ?? {};
  const meeting = aside?.topic?.meeting ?? null;
  if (aside?.intent !== 'schedule' || meeting === null || references.step !== undefined) return undefined;
  const words = tokens.map(({ word }) => word).filter((word) => !leadIns.has(word));
  const isAsked = asksWhatIsOn(words) || saysOnly(words, coming, around);
  if (!isAsked || words.includes('held') !== words.includes('meetings')) return undefined;
  // "Which reports are due?" of itself asks for the next meeting, and so for none that was spoken of.
  const refers = references.pronoun !== undefined || words.some((word) => pointing.has(word));
  return refers ? querySchema.parse({ intent: 'schedule', topic: topicSchema.parse({ meeting }) }) : undefined;
};

const pointing = wordSet('they there then on');

/** "What's on it?", "so what is on then?" */
function asksWhatIsOn(words: readonly string[]): boolean {
  return /^(what|whats)( is| else is| else)? on( for)?( it| that| this| then| there)?$/.test(words.join(' '));
}
