import { covers } from '../lexicon/find-mentions.js';
import { readScope } from '../selection/read-scope.js';
import { isWhole, selectIndicators } from '../selection/select-indicators.js';
import { everything } from '../selection/selection.js';
import { tokenise } from '../words/tokenise.js';
import { wordSet } from '../words/word-set.js';
import { type MeetingRequest, type MemoryName, topicSchema } from './topic.js';
import { type ReadTopic, sureKeys, type TopicInput } from './topic-reading.js';

const monthNames = 'january february march april may june july august september october november december'.split(' ');

/** What asks for which part of the panel's memory, the first that fits; of texts in small letters without marks. */
const memories: readonly (readonly [asks: RegExp, memory: MemoryName])[] = [
  [
    /^(?=.*\b(?:panel|cpp)\b)(?=.*\b(?:not|never|hasnt|havent|didnt|yet to|unaware)\b)(?=.*\b(?:see|seen|shown|told|know|aware)\b)/,
    'unseen',
  ],
  [/\bwhat (?:did|has|was|had) (?:the )?(?:panel|cpp)\b.*\b(?:see|seen|saw|shown|told)\b/, 'seen'],
  [/\bwhat (?:the )?(?:panel|cpp) (?:saw|has seen|was shown|was told)\b/, 'seen'],
  [
    /\b(?:new|news|alerts?|breach(?:es)?|come out|came out)\b.*\bsince (?:(?:the|our) )?last (?:panel|meeting|cpp)\b/,
    'new',
  ],
  [/\b(?:ledger|history of (?:the )?alerts|past alerts|all (?:the )?alerts|old alerts)\b/, 'all'],
  [/\balerts?\b|\bopen breach(?:es)?\b|\bmy (?:warnings?|notifications?|flags?|breach(?:es)?|alarms?)\b/, 'open'],
];
/** Words that may stand around "alerts" without asking for something else. */
const aroundAlerts = new Set(
  tokenise(
    'show me us the all any every list what which are is there open current currently active live outstanding now have we got in whats for should know about need be aware do you please alert alerts breach breaches of right at moment see give tell and new still my mine send i has warning warnings notification notifications flag flags alarm alarms can get check this release',
  ).map(({ word }) => word),
);

/** And between them and what they are about. */
const aroundSubjects = wordSet('about on in for from under within team teams indicator indicators measure measures');

/** Reads a question for what the panel was told and what it was not, and for the alerts that are open. */
export const readMemory: ReadTopic = (input) => {
  const { message, resolution } = input;
  const words = message.said.map(({ word }) => word.replaceAll(/[^a-z0-9]/g, ''));
  const text = words.join(' ');
  const memory = memories.find(([asks]) => asks.test(text))?.[1];
  if (memory === undefined) return undefined;
  // "My warnings" are alerts, though an indicator counts warnings.
  const isAllAlerts = message.said.every(({ word }) => aroundAlerts.has(word));
  const isOfAlerts = memory === 'open' || memory === 'all';
  const about = isOfAlerts && !isAllAlerts ? findSubjects(input) : [];
  if (memory === 'open' && !isAllAlerts && about.length === 0) return undefined;
  if (!isOfAlerts && sureKeys(resolution).length > 0) return undefined;
  const meeting = memory === 'seen' ? findMeeting(words) : null;
  return { intent: 'alerts', topic: topicSchema.parse({ memory, meeting }), indicators: about };
};

/**
 * "Any alerts about health?", "open alerts except dental": what they are about, where every other word is one around
 * alerts.
 */
function findSubjects({ message: { tokens, denied }, mentions, lexicon }: TopicInput): readonly string[] {
  const { scope, except, used } = readScope(tokens, mentions, lexicon, () => true);
  const parts =
    isWhole(scope) && isWhole(except) ? [] : selectIndicators(lexicon.catalogue, { ...everything, scope, except });
  const named = mentions.filter(({ at, kind }) => kind !== 'number' && !used.has(at));
  const isSubject = (at: number) => used.has(at) || named.some((mention) => covers(mention, at));
  const isPlain = tokens.every(({ word }, at) => isSubject(at) || aroundAlerts.has(word) || aroundSubjects.has(word));
  const keys = [...parts.map(({ key }) => key), ...named.flatMap((mention) => mention.keys)];
  return isPlain ? [...new Set(keys)].filter((key) => !denied?.keys.has(key)) : [];
}

/** "In January", "in January 2024"; the last meeting where none is named. */
function findMeeting(words: readonly string[]): MeetingRequest {
  const month = words.map((word) => monthNames.findIndex((name) => word.length > 2 && name.startsWith(word)) + 1);
  const named = month.find((each) => each > 0);
  if (named === undefined) return { kind: 'last' };
  const year = words.find((word) => /^20\d\d$/.test(word));
  return { kind: 'month', month: named, year: year === undefined ? null : Number(year), steps: 0, past: false };
}
