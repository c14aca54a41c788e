import { findStrangeWords } from '../find-strange-words.js';
import { findMentions, placesOf } from '../lexicon/find-mentions.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { ReadMessage } from '../normalise.js';
import { planQuestion } from '../planner.js';
import { type Query, querySchema } from '../query.js';
import { readSelection, type SelectionReading } from '../selection/read-selection.js';
import { isWhole } from '../selection/select-indicators.js';
import { shareOutWords } from '../share-out-words.js';
import type { Token } from '../words/token.js';
import type { ConversationContext } from './conversation-context.js';
import { type References, readReferences } from './references.js';

/** A message in its conversation: what it says by itself, and what it may refer to. */
export interface Situation {
  readonly tokens: readonly Token[];
  /** What it asks for where nothing was spoken of before. */
  readonly alone: Query;
  /** The same without the words that only refer: "go back to". */
  readonly plain: Query;
  /** The same read as a question about several indicators, whether or not it is one. */
  readonly selected: SelectionReading | undefined;
  readonly references: References;
  /** The words that may say which indicator is meant, those that only refer left out; and of these the telling ones. */
  readonly rest: readonly Token[];
  readonly telling: readonly Token[];
  /** The words nothing explains, those that only refer left out. */
  readonly strange: readonly Token[];
  /** It names a period. */
  readonly saysTime: boolean;
  /** Nothing was named: neither an indicator nor a part of the scorecard. */
  readonly namesNothing: boolean;
  readonly context: ConversationContext | undefined;
  readonly lexicon: Lexicon;
  /** What it asks of these indicators. */
  about(keys: readonly string[]): Query;
}

/** What a message means in its conversation; undefined where the rule does not apply. */
export type FollowUpRule = (situation: Situation) => Query | undefined;

/** Reads a message as far as that is possible without knowing which rule will apply. */
export function readSituation(
  message: ReadMessage,
  alone: Query,
  context: ConversationContext | undefined,
  lexicon: Lexicon,
): Situation {
  const references = readReferences(message.tokens);
  const without = (places: ReadonlySet<number>): ReadMessage => ({
    ...message,
    tokens: message.tokens.filter((_, at) => !places.has(at)),
  });
  const core = without(references.used);
  const bare = without(new Set([...references.used, ...references.picking]));
  const plain = core.tokens.length === message.tokens.length ? alone : planQuestion(core, { lexicon });
  const spoken = context?.topic?.indicators ?? [];
  /** "On target?" asks for a list by itself, and of what was spoken of in a conversation. */
  const asksOfSeveral = (): boolean => {
    if (plain.selection === null) return false;
    if (references.pronoun === 'one' && isWhole(plain.selection.scope)) return false;
    return spoken.length === 0 || planQuestion(core, { lexicon, context: { indicators: spoken } }).selection !== null;
  };
  const { rest } = shareOut(bare, lexicon).words;
  const { words, mentions } = shareOut(core, lexicon);
  return {
    tokens: message.tokens,
    rest,
    alone,
    plain,
    selected: readSelection({ tokens: core.tokens, mentions, lexicon, ...words }),
    references,
    telling: rest.filter(({ stem }) => lexicon.isTelling(stem)),
    strange: findStrangeWords(rest, lexicon),
    saysTime: plain.period.kind !== 'latest' || plain.since !== null,
    namesNothing: plain.indicators.length === 0 && plain.candidates.length === 0 && !asksOfSeveral(),
    context,
    lexicon,
    about: (keys) => askAbout(planQuestion(bare, { lexicon, context: { indicators: keys } }), keys),
  };
}

/** The query of a message that refers to something nobody spoke of; `offered` are keys that may be meant. */
export function askingBack(query: Query, offered: readonly string[] = []): Query {
  return {
    ...query,
    indicators: [],
    candidates: [],
    nearest: [...new Set(offered)].slice(0, mostOffered),
    unmatched: [],
    selection: null,
    lacksSubject: true,
  };
}

const mostOffered = 3;

/** What a query wants to know, asked of these indicators whatever it named. */
export function askAbout(query: Query, keys: readonly string[]): Query {
  const intent = aboutIndicators.has(query.intent) ? query.intent : 'status';
  return querySchema.parse({
    ...query,
    intent,
    indicators: [...keys],
    candidates: [],
    nearest: [],
    unmatched: [],
    selection: null,
  });
}

const aboutIndicators: ReadonlySet<Query['intent']> = new Set([
  ...(['status', 'trend', 'range', 'compare', 'why', 'lead', 'definition'] as const),
]);

function shareOut({ tokens }: ReadMessage, lexicon: Lexicon) {
  const mentions = findMentions(tokens, lexicon).filter(({ kind }) => kind !== 'number');
  const named = placesOf(mentions);
  return { mentions, words: shareOutWords(tokens, (at) => named.has(at), lexicon) };
}
