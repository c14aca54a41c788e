import { type Query, querySchema } from '../query.js';
import { figureFacts } from '../topics/topic.js';
import { wordSet } from '../words/word-set.js';
import type { Topic } from './conversation-context.js';
import { mostSubjects } from './most-subjects.js';
import { leadIns } from './reference-phrases.js';
import { saysOnly } from './says-only.js';
import type { FollowUpRule, Situation } from './situation.js';

/** With these it is asked how far back anything goes. */
const ofAll = wordSet('figures figure data scorecard records information stats everything anything years');

const endWords = wordSet('for of');

/** "Is that provisional?", "where does it come from?": of the figures spoken of. */
export const askOfData: FollowUpRule = (situation) => {
  const { alone, tokens, references, context } = situation;
  const topic = context?.topic;
  const amount = amountAsked(situation);
  if (topic && amount !== undefined) return askWhereFrom(topic, amount);
  const asksFact = saysSource(situation)
    ? 'sources'
    : asksWhenFinal(situation)
      ? 'standing'
      : figureFacts.find((fact) => fact === alone.topic?.data);
  if (!topic || asksFact === undefined) return undefined;
  // "How many years have we got figures for?", right after a figure.
  const leadsOn = tokens[0]?.word === 'number' && endWords.has(tokens.at(-1)?.word ?? '');
  const isOfAny = tokens.some(({ word }) => ofAll.has(word));
  const isOfOne = (asksFact === 'coverage' && (leadsOn || !isOfAny)) || (asksFact === 'sources' && !isOfAny);
  const leans = references.pronoun !== undefined || references.isEllipsis || isOfOne;
  if (!leans || topic.query.selection !== null) return undefined;
  if (topic.indicators.length === 0 || topic.indicators.length > mostSubjects) return undefined;
  const { indicators, query } = topic;
  return querySchema.parse({ intent: 'status', indicators, period: query.period, asksFact });
};

const settled = wordSet('confirmed final finalised finalized firm firmed reconciled validated definitive settled');

/** "When will it be confirmed?" */
function asksWhenFinal({ tokens, references }: Situation): boolean {
  const asks = tokens.find(({ word }) => !leadIns.has(word))?.word === 'when';
  return asks && references.pronoun !== undefined && tokens.some(({ word }) => settled.has(word));
}

const fromWhere = wordSet('from source sources document printed quoted');
const besideAmount = wordSet(`
  where wheres does did do is was you we get got have has had the a that this those these it its they come comes came coming taken of in for to
  what whats which who said says gave figure number percent percentage about and exactly printed report
`);

/** "Where does the 73 come from?", "what's the source of that 58%?": one amount and where it is from, and nothing else. */
function amountAsked({ tokens }: Situation): number | undefined {
  const words = tokens.map(({ word }) => word).filter((word) => !leadIns.has(word));
  const amounts = words.filter((word) => isAmount.test(word));
  const isPlain = words.every((word) => isAmount.test(word) || fromWhere.has(word) || besideAmount.has(word));
  const [amount, ...others] = amounts;
  if (amount === undefined || others.length > 0 || !isPlain || !words.some((word) => fromWhere.has(word)))
    return undefined;
  return Number(amount);
}

const source = wordSet('source sources reference citation');
const besideSource = wordSet('what whats is the its your and of for that this it');

/** "Source?" */
function saysSource({ tokens }: Situation): boolean {
  const words = tokens.map(({ word }) => word).filter((word) => !leadIns.has(word));
  return saysOnly(words, source, besideSource);
}

const isAmount = /^\d+(\.\d+)?$/;

function askWhereFrom({ query, indicators }: Topic, amount: number): Query | undefined {
  if (query.selection !== null || indicators.length === 0 || indicators.length > mostSubjects) return undefined;
  return querySchema.parse({ intent: 'status', indicators, period: query.period, asksFact: 'sources', amount });
}
