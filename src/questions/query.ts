import { z } from 'zod/v4';
import { periodKinds } from '../indicators/period.js';
import { comparators } from '../indicators/reading.js';
import { selectionSchema } from './selection/selection.js';
import { figureFacts, topicSchema } from './topics/topic.js';
import { courseQuestionSchema } from './trends/course-question.js';

/** What a person may want to know. */
export const intents = [
  'status',
  'trend',
  'compare',
  'range',
  'list',
  'summary',
  'movers',
  'teams',
  'why',
  'lead',
  'schedule',
  'definition',
  'alerts',
  'help',
  'greeting',
  'other',
] as const;
export type Intent = (typeof intents)[number];

/** The period asked for, still to be resolved against what is held. */
export const periodRequestSchema = z.discriminatedUnion('kind', [
  /** Nothing said: the latest quarter held. */
  z.strictObject({ kind: z.literal('latest') }),
  /** A period named outright, as `formatPeriod` writes it. */
  z.strictObject({
    kind: z.literal('named'),
    period: z.string(),
    /** Of a school year: the year in which its figures stand if they were reported early. */
    early: z.string().optional(),
  }),
  /** A part of the latest year that has it, or of one before: a bare "Q2" or "Feb", "Q2 last year". `part` as in `Period`. */
  z.strictObject({
    kind: z.literal('part'),
    of: z.enum(['month', 'quarter']),
    part: z.int().min(1).max(12),
    yearsBack: z.int().min(0).max(100).default(0),
  }),
  /** Steps back from the latest held of a kind: "last quarter" is 1 back, "this year" 0, "next year" -1. */
  z.strictObject({
    kind: z.literal('back'),
    of: z.enum(['month', 'quarter', 'year']),
    steps: z.int().min(-1).max(400),
  }),
  /** The latest quarter's twin a year before. */
  z.strictObject({ kind: z.literal('same-last-year') }),
]);
export type PeriodRequest = z.infer<typeof periodRequestSchema>;

/** One question in the form that can be looked up. */
const questionSchema = z.strictObject({
  intent: z.enum(intents),
  /** Keys of the indicators meant; several when one question names several. */
  indicators: z.array(z.string()).max(600).default([]),
  /** Keys that fit when the planner cannot tell which is meant; then the answer asks back. */
  candidates: z.array(z.string()).max(5).default([]),
  period: periodRequestSchema.default({ kind: 'latest' }),
  comparators: z.array(z.enum(comparators)).default([]),
  /** Why the question must not be answered whatever is held; null where nothing forbids it. */
  refusal: z.enum(['identifiable-child']).nullable().default(null),
  /** Those are asked about that the measure does not count: "how many have not had a dental check?" */
  asksRest: z.boolean().default(false),
  /** A number is asked for: "how many had a dental check?" */
  asksNumber: z.boolean().default(false),
  /** An amount of which the colour is asked: "would 95 count as green?" */
  asksAmount: z.number().nullable().default(null),
  /** What is expected is asked for too: "the target for dental and how does England do". */
  asksRange: z.boolean().default(false),
  /** What of the figure is asked first of all: "is the dental figure provisional?" */
  asksFact: z.enum(figureFacts).nullable().default(null),
  /** The amount whose source is asked for, beside `asksFact`: "where does the 73 come from?" */
  amount: z.number().nullable().default(null),
  /** Now is held against an earlier year, so that the latest quarter is told too: "2007-08 against today". */
  asksNow: z.boolean().default(false),
  /** An earlier period to hold the figure against: "since Q1", "than last year". */
  since: periodRequestSchema.nullable().default(null),
  /** How finely a trend is to be told, where the question says: "month by month", "over the years". */
  by: z.enum(periodKinds).nullable().default(null),
  /** What is asked of all figures rather than of one: "was it ever under 60%?", "our best quarter". */
  course: courseQuestionSchema.nullable().default(null),
  /** Which indicators are meant by what they have in common, where none is named: "what is red in health?" */
  selection: selectionSchema.nullable().default(null),
  /** The words refer to something spoken of before, and nothing was: then the answer asks back. */
  lacksSubject: z.boolean().default(false),
  /** It asked of what was spoken of, in words that no rule understood: that stays what is spoken of. */
  keepsSubject: z.boolean().default(false),
  /** What was spoken of before is to be forgotten: "start again". */
  startsOver: z.boolean().default(false),
  /** What is asked about words, people or the calendar; null for a question about figures. */
  topic: topicSchema.nullable().default(null),
  /** A team was named of what is not counted by team; `nearest` then begins with what was meant. */
  unsplit: z.boolean().default(false),
  /** A place was named of which nothing is held by itself; `meant` is what was asked of it. */
  elsewhere: z.boolean().default(false),
  /** The pack says that no document holds what is asked for, whatever else is named or was spoken of. */
  unheld: z.boolean().default(false),
  /** Keys of what comes nearest, best first, to offer where nothing fits. */
  nearest: z.array(z.string()).max(3).default([]),
  /** Keys surely named beside words that no rule understood ("what is Swindon's stability?") or beside a team they are not counted by. */
  meant: z.array(z.string()).max(600).default([]),
  /** The words that no rule understood, for the record of unanswered questions. */
  unmatched: z.array(z.string()).default([]),
});

/**
 * What was asked in the form that can be looked up. A planner makes it from words; nothing in it is
 * a figure, and whatever a planner may get wrong is checked here before the store is asked.
 */
export const querySchema = questionSchema.extend({
  /** The questions of a message that asks several, in order; none where it asks one. */
  parts: z.array(questionSchema).max(3).default([]),
  /** The answer to the message as one question answers them all; they are answered one by one only where there is none. */
  asOne: z.boolean().default(true),
});
export type Query = Readonly<z.infer<typeof querySchema>>;
