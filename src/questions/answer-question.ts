import type { Scorecard } from '../store/scorecard.js';
import type { Answer } from './answer.js';
import { type AnswerIntent, findLatestHeld } from './answer-context.js';
import { answerAlerts } from './intents/alerts.js';
import { answerAskBack } from './intents/ask-back.js';
import { answerClarify } from './intents/clarify.js';
import { answerCommand } from './intents/command.js';
import { answerCompare } from './intents/compare.js';
import { answerCompareBesides } from './intents/compare-besides.js';
import { answerCompareOverall } from './intents/compare-overall.js';
import { answerDataFact } from './intents/data-fact.js';
import { answerDefinition } from './intents/definition.js';
import { answerGreeting } from './intents/greeting.js';
import { answerHelp, answerStartOver } from './intents/help.js';
import { answerLead } from './intents/lead.js';
import { answerList } from './intents/list.js';
import { answerListPublished } from './intents/list-published.js';
import { answerMovers } from './intents/movers.js';
import { answerNotFound } from './intents/not-found.js';
import { answerRange } from './intents/range.js';
import { answerRangeOverTime } from './intents/range-over-time.js';
import { answerRangesChanged } from './intents/ranges-changed.js';
import { answerRefused } from './intents/refuse.js';
import { answerSchedule } from './intents/schedule.js';
import { answerScrutiny } from './intents/scrutiny.js';
import { answerStatus } from './intents/status.js';
import { answerStrategy } from './intents/strategy.js';
import { answerSummary } from './intents/summary.js';
import { answerTeams } from './intents/teams.js';
import { answerTrend } from './intents/trend.js';
import { answerWhy } from './intents/why.js';
import { joinAnswers } from './join-answers.js';
import { type Lexicon, lexiconOf } from './lexicon/lexicon.js';
import { type PlanContext, planQuestion } from './planner.js';
import { type Intent, type Query, querySchema } from './query.js';
import { readAnew } from './read-question.js';

export interface AnswerOptions {
  /** What was spoken of before in the same conversation. */
  readonly context?: PlanContext | undefined;
  /** The day it is where the council is, `YYYY-MM-DD`. Without it nothing is said of what lies ahead. */
  readonly today?: string | undefined;
  /** The council's, an IANA name, in which moments are told as days. Default: UTC. */
  readonly timeZone?: string | undefined;
  /** The question as typed, where a query is given instead of a text. */
  readonly question?: string | undefined;
}

/** What answers an intent once its indicators are sure. An intent without one is declined, never guessed at. */
const aboutIndicators: Readonly<Partial<Record<Intent, AnswerIntent>>> = {
  status: answerStatus,
  trend: answerTrend,
  range: answerRange,
  compare: answerCompare,
  why: answerWhy,
};
/** What answers for several indicators by what they have in common. */
const aboutSelections: Readonly<Partial<Record<Intent, AnswerIntent>>> = {
  list: answerList,
  summary: answerSummary,
  movers: answerMovers,
  teams: answerTeams,
  compare: answerCompareOverall,
  range: answerRangesChanged,
};
/** What answers about words, people, the calendar and the figures as a whole. */
const aboutTopics: Readonly<Partial<Record<Intent, AnswerIntent>>> = {
  definition: answerDefinition,
  lead: answerLead,
  schedule: answerSchedule,
  alerts: answerAlerts,
  help: answerDataFact,
};
const aboutTheBot: Readonly<Partial<Record<Intent, AnswerIntent>>> = { help: answerHelp, greeting: answerGreeting };

/**
 * Answers a question from a scorecard, and from nothing else. What the scorecard withholds from its
 * audience cannot come out of it.
 *
 * No text makes it throw; it rejects only where the store cannot be read, or a query breaks `querySchema`.
 *
 * @param asked the question as typed, or a query made by a planner or a button.
 */
export async function answerQuestion(
  asked: string | Query,
  scorecard: Scorecard,
  options: AnswerOptions = {},
): Promise<Answer> {
  const { catalogue, vocabulary } = scorecard;
  const query =
    typeof asked === 'string'
      ? planText(asked, lexiconOf(catalogue, vocabulary, scorecard), options.context)
      : querySchema.parse(asked);
  const question = typeof asked === 'string' ? asked : (options.question ?? '');
  const { today, timeZone = 'UTC' } = options;
  const latest = await findLatestHeld(scorecard);
  const answer = (each: Query): Promise<Answer> =>
    chooseAnswer(each)({ question, query: each, scorecard, latest, today, timeZone });
  const { parts, asOne } = query;
  const whole = parts.length === 0 || asOne ? await answer(query) : undefined;
  if (whole && (parts.length === 0 || whole.outcome === 'answered')) return whole;
  const answers = await Promise.all(parts.map((part) => answer(querySchema.parse(part))));
  // Where none is answered, asking back about the whole is better.
  const isAnswered = answers.some(({ outcome }) => outcome === 'answered');
  return isAnswered || whole === undefined ? joinAnswers(question, query.intent, answers) : whole;
}

function planText(text: string, lexicon: Lexicon, context: PlanContext | undefined): Query {
  const { message, alone } = readAnew(text, lexicon);
  return context === undefined ? alone : planQuestion(message, { lexicon, context });
}

function chooseAnswer({
  refusal,
  lacksSubject,
  startsOver,
  intent,
  indicators,
  candidates,
  selection,
  unmatched,
  nearest,
  topic,
  by,
  since,
}: Query): AnswerIntent {
  if (refusal !== null) return answerRefused;
  if (startsOver) return answerStartOver;
  if (lacksSubject) return answerAskBack;
  if (topic?.command) return answerCommand;
  if (topic?.scrutiny) return answerScrutiny;
  if (topic?.strategyFact) return answerStrategy;
  const about = topic && aboutTopics[intent];
  if (about) return about;
  if (selection && selection.published !== null) return answerListPublished;
  if (intent === 'compare' && selection && selection.besides.length > 0) return answerCompareBesides;
  const several = selection && aboutSelections[intent];
  if (several) return several;
  if (intent === 'range' && indicators.length > 0 && (by === 'year' || since !== null)) return answerRangeOverTime;
  const answer = aboutIndicators[intent];
  if (indicators.length > 0 && answer) return answer;
  if (candidates.length > 1 && answer) return answerClarify;
  // "How do we compare?"
  if (intent === 'compare' && unmatched.length === 0 && nearest.length === 0) return answerCompareOverall;
  return aboutTheBot[intent] ?? answerNotFound;
}
