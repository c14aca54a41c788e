import { formatPeriod, type Period } from '../indicators/period.js';
import type { Series } from '../indicators/reading.js';
import type { Scorecard } from '../store/scorecard.js';
import type { Answer, AnswerContent, Figure, Outcome } from './answer.js';
import { type LatestHeld, latestOfEach } from './periods/resolve-period.js';
import type { Query } from './query.js';

/** All that an answer is made from. Nothing else is looked at: no clock but the day that is given, no other audience. */
export interface AnswerContext {
  /** The question as typed; empty where a button asked. */
  readonly question: string;
  readonly query: Query;
  readonly scorecard: Scorecard;
  /** The latest periods that the scorecard holds of anything. */
  readonly latest: LatestHeld;
  /** The day it is, `YYYY-MM-DD`, for what lies ahead; undefined where nobody said. */
  readonly today?: string | undefined;
  /** In which moments are told as days, an IANA name. */
  readonly timeZone: string;
}

/** Answers one intent. */
export type AnswerIntent = (context: AnswerContext) => Promise<Answer>;

/** The parts of an answer that differ from intent to intent; what is left out is empty. */
export interface AnswerParts {
  readonly outcome: Outcome;
  readonly indicators?: readonly string[];
  readonly period?: Period | undefined;
  readonly figures?: readonly Figure[];
  readonly text: string;
  readonly content: AnswerContent;
  readonly suggestions?: readonly string[];
}

/** Makes an answer whole. Figures stand only in what is answered, whatever the parts say. */
export function makeAnswer({ question, query }: AnswerContext, parts: AnswerParts): Answer {
  return {
    question,
    outcome: parts.outcome,
    intent: query.intent,
    indicators: parts.indicators ?? [],
    period: parts.period === undefined ? null : formatPeriod(parts.period),
    figures: parts.outcome === 'answered' ? (parts.figures ?? []) : [],
    text: parts.text,
    content: parts.content,
    suggestions: parts.suggestions ?? [],
  };
}

const latestByScorecard = new WeakMap<Scorecard, Promise<LatestHeld>>();

/** The latest period of each kind that a scorecard holds of anything; found once for each scorecard. */
export function findLatestHeld(scorecard: Scorecard): Promise<LatestHeld> {
  const known = latestByScorecard.get(scorecard);
  if (known) return known;
  const found = scorecard.allSeries().then((all) => latestOfEach([...all.values()].flatMap(periodsOf)));
  latestByScorecard.set(scorecard, found);
  // A store that could not be read may be readable the next time.
  found.catch(() => latestByScorecard.delete(scorecard));
  return found;
}

/** The periods of a series' readings, withheld ones included. */
export function periodsOf({ readings }: Series): readonly Period[] {
  return readings.map(({ period }) => period);
}
