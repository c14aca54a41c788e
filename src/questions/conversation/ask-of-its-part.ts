import type { Indicator } from '../../indicators/indicator.js';
import { querySchema } from '../query.js';
import { everything, type Scope, wholeScorecard } from '../selection/selection.js';
import { wordSet } from '../words/word-set.js';
import { leadIns } from './reference-phrases.js';
import type { FollowUpRule } from './situation.js';

type PartOf = (indicator: Indicator) => Partial<Scope>;
const parts: ReadonlyMap<string, PartOf> = new Map<string, PartOf>([
  ['priority', ({ priority }) => (priority === undefined ? {} : { priorities: [priority] })],
  ['service', ({ service }) => (service === undefined ? {} : { services: [service] })],
  ...['domain', 'area', 'theme', 'section'].map(
    (word) => [word, ({ domain }) => ({ domains: [domain] })] as [string, PartOf],
  ),
]);
const pointing = wordSet('that this its same the');
const around = wordSet(`
  what whats which how hows is are s else other others rest more under in within of for and about measures measure indicators indicator ones
  does do we have come comes there doing anything belong belongs to sits sit on all show list tell with
`);

/** "What else is under that priority?", after a measure that belongs to it: all of that part of the scorecard. */
export const askOfItsPart: FollowUpRule = ({ tokens, lexicon, one }) => {
  if (one === undefined) return undefined;
  const words = tokens.map(({ word }) => word).filter((word) => !leadIns.has(word));
  const at = words.findIndex((word, index) => parts.has(word) && pointing.has(words[index - 1] ?? ''));
  const indicator = lexicon.catalogue.get(one.key);
  const isPlain = words.every((word, index) => index === at || pointing.has(word) || around.has(word));
  if (at < 0 || indicator === undefined || !isPlain || !words.some((word) => elsewhere.has(word))) return undefined;
  const scope = { ...wholeScorecard, ...parts.get(words[at] ?? '')?.(indicator) };
  return querySchema.parse({ intent: 'summary', selection: { ...everything, scope } });
};

/** "Which priority is that?" asks of the one alone. */
const elsewhere = wordSet('else other others rest how hows all ones measures indicators list');
