import type { Colour, Stance } from '../indicators/assessment.js';
import type { Comparator } from '../indicators/reading.js';
import type { ComparedContent } from './comparison-content.js';
import type { ListContent, TeamsContent } from './list-content.js';
import type { Intent } from './query.js';
import type { SectionsContent } from './sections-content.js';
import type { TrendContent } from './trend-content.js';

export type Outcome = 'answered' | 'clarify' | 'not_found' | 'refused';

/** One value that an answer speaks of. A withheld one has no value and nothing derived from it. */
export interface Figure {
  readonly indicator: string;
  readonly period: string;
  readonly value: number | null;
  readonly unit: string;
  readonly kind: 'actual' | 'lower' | 'higher' | 'target' | 'benchmark';
  readonly comparator: Comparator | null;
  readonly status: Colour | null;
  readonly stance: Stance | null;
  readonly provisional: boolean;
  readonly suppressed: boolean;
  /** Document and place. */
  readonly source: string;
}

/** What the bot says to one question: the contract of `ask --json`, and what a card shows of it. */
export interface Answer {
  readonly question: string;
  readonly outcome: Outcome;
  readonly intent: Intent;
  /** Answered: the indicators spoken of. Clarify: the candidates offered. */
  readonly indicators: readonly string[];
  /** As `formatPeriod` writes it; null where no period applies. */
  readonly period: string | null;
  /** Every measured value in the text; empty unless answered. */
  readonly figures: readonly Figure[];
  /** The whole answer in plain words, fit to be read aloud. */
  readonly text: string;
  /** What a card shows, in the words of the text. */
  readonly content: AnswerContent;
  /** Follow-up questions that can be asked as they stand. */
  readonly suggestions: readonly string[];
}

export type AnswerContent = SingleContent | SeveralContent;

/** What a card shows of the answer to one question. */
export type SingleContent =
  | IndicatorContent
  | IndicatorsContent
  | ListContent
  | TeamsContent
  | TrendContent
  | ComparedContent
  | SectionsContent
  | ChoiceContent
  | HelpContent
  | MessageContent;

/** One indicator for one period: every part already in words, withheld parts left out or said so. */
export interface IndicatorContent {
  readonly kind: 'indicator';
  readonly key: string;
  readonly name: string;
  readonly printedName: string;
  readonly definition: string;
  /** "2023-24 Q4 (January to March 2024)" */
  readonly period: string;
  /** "66%", "8 children", "too few to show", "not reported" */
  readonly figure: string;
  readonly verdict: Verdict;
  /** What has to be said before all else, such as that no reason is recorded. */
  readonly remark?: string | null;
  /** "75% to 82%"; null where no range is held. */
  readonly expected: string | null;
  /** Since last quarter and since a year ago, where both figures may be shown. */
  readonly changes: readonly { readonly label: string; readonly words: string }[];
  /** The financial year beside the quarter, where its judgement differs: "2023-24 as a whole: 22 children, green". */
  readonly year: string | null;
  readonly chart: ChartContent | null;
  readonly comparison: ComparisonContent | null;
  readonly commentary: { readonly text: string; readonly by: string; readonly date: string } | null;
  /** What to bear in mind: provisional figures, sources that differ. */
  readonly notes: readonly string[];
  /** Document, place and release date. */
  readonly source: string;
}

/** A judgement in words. The colour word comes first, so colour is never the only sign. */
export interface Verdict {
  readonly colour: Colour | null;
  readonly stance: Stance | null;
  /** "Red, of concern", "Not judged" */
  readonly label: string;
  /** "9 percentage points below the expected range; outside it for 4 quarters." */
  readonly reason: string;
}

/** A line of figures over time with its expected range. */
export interface ChartContent {
  /** What the chart shows, in a sentence. */
  readonly sentence: string;
  readonly unit: string;
  /** In order of time, a period that has no value included: it breaks the line. */
  readonly points: readonly ChartPoint[];
  /** The range of every point that has none of its own. */
  readonly lower: number | null;
  readonly higher: number | null;
}

/** One period of a chart. */
export interface ChartPoint {
  /** As `formatPeriod` writes it. */
  readonly label: string;
  /** Null where nothing is held for the period or too few children are in it. */
  readonly value: number | null;
  /** Why there is no value: "nothing held", "too few to show". */
  readonly gap?: string;
  /** The expected range of its time, where it is not that of the chart. */
  readonly bounds?: { readonly lower: number | null; readonly higher: number | null };
}

/** The same measure of others, side by side for one period. */
export interface ComparisonContent {
  /** "2022-23, published figures" */
  readonly heading: string;
  readonly rows: readonly {
    readonly name: string;
    readonly figure: string;
    readonly value: number;
    /** Our own figure stands out from the others. */
    readonly isOwn?: boolean;
  }[];
  /** The sentence that leads: how we stand against them, and the latest local figure beside it. */
  readonly sentence: string;
}

/** Several indicators named in one question. */
export interface IndicatorsContent {
  readonly kind: 'indicators';
  readonly items: readonly IndicatorContent[];
}

/** Several questions in one message, each with its own answer. */
export interface SeveralContent {
  readonly kind: 'several';
  readonly answers: readonly Answer[];
}

/** The bot asks which one is meant. */
export interface ChoiceContent {
  readonly kind: 'choice';
  readonly prompt: string;
  /** `ask` is the question that the button sends; it can be typed too. */
  readonly choices: readonly { readonly key: string; readonly title: string; readonly ask: string }[];
}

/** What the bot can do, with questions to try. */
export interface HelpContent {
  readonly kind: 'help';
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly examples: readonly string[];
}

/** Words only: a greeting, what is not held, a refusal. */
export interface MessageContent {
  readonly kind: 'message';
  readonly heading: string;
  readonly paragraphs: readonly string[];
}
