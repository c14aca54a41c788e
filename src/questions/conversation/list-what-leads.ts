import type { Indicator } from '../../indicators/indicator.js';
import { querySchema } from '../query.js';
import { type Scope, selectionSchema, wholeScorecard } from '../selection/selection.js';
import { wordSet } from '../words/word-set.js';
import { leadIns } from './reference-phrases.js';
import type { FollowUpRule, Situation } from './situation.js';

const pointing = wordSet('it that');
const within = wordSet('in within under inside');
const around = wordSet('what which whats s is are indicators measures things all the show list ones one');

/** "What's in it?", after "which priority is worst": all of the one that led, where one did. */
export const listWhatLeads: FollowUpRule = ({ tokens, lexicon, context }) => {
  const topic = context?.topic;
  const { selection = null, intent } = topic?.query ?? {};
  if (!topic || context.asked || intent !== 'list' || selection === null) return undefined;
  const words = tokens.map(({ word }) => word).filter((word) => !leadIns.has(word));
  const asks = words.some((word, at) => within.has(word) && pointing.has(words[at + 1] ?? ''));
  if (!asks || !words.every((word) => pointing.has(word) || within.has(word) || around.has(word))) return undefined;
  const scope = scopeOfFirst(selection.by, topic.indicators, lexicon);
  if (!scope) return undefined;
  return querySchema.parse({ intent: 'list', selection: selectionSchema.parse({ scope }), period: topic.query.period });
};

/** The part that most of what was listed belongs to, named first there; undefined where another has as many. */
function scopeOfFirst(by: string, keys: readonly string[], { catalogue }: Situation['lexicon']): Scope | undefined {
  const listed = keys.flatMap((key) => catalogue.get(key) ?? []);
  const [first] = listed;
  if (first === undefined || (by !== 'priority' && by !== 'domain' && by !== 'service')) return undefined;
  const countOf = (part: Indicator[typeof by]) => listed.filter((each) => each[by] === part).length;
  const lead = countOf(first[by]);
  if (listed.some((each) => each[by] !== first[by] && countOf(each[by]) >= lead)) return undefined;
  const { priority, domain, service } = first;
  if (by === 'domain') return { ...wholeScorecard, domains: [domain] };
  if (by === 'service') return service === undefined ? undefined : { ...wholeScorecard, services: [service] };
  return priority === undefined ? undefined : { ...wholeScorecard, priorities: [priority] };
}
