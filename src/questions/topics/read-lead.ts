import { findStrangeWords } from '../find-strange-words.js';
import { readScope } from '../selection/read-scope.js';
import { plainWords } from '../words/plain-words.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { findCalled } from './find-called.js';
import { findStrategy } from './find-strategy.js';
import { topicSchema } from './topic.js';
import type { PriorityName } from './topic-index.js';
import { type ReadTopic, sureKeys, type TopicInput } from './topic-reading.js';

/** With these the lead of a report is asked for, not that of what it is about. */
const reportWords = wordSet(
  'report reports update updates paper papers item writes writing write author present presents presenting presented takes brings prepares preparing minutes',
);
const memberWords = wordSet('member members sits sit sat');
const panelWords = wordSet('panel cpp board');
/** Words that ask for a post and name none. */
const asking = wordSet(`
  who whos whom what whats name names named called lead leads leading led responsible responsibility accountable charge owner owns panel councillor
  councillors officer officers member members strategy strategic priority priorities current new cpp board
`);

/** Who wrote what is said of a figure stands with what was said. */
const writingWords = wordSet('wrote written writes write');

/** Reads a question for who leads on a priority, subject or report, who holds a post, or what somebody is named for. */
export const readLead: ReadTopic = (input) => {
  const { message, mentions, words, resolution, lexicon } = input;
  const people = findPeople(input);
  if (people.length > 0) return { intent: 'lead', topic: topicSchema.parse({ people }), indicators: [] };
  if (!words.cues.includes('lead')) return undefined;
  const { tokens } = message;
  if (words.cues.includes('why') && tokens.some(({ word }) => writingWords.has(word))) return undefined;
  const { strategies, reports } = lexicon.topics;
  const isFree = (at: number) => !words.taken.has(at);
  const { scope } = readScope(tokens, mentions, lexicon, isFree);
  const isAboutReport = tokens.some(({ word }) => reportWords.has(word));
  const reported = isAboutReport ? findCalled(tokens, reports).map(({ key }) => key) : [];
  const strategy = findStrategy(tokens, words.period.requests, strategies);
  const isAboutAll = tokens.some(({ word }) => word === 'priorities');
  const keys = isAboutAll ? [] : sureKeys(resolution);
  // "The mental health priority" is one, though an indicator has those words.
  const namesPriority = strategy !== null || tokens.some(({ word }) => word === 'priority');
  const called = isAboutReport || (keys.length > 0 && !namesPriority) ? [] : findPriorities(input, strategy);
  const hasSubject = scope.priorities.length + scope.domains.length + reported.length + called.length > 0;
  const posts = hasSubject || isAboutReport || keys.length > 0 ? [] : findPosts(input);
  return {
    intent: 'lead',
    topic: topicSchema.parse({
      reports: reported,
      priorities: [...scope.priorities, ...olderPriorities(tokens, strategy, input)],
      domains: called.length > 0 ? [] : scope.domains,
      called,
      posts,
      strategy,
    }),
    indicators: hasSubject || posts.length > 0 ? [] : keys,
  };
};

/** Priorities by what they are called: "who led on a loving home?", of the strategy named where one is. */
function findPriorities({ message, lexicon }: TopicInput, strategy: string | null): readonly PriorityName[] {
  const stems = message.tokens.map(({ stem }) => stem);
  const hits = stems.flatMap((_, at) => lexicon.topics.priorities.longestAt(stems, at) ?? []);
  const most = Math.max(...hits.map(({ length }) => length));
  const found = hits.filter(({ length }) => length === most).flatMap(({ values }) => values);
  const inForce = lexicon.topics.strategies.strategies.at(-1)?.key;
  // Those of the strategy in force have other names besides, and are read with them.
  return found.filter((each) => (strategy === null ? each.strategy !== inForce : each.strategy === strategy));
}

/** Those named in a question that is about them, and not put by them: "Cllr Hutton asks how stability is". */
function findPeople({ message, words, resolution, lexicon }: TopicInput): readonly string[] {
  const typed = message.typed.map(({ word }) => word);
  const found: string[] = [];
  const named = new Set<number>();
  for (const [at] of typed.entries()) {
    const hit = lexicon.topics.people.longestAt(typed, at);
    if (hit === undefined || named.has(at)) continue;
    for (let place = at; place < at + hit.length; place += 1) named.add(place);
    found.push(...hit.values);
  }
  if (found.length === 0 || resolution.sureness !== 'none') return [];
  const isRest = ({ raw }: Token) => !message.typed.some((token, at) => named.has(at) && token.raw === raw);
  const strange = findStrangeWords(words.rest.filter(isRest), lexicon).filter(({ word }) => !asking.has(word));
  // "Who replaced Roxanne Falla?" asks of her, though no rule knows that word.
  return strange.length < 2 ? [...new Set(found)].slice(0, mostPeople) : [];
}

const mostPeople = 3;

/** "Priority 7" of a strategy that had more of them than the vocabulary names. */
function olderPriorities(
  tokens: readonly Token[],
  strategy: string | null,
  { lexicon }: TopicInput,
): readonly number[] {
  const found = lexicon.topics.strategies.strategies.find(({ key }) => key === strategy);
  const named = new Set(lexicon.vocabulary.priorities.map(({ number }) => number));
  return tokens.flatMap(({ word }, at) => {
    const isPriority = ['priority', 'priorities'].includes(tokens[at - 1]?.word ?? '');
    const number = Number(word);
    return isPriority && !named.has(number) && found?.priorities.some((each) => each.number === number) ? [number] : [];
  });
}

/** "Who is on the panel?", "who sits on it?" */
function isOnPanel({ word }: Token, at: number, tokens: readonly Token[]): boolean {
  if (memberWords.has(word)) return tokens[at - 1]?.word !== 'cabinet';
  const next = tokens[at + 1]?.word === 'the' ? tokens[at + 2] : tokens[at + 1];
  return word === 'on' && panelWords.has(next?.word ?? '');
}

/** "Who is the chair?", "the cabinet member": posts of which the everyday words in front are all said, most of them. */
function findPlainPosts(
  posts: readonly string[],
  tokens: readonly Token[],
  { read }: TopicInput['lexicon'],
): readonly string[] {
  const said = new Set(tokens.map(({ stem }) => stem));
  const heads = posts.map((post) => ({ post, words: read(post.split(afterHead)[0] ?? post).tokens }));
  const fitting = heads.filter(({ words }) => words.every(({ stem }) => said.has(stem)));
  const most = Math.max(...fitting.map(({ words }) => words.length));
  return fitting.filter(({ words }) => words.length === most).map(({ post }) => post);
}

const afterHead = / of | for | and |,/;

/** The posts whose names know every telling word: "vice-chair", "director". */
function findPosts({ message, words, lexicon }: TopicInput): readonly string[] {
  const posts = [...new Set(lexicon.topics.strategies.offices.map(({ post }) => post))];
  if (message.tokens.some(isOnPanel)) return posts.filter((post) => /\bof the panel$/.test(post));
  const isTold = ({ word }: Token, at: number) =>
    !words.period.used.has(at) && !asking.has(word) && !plainWords.has(word);
  const said = message.tokens.filter(isTold).map(({ stem }) => stem);
  if (said.length === 0) return findPlainPosts(posts, message.tokens, lexicon);
  const fitting = posts.filter((post) => {
    const stems = new Set(lexicon.read(post).tokens.map(({ stem }) => stem));
    return said.every((stem) => stems.has(stem));
  });
  const least = Math.min(...fitting.map((post) => post.length));
  const isExact = fitting.some((post) => post.length === least && said.length > 1);
  return isExact ? fitting : fitting.filter((post) => !post.startsWith('vice-') || said.includes('vice'));
}
