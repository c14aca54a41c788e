import { readScope } from '../selection/read-scope.js';
import { plainWords } from '../words/plain-words.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { findCalled } from './find-called.js';
import { topicSchema } from './topic.js';
import { type ReadTopic, sureKeys, type TopicInput } from './topic-reading.js';

/** With these the lead of a report is asked for, not that of what it is about. */
const reportWords = wordSet(
  'report reports update updates paper papers item writes writing write author present presents presenting presented prepares preparing minutes',
);
const memberWords = wordSet('member members sits sit');
const panelWords = wordSet('panel cpp board');
const formerWords = wordSet('previous last old former before earlier prior');
/** Words that ask for a post and name none. */
const asking = wordSet(`
  who whos whom lead leads leading led responsible responsibility accountable charge owner owns panel councillor
  councillors officer officers member members strategy strategic priority priorities current new
`);

/** Reads a question for who leads on a priority, subject or report, or who holds a post of the panel. */
export const readLead: ReadTopic = (input) => {
  const { message, mentions, words, resolution, lexicon } = input;
  if (!words.cues.includes('lead')) return undefined;
  const { tokens } = message;
  const { strategies, reports } = lexicon.topics;
  const isFree = (at: number) => !words.taken.has(at);
  const { scope } = readScope(tokens, mentions, lexicon, isFree);
  const isAboutReport = tokens.some(({ word }) => reportWords.has(word));
  const called = isAboutReport ? findCalled(tokens, reports).map(({ key }) => key) : [];
  const hasSubject = scope.priorities.length + scope.domains.length + called.length > 0;
  const keys = sureKeys(resolution);
  const posts = hasSubject || isAboutReport || keys.length > 0 ? [] : findPosts(input);
  const strategy = findStrategy(tokens, input);
  return {
    intent: 'lead',
    topic: topicSchema.parse({
      reports: called,
      priorities: [...scope.priorities, ...olderPriorities(tokens, strategy, input)],
      domains: scope.domains,
      posts,
      strategy: strategies.strategies.some(({ key }) => key === strategy) ? strategy : null,
    }),
    indicators: hasSubject || posts.length > 0 ? [] : keys,
  };
};

/** A strategy named by its years ("2020-23") or as one before. */
function findStrategy(tokens: readonly Token[], { lexicon }: TopicInput): string | null {
  const { strategies } = lexicon.topics.strategies;
  const byYears = strategies.find(({ title }) =>
    tokens.some(({ word }) => /^\d{4}-\d\d$/.test(word) && title.includes(word)),
  );
  if (byYears) return byYears.key;
  const isFormer = tokens.some(({ word }, at) => formerWords.has(word) && tokens[at + 1]?.word === 'strategy');
  return isFormer ? (strategies.at(-2)?.key ?? null) : null;
}

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
function findPosts({ message, lexicon }: TopicInput): readonly string[] {
  const posts = [...new Set(lexicon.topics.strategies.offices.map(({ post }) => post))];
  if (message.tokens.some(isOnPanel)) return posts.filter((post) => /\bof the panel$/.test(post));
  const said = message.tokens.filter(({ word }) => !asking.has(word) && !plainWords.has(word)).map(({ stem }) => stem);
  if (said.length === 0) return findPlainPosts(posts, message.tokens, lexicon);
  const fitting = posts.filter((post) => {
    const stems = new Set(lexicon.read(post).tokens.map(({ stem }) => stem));
    return said.every((stem) => stems.has(stem));
  });
  const least = Math.min(...fitting.map((post) => post.length));
  const isExact = fitting.some((post) => post.length === least && said.length > 1);
  return isExact ? fitting : fitting.filter((post) => !post.startsWith('vice-') || said.includes('vice'));
}
