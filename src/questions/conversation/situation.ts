import { findStrangeWords } from '../find-strange-words.js';
import { findMentions, placesOf } from '../lexicon/find-mentions.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { ReadMessage } from '../normalise.js';
import { planQuestion } from '../planner.js';
import { type Query, querySchema } from '../query.js';
import { readSelection, type SelectionReading } from '../selection/read-selection.js';
import { isWhole } from '../selection/select-indicators.js';
import { type SharedOutWords, shareOutWords } from '../share-out-words.js';
import { namesTopic } from '../topics/names-topic.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import type { ConversationContext, Topic } from './conversation-context.js';
import { isAllKnown } from './find-siblings.js';
import { leadIns } from './reference-phrases.js';
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
  /** By itself it asks for a list, and of what was spoken of how that stands: "on target?" */
  readonly leansOnTopic: boolean;
  /** We ourselves are named beside those we are compared with: "and ours?", "and us?" */
  readonly namesOwn: boolean;
  /** It names a period. */
  readonly saysTime: boolean;
  /** Nothing was named: neither an indicator nor a part of the scorecard. */
  readonly namesNothing: boolean;
  readonly context: ConversationContext | undefined;
  /** The one indicator spoken of last; undefined after several or a list, and while the bot waits for an answer. */
  readonly one: OneSpokenOf | undefined;
  readonly lexicon: Lexicon;
  /** What it asks of these indicators. */
  about(keys: readonly string[]): Query;
  /** What it asks with other words in front: "and dental?" behind "who leads on". */
  behind(words: string): Query;
}

/** The one indicator that was spoken of, and what was asked of it. */
export interface OneSpokenOf extends Topic {
  readonly key: string;
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
  const read = readReferences(message.tokens);
  const denied = findDenied(message.tokens, context, lexicon);
  const references = denied.length === 0 ? read : { ...read, used: new Set([...read.used, ...denied]) };
  const without = (places: ReadonlySet<number>): ReadMessage =>
    places.size === 0 ? message : { ...message, tokens: message.tokens.filter((_, at) => !places.has(at)) };
  const core = without(references.used);
  const bared = core === message ? alone : planQuestion(core, { lexicon });
  // "And not over 20 miles?": a denial in front denies behind "and" as it does in a sentence.
  const asksRest = bared.asksRest || (alone.asksRest && alone.indicators.join() === bared.indicators.join());
  const plain = asksRest === bared.asksRest ? bared : { ...bared, asksRest };
  const spoken = context?.topic?.indicators ?? [];
  const shared = once(() => shareOut(core, lexicon));
  // "Sum it up" asks of nothing that was spoken of.
  const isLeftOver = (at: number | undefined) => {
    const token = at === undefined ? undefined : message.tokens[at];
    return token === undefined || (shared().selected()?.rest.includes(token) ?? true);
  };
  const { intent, selection } = plain;
  // "Show me how both have moved", after two.
  const asksBoth = intent === 'movers' && references.pick === 'both' && selection !== null && isWhole(selection.scope);
  const leansOnTopic =
    plain.selection !== null &&
    !references.isSeveral &&
    !(references.isEllipsis && plain.selection.stances.length > 0) &&
    // "And our best?"
    !(references.pronoun === undefined && plain.selection.order === 'best') &&
    ((asksBoth && spoken.length > 0) ||
      (references.pronoun === 'one' && isWhole(plain.selection.scope) && isLeftOver(references.pronounAt)) ||
      (spoken.length > 0 && planQuestion(core, { lexicon, context: { indicators: spoken } }).selection === null));
  // Most messages are settled before anything asks for these.
  const bare = once(() =>
    references.picking.size === 0 ? core : without(new Set([...references.used, ...references.picking])),
  );
  const rest = once(() => shareOut(bare(), lexicon).words.rest);
  const telling = once(() => rest().filter(({ stem }) => lexicon.isTelling(stem)));
  const strange = once(() =>
    findStrangeWords(rest(), lexicon).filter(
      (token) => !(context?.topic && isAmountAsked(token.word, rest()[rest().indexOf(token) - 1]?.word)),
    ),
  );
  return {
    tokens: message.tokens,
    alone,
    plain,
    references,
    get rest() {
      return rest();
    },
    get telling() {
      return telling();
    },
    get strange() {
      return strange();
    },
    get selected() {
      return shared().selected();
    },
    get namesOwn() {
      const isUs = (word: string) => word === 'ours' || (word === 'us' && references.isEllipsis);
      return shared().words.comparators.includes('own') || core.tokens.some(({ word }) => isUs(word));
    },
    saysTime: plain.period.kind !== 'latest' || plain.since !== null,
    namesNothing:
      plain.indicators.length === 0 &&
      plain.candidates.length === 0 &&
      !namesTopic(plain) &&
      (plain.selection === null || leansOnTopic),
    leansOnTopic,
    context,
    one: findOne(context),
    lexicon,
    about: (keys) => askAbout(planQuestion(bare(), { lexicon, context: { indicators: keys } }), keys),
    behind: (words) => {
      const { typed, spelt, said, tokens } = lexicon.read(words);
      const message: ReadMessage = {
        typed: [...typed, ...core.typed],
        spelt: [...spelt, ...core.spelt],
        said: [...said, ...core.said],
        tokens: [...tokens, ...core.tokens],
      };
      return planQuestion(message, { lexicon });
    },
  };
}

function findOne(context: ConversationContext | undefined): OneSpokenOf | undefined {
  const topic = context?.topic;
  const [key, ...others] = topic?.indicators ?? [];
  if (!topic || context.asked || key === undefined || others.length > 0) return undefined;
  return topic.query.selection === null ? { ...topic, key } : undefined;
}

/** Works something out when it is first asked for, and keeps it. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const copulas = wordSet('is are was were');

/** "Is 39 good?": an amount that is asked about, by the word in front of it. */
export function isAmountAsked(word: string, before: string | undefined): boolean {
  return /^\d+(\.\d+)?$/.test(word) && copulas.has(before ?? '');
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
  if (query.topic !== null) return query;
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

/** "Not dental, health checks": the words that take back what was spoken of, by their places. */
function findDenied(
  tokens: readonly Token[],
  context: ConversationContext | undefined,
  lexicon: Lexicon,
): readonly number[] {
  const from = tokens.findIndex(({ word }) => word === 'not');
  const end = tokens.findIndex(({ word, breakBefore }, at) => at > from + 1 && (breakBefore || word === 'but'));
  if (from < 0 || end < 0 || !tokens.slice(0, from).every(({ word }) => leadIns.has(word))) return [];
  const denied = tokens.slice(from + 1, end).filter(({ stem }) => lexicon.isTelling(stem));
  const isOfTopic = (key: string) => denied.length > 0 && isAllKnown(denied, key, lexicon);
  const isTakenBack = context?.topic?.indicators.some(isOfTopic) ?? false;
  return isTakenBack ? Array.from({ length: end - from }, (_, step) => from + step) : [];
}

/** What the words of a message are for, besides what it asks. */
interface Shared {
  readonly words: SharedOutWords;
  readonly selected: () => SelectionReading | undefined;
}

const known = new WeakMap<ReadMessage, Shared>();

/** Shares out the words of a message once: what people ask again and again is the same message. */
function shareOut(message: ReadMessage, lexicon: Lexicon): Shared {
  const again = known.get(message);
  if (again) return again;
  const { tokens } = message;
  const mentions = findMentions(tokens, lexicon).filter(({ kind }) => kind !== 'number');
  const named = placesOf(mentions);
  const words = shareOutWords(tokens, (at) => named.has(at), lexicon);
  const shared = { words, selected: once(() => readSelection({ tokens, mentions, lexicon, ...words })) };
  known.set(message, shared);
  return shared;
}
