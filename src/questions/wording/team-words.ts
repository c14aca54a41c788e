import { exactly } from '../../indicators/exact.js';
import { describeDistance, formatFigure } from '../../indicators/format-figure.js';
import { movementBetween } from '../../indicators/movement.js';
import type { TeamRow, TeamsMeasure } from '../list-content.js';
import type { Measure } from '../selection/collect-measures.js';
import type { Row } from '../selection/find-rows.js';
import { colourOf, isWithinLimit } from '../selection/keep-row.js';
import type { ListColour, Selection } from '../selection/selection.js';
import { tooFewToShow } from './indicator-content.js';
import { countColours } from './list-rows.js';
import { phraseQuestion } from './phrase-question.js';
import { colourWords, describeLimit } from './selection-words.js';
import { judgementWords } from './verdict.js';
import { capitalise, joinWords } from './words.js';

type RowsByKey = ReadonlyMap<string, Row>;

/** One measure with each team's figure and what lies between them. */
export function makeMeasure({ name, members }: Measure, rows: RowsByKey, isLatest: boolean): TeamsMeasure {
  const period = members.map(({ key }) => rows.get(key)).find((row) => row !== undefined)?.period;
  return {
    name,
    rows: members.map((indicator): TeamRow => {
      const row = rows.get(indicator.key);
      const { plainName } = indicator;
      return {
        key: indicator.key,
        team: indicator.team?.name ?? plainName,
        figure: row ? formatFigure(row.value, indicator) : tooFewToShow,
        colour: row?.assessment.colour ?? null,
        label: row ? capitalise(judgementWords(row.assessment.colour, row.assessment.stance)) : '',
        ask: isLatest || !period ? phraseQuestion.status(plainName) : phraseQuestion.statusIn(plainName, period),
      };
    }),
    difference: describeDifference(members.map(({ key }) => rows.get(key))),
  };
}

/** "Supervision up to date: CIC North 80%, amber; CIC South 100%, green. CIC South is 20 percentage points higher, which is better." */
export function tellMeasure({ name, rows, difference }: TeamsMeasure): string {
  const teams = rows.map(
    ({ team, figure, label }) => `${team} ${figure}${label === '' ? '' : `, ${label.toLowerCase()}`}`,
  );
  return `${name}: ${teams.join('; ')}. ${difference}`.trimEnd();
}

/**
 * How often each team is ahead, and on what: "CIC South is ahead on 2 of 4 measures: supervision and visits. CIC North
 * is ahead on 1: chronologies." Nothing where none can be compared.
 */
export function countLeads(measures: readonly Measure[], rows: RowsByKey): readonly string[] {
  const compared = measures.flatMap(({ name, members }) => {
    const shown = members.flatMap(({ key }) => rows.get(key) ?? []);
    return shown.length > 1 && shown.length === members.length
      ? [{ name, team: leaderOf(shown)?.indicator.team?.name }]
      : [];
  });
  if (compared.length < 2) return [];
  const leads = new Map<string | undefined, string[]>();
  for (const { name, team } of compared) leads.set(team, [...(leads.get(team) ?? []), name]);
  const level = leads.get(undefined) ?? [];
  leads.delete(undefined);
  const sorted = [...leads].sort(([, a], [, b]) => b.length - a.length);
  const parts = sorted.map(([team, names], at) => {
    const of = at === 0 ? ` of ${compared.length} measures` : '';
    return `${team} is ahead on ${names.length}${of}: ${joinWords(names)}.`;
  });
  const same = level.length > 0 ? [`On ${level.length} no team is ahead: ${joinWords(level)}.`] : [];
  return [[...parts, ...same].join(' ')];
}

/** "Red: CIC South 1, CIC North 0.", where colours are asked for; the team with most of them first. */
export function countColoursByTeam(rows: readonly Row[], colours: readonly ListColour[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const team = row.indicator.team?.name;
    if (team === undefined) continue;
    counts.set(team, (counts.get(team) ?? 0) + (colours.includes(colourOf(row)) ? 1 : 0));
  }
  if (colours.length === 0 || counts.size === 0) return [];
  const sorted = [...counts].sort(([, a], [, b]) => b - a).map(([team, count]) => `${team} ${count}`);
  const words = joinWords(
    colours.map((colour) => colourWords[colour]),
    'or',
  );
  return [`${capitalise(words)}: ${joinWords(sorted)}.`];
}

/** "CIC North: 3 amber and 1 green.", where one team alone was asked for. */
export function countColoursOf(rows: readonly Row[], [team, ...others]: readonly string[]): readonly string[] {
  const own = rows.filter(({ indicator }) => indicator.team?.key === team);
  const name = own[0]?.indicator.team?.name;
  return name === undefined || own.length < 2 || others.length > 0 ? [] : [`${name}: ${countColours(own)}.`];
}

/** "No. Above 90%: CIC North 3 of 4 measures and CIC South 3 of 4. Not so: …", where a level is asked for. */
export function countWithinLimit(
  rows: readonly Row[],
  { limit, asksAll }: Pick<Selection, 'limit' | 'asksAll'>,
): readonly string[] {
  if (limit?.of !== 'level') return [];
  const isWithin = ({ value, indicator }: Row) => isWithinLimit(value, indicator, limit);
  const teams = [...new Set(rows.flatMap(({ indicator }) => indicator.team?.name ?? []))];
  const counts = teams.map((team) => {
    const own = rows.filter(({ indicator }) => indicator.team?.name === team);
    return `${team} ${own.filter(isWithin).length} of ${own.length}`;
  });
  const others = rows.filter((row) => !isWithin(row));
  const verdict = asksAll ? (others.length === 0 ? 'Yes. ' : 'No. ') : '';
  // Of "over 90%" the exceptions are wanted, of "under 90%" those it is true of.
  const isLow = limit.is === 'under' || limit.is === 'most';
  const names = (isLow ? rows.filter(isWithin) : others).map(
    ({ indicator, value }) => `${indicator.plainName}: ${formatFigure(value, indicator)}`,
  );
  const named = names.length === 0 ? '' : ` ${isLow ? 'These' : 'Not so'}: ${names.join('; ')}.`;
  return [`${verdict}${capitalise(describeLimit(limit))}: ${joinWords(counts)}.${named}`];
}

/** The row that is better than every other; undefined where two are level, or no direction is good. */
function leaderOf(shown: readonly Row[]): Row | undefined {
  return shown.find((row) => shown.every((other) => other === row || isBetter(row, other)));
}

function isBetter({ value, assessment, indicator }: Row, other: Row): boolean {
  return movementBetween(other.value, value, assessment, indicator.polarity) === 'better';
}

function describeDifference(members: readonly (Row | undefined)[]): string {
  const shown = members.filter((row) => row !== undefined);
  const [first, second] = shown;
  // One team alone was asked for.
  if (members.length === 1) return '';
  if (first === undefined || second === undefined || shown.length < members.length) {
    return 'They are not compared, for not every figure can be shown.';
  }
  const least = shown.reduce((low, row) => (row.value < low.value ? row : low));
  const most = shown.reduce((high, row) => (row.value > high.value ? row : high));
  const distance = describeDistance(exactly(most.value - least.value), first.indicator);
  if (most.value === least.value) return shown.length === 2 ? 'Both are the same.' : 'All are the same.';
  const names = { most: most.indicator.team?.name ?? '', least: least.indicator.team?.name ?? '' };
  if (shown.length > 2) return `From ${names.least} to ${names.most} it is ${distance}.`;
  const judged = isBetter(most, least) ? ', which is better' : isBetter(least, most) ? ', which is worse' : '';
  return `${names.most} is ${distance} higher${judged}.`;
}
