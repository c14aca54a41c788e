import { z } from 'zod/v4';
import { cadences } from '../../calendar/programme-schema.js';

/** What of a panel's working a question may ask about, besides its meetings and what comes to them. */
export const panelFacts = ['quorum', 'frequency', 'membership', 'remit', 'papers', 'reporting'] as const;
export type PanelFactName = (typeof panelFacts)[number];

/** What may be asked of one figure as well as of all of them: whence it is, how new, how final, how far back it goes. */
export const figureFacts = ['sources', 'release', 'standing', 'coverage'] as const;
export type FigureFactName = (typeof figureFacts)[number];

/** What may be asked of the figures as a whole, and of who shows them. */
export const dataFacts = [
  ...figureFacts,
  'benchmarks',
  'differences',
  'mistake',
  'contact',
  'bot',
  'opinion',
  'privacy',
  'kept',
  'export',
] as const;
export type DataFactName = (typeof dataFacts)[number];

/**
 * What may be asked of a strategy: how long it runs, what its priorities are, what it wants to be judged by,
 * what of that no scorecard has, all that are held, and which of its priorities an indicator belongs to.
 */
export const strategyFacts = ['term', 'priorities', 'measures', 'watched', 'all', 'belongs'] as const;
export type StrategyFactName = (typeof strategyFacts)[number];

/** What a message would have done. */
export const commandNames = ['change', 'send'] as const;
export type CommandName = (typeof commandNames)[number];

/** Which meeting is meant. */
export const meetingRequestSchema = z.discriminatedUnion('kind', [
  /** The next is 0 ahead, the one after it 1. */
  z.strictObject({ kind: z.literal('ahead'), steps: z.int().min(0).max(20) }),
  z.strictObject({ kind: z.literal('last') }),
  /** The next meeting in a month of the year, of a certain year where one was named, or so many after it. 1 is January. */
  z.strictObject({
    kind: z.literal('month'),
    month: z.int().min(1).max(12),
    year: z.int().nullable(),
    steps: z.int().min(0).max(20).default(0),
    /** The last in that month that was, not the next that will be. */
    past: z.boolean().default(false),
  }),
  /** The meetings of the year ahead. */
  z.strictObject({ kind: z.literal('all') }),
  /** Those of the year up to now. */
  z.strictObject({ kind: z.literal('behind') }),
  /** Those of a calendar year, or of the financial year that begins in it. */
  z.strictObject({ kind: z.literal('year'), year: z.int(), financial: z.boolean() }),
]);
export type MeetingRequest = z.infer<typeof meetingRequestSchema>;

/**
 * What of the panel's memory a question may ask for: the alerts that are open, all there were, what
 * is new since the last meeting, what is out and no meeting saw, and what one meeting saw.
 */
export const memoryNames = ['open', 'all', 'new', 'unseen', 'seen'] as const;
export type MemoryName = (typeof memoryNames)[number];

/** What a question about words, people or the calendar asks about; a question about figures has none. */
export const topicSchema = z.strictObject({
  /** Terms to explain, as the glossary writes them. */
  terms: z.array(z.string()).max(5).default([]),
  /** What was to be explained and is in no glossary, as typed; otherwise null. */
  unknownTerm: z.string().max(60).nullable().default(null),
  /** Which side of the indicators is good: "is a high number good or bad?" */
  asksSide: z.boolean().default(false),
  /** The figure of what a term helps to read is asked for too: "what does IFA mean, and how many are in one?" */
  asksFigure: z.boolean().default(false),
  /** All that the glossary has is wanted. */
  glossary: z.boolean().default(false),
  /** Keys of reports of the programme. */
  reports: z.array(z.string()).max(40).default([]),
  /** Keys of duties of the panel and its officers. */
  duties: z.array(z.string()).max(5).default([]),
  /** Numbers of priorities, and the key of their strategy where it is not the one in force. */
  priorities: z.array(z.int().positive()).max(20).default([]),
  strategy: z.string().nullable().default(null),
  strategyFact: z.enum(strategyFacts).nullable().default(null),
  /** Priorities asked for by name, each of its own strategy. */
  called: z
    .array(z.strictObject({ strategy: z.string(), number: z.int().positive() }))
    .max(10)
    .default([]),
  /** Those whom a document names, as it writes them: "Cllr Peter Hutton". */
  people: z.array(z.string()).max(5).default([]),
  /** Keys of domains. */
  domains: z.array(z.string()).max(20).default([]),
  /** Posts as a document names them: "chair of the panel". */
  posts: z.array(z.string()).max(20).default([]),
  meeting: meetingRequestSchema.nullable().default(null),
  /** How often the reports asked for come. */
  cadence: z.enum(cadences).nullable().default(null),
  /** Whether a report has come in is asked, which no document says; or whether it came to a meeting that was. */
  asksWhetherIn: z.enum(['now', 'before']).nullable().default(null),
  /** Where the panel meets, or at what time of day. */
  asksPlace: z.boolean().default(false),
  /** By when papers of the meeting are due. */
  asksDeadlines: z.boolean().default(false),
  fact: z.enum(panelFacts).nullable().default(null),
  data: z.enum(dataFacts).nullable().default(null),
  /** What the panel may ask about indicators is asked for. */
  scrutiny: z.boolean().default(false),
  /** Something is to be changed or sent, which no answer does. */
  command: z.enum(commandNames).nullable().default(null),
  memory: z.enum(memoryNames).nullable().default(null),
});
export type Topic = Readonly<z.infer<typeof topicSchema>>;
