import { formatFigure } from '../../indicators/format-figure.js';
import type { Indicator } from '../../indicators/indicator.js';
import { formatPeriod } from '../../indicators/period.js';
import type { ListRow } from '../list-content.js';
import type { Row, Rows } from '../selection/find-rows.js';
import { colourOf } from '../selection/keep-row.js';
import type { Selection } from '../selection/selection.js';
import { type ListColour, listColours } from '../selection/selection.js';
import { phraseQuestion } from './phrase-question.js';
import { colourWords } from './selection-words.js';
import { briefReason, judgementWords, stanceWords } from './verdict.js';
import { capitalise, joinWords } from './words.js';

/** More indicators without a figure than this are counted, not named. */
const mostMissingNamed = 12;

/** How a row is shown. */
export interface RowOptions {
  /** The list is of the latest figures, so that a row asks for no period. */
  readonly isLatest: boolean;
  /** What there is to say of it; where it lies beside its range, where this is left out. */
  readonly detail?: string | undefined;
  /** The alert whose card it opens, instead of its indicator. */
  readonly alert?: string | undefined;
}

/** A row as a card shows it; pressing it opens the indicator for the list's period, or its alert. */
export function makeListRow(row: Row, { isLatest, detail = briefReason(row), alert }: RowOptions): ListRow {
  const { indicator, value, assessment, period } = row;
  const { plainName: name } = indicator;
  return {
    key: indicator.key,
    name,
    figure: formatFigure(value, indicator),
    colour: assessment.colour,
    label: capitalise(judgementWords(assessment.colour, assessment.stance)),
    detail: capitalise(detail),
    ask: isLatest ? phraseQuestion.status(name) : phraseQuestion.statusIn(name, period),
    ...(alert !== undefined && { alert }),
  };
}

/** A row in a sentence: "Annual health check: 68%, of concern". */
export function tellRow({ indicator, value }: Row, words: string): string {
  return `${indicator.plainName}: ${formatFigure(value, indicator)}${words === '' ? '' : `, ${words}`}`;
}

/** The stance of a row in words; empty where it has none. */
export function stanceWordsOf({ assessment }: Row): string {
  return assessment.stance === null ? '' : stanceWords[assessment.stance];
}

/** Colour and stance of a row, where its heading says neither. */
export function judgementOf({ assessment }: Row): string {
  return judgementWords(assessment.colour, assessment.stance);
}

/** Judgement and period of a measure of older documents, which each have their own. */
export function datedJudgementOf(row: Row): string {
  return `in ${formatPeriod(row.period)}, ${judgementOf(row)}`;
}

/** Rows by colour, worst colour first, colours without rows left out. */
export function groupByColour(rows: readonly Row[]): readonly (readonly [ListColour, readonly Row[]])[] {
  return listColours.flatMap((colour) => {
    const own = rows.filter((row) => colourOf(row) === colour);
    return own.length > 0 ? [[colour, own] as const] : [];
  });
}

/** "3 red, 1 amber and 4 not judged" */
export function countColours(rows: readonly Row[]): string {
  return joinWords(groupByColour(rows).map(([colour, own]) => countColour(own.length, colour)));
}

/** "6 red" */
export function countColour(count: number, colour: ListColour): string {
  return `${count} ${colourWords[colour]}`;
}

/**
 * Who is not among the rows, and why. A withheld figure is named whatever was asked for, so that
 * nothing follows from it.
 */
export function noteOthers({ withheld, missing }: Pick<Rows, 'withheld' | 'missing'>): readonly string[] {
  const names = (those: Rows['missing']) => those.map(({ plainName }) => plainName).join('; ');
  return [
    ...(withheld.length > 0 ? [`Too few to show, so neither judged nor counted: ${names(withheld)}.`] : []),
    ...(missing.length > mostMissingNamed ? [`${missing.length} others have no figure for this period.`] : []),
    ...(missing.length > 0 && missing.length <= mostMissingNamed
      ? [`Without a figure for this period: ${names(missing)}.`]
      : []),
  ];
}

/** What fewer periods are held of than were asked for, so that it may or may not have been so for as long. */
export function noteTooShort(indicators: readonly Indicator[]): readonly string[] {
  if (indicators.length === 0) return [];
  const { length } = indicators;
  const names = length > mostMissingNamed ? '' : `: ${indicators.map(({ plainName }) => plainName).join('; ')}`;
  const those = length === 1 ? '1 more was' : `${length} more were`;
  return [`${those} so in every quarter held, but too few are held to tell${names}.`];
}

/** Figures of other units cannot be held against an amount. */
export function noteOtherUnits({ limit }: Pick<Selection, 'limit'>): readonly string[] {
  if (limit === null) return [];
  return [`Only ${limit.unit === '%' ? 'percentages' : `figures in ${limit.unit}`} were held against that.`];
}
