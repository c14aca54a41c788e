import { signPhrases } from './selection/signs.js';
import { createPhraseTable, type PhraseTable } from './words/phrase-table.js';
import { tokenise } from './words/tokenise.js';

/**
 * What a phrase says about the kind of answer wanted. Two of them mean one thing of a named
 * indicator and another of none: `judgement` ("on target", "red") its status, else a list;
 * `movement` ("getting better") its trend, else the movers.
 */
export type Cue =
  | 'help'
  | 'greeting'
  | 'range'
  | 'compare'
  | 'trend'
  | 'by-month'
  | 'by-quarter'
  | 'by-year'
  | 'through-year'
  | 'why'
  | 'lead'
  | 'schedule'
  | 'definition'
  | 'list'
  | 'summary'
  | 'teams'
  | 'judgement'
  | 'movement';

/** The phrases of each cue, parted by commas. An article or two may stand in between. */
const phrases: Readonly<Record<Cue, string>> = {
  help: `
    what can you do, what can you tell me, what can i ask, what do you know, what questions can i ask,
    how do you work, how does this work, how do i use, what are you, who are you, help, menu, commands,
    instructions, examples
  `,
  greeting: `
    hi, hello, hey, hiya, good morning, good afternoon, good evening, thanks, thank you, cheers, ta, bye,
    goodbye
  `,
  range: `
    target, targets, expected range, expected, expectation, expectations, range, goal, goals, threshold,
    thresholds, limits, upper limit, lower limit, bounds, ambition, aim, aims, aiming for, aiming at, aim for,
    what should, where should, should it be, should we be, should be, supposed to be, meant to be,
    what is good, what does good look like, good enough, acceptable
  `,
  judgement: `${signPhrases.judgement}, from target, compared to target, compared with target, vs target,
    versus target, against target, against our target, rag rating, rag status, rag rated, colour, above, below,
    higher, lower`,
  compare: `
    compare, side by side, compares, compared, comparing, comparison, comparisons, comparator, comparators, benchmark,
    benchmarks, benchmarking, benchmarked, vs, versus, against, in comparison, relative to, others,
    other councils, other authorities, other local authorities, other areas, everyone else, elsewhere,
    stack up, measure up, rank, ranked, ranking, league table
  `,
  trend: `
    trend, trends, trending, trend line, over time, history, historical, historically, trajectory,
    direction of travel, timeline, time line, time series, chart, graph, plot
  `,
  'by-month': `
    by month, each month, every month, per month, month by month, monthly, all months, month to month
  `,
  'by-quarter': `
    by quarter, each quarter, every quarter, per quarter, quarter by quarter, quarterly, all quarters,
    all 4 quarters, 4 quarters, quarter to quarter
  `,
  'by-year': `
    by year, per year, year by year, year to year, history, historical, historically, historic, long term,
    longer term, in the long run, back in time
  `,
  'through-year': `
    over year, across year, through year, throughout year, down year, during year
  `,
  movement: `${signPhrases.movement}, down, gone up or down, going up or down`,
  why: `
    why, why is, why are, why was, reason, reasons, cause, causes, caused, causing, behind, how come,
    explanation, what happened, what went wrong, commentary, comment, comments, narrative, drivers, driving
  `,
  lead: `
    lead, leads, leading, lead officer, lead member, responsible, responsibility, accountable, in charge,
    owner, owns, chair, chairs
  `,
  schedule: `
    when is, when are, when does, when do, when will, next meeting, next panel, meeting date, meeting dates,
    meetings, agenda, agendas, deadline, deadlines, is due, are due, due next, due date, forward plan,
    my reports, quorum, calendar, papers, minutes
  `,
  definition: `
    mean, means, meaning, definition, definitions, define, defined, stand for, stands for, acronym,
    abbreviation, explain, calculated, calculate, calculation, worked out, what counts
  `,
  list: signPhrases.list,
  summary: `${signPhrases.summary}, priority`,
  teams: signPhrases.teams,
};

const entries = (Object.keys(phrases) as Cue[]).flatMap((cue) =>
  phrases[cue].split(',').map((phrase) => [tokenise(phrase), cue] as const),
);

/** The cues by their stems. */
export const cueTable: PhraseTable<Cue> = createPhraseTable(
  entries.map(([phrase, cue]) => [phrase.map(({ stem }) => stem), cue] as const),
);

/** Every word of a cue that is long enough to be mistyped and known again. */
export const cueWords: readonly string[] = [
  ...new Set(entries.flatMap(([phrase]) => phrase.map(({ word }) => word))),
].filter((word) => word.length > 3);
