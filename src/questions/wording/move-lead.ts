import type { Indicator } from '../../indicators/indicator.js';
import type { Period } from '../../indicators/period.js';
import type { Vocabulary } from '../../indicators/vocabulary.js';
import { groupChanges, type Move } from '../selection/find-moves.js';
import type { ChangeAsked, Selection } from '../selection/selection.js';
import {
  colourWords,
  countIndicators,
  describeFilter,
  describeLimit,
  describeStances,
  titleScope,
} from './selection-words.js';
import { capitalise, countOf, joinWords, namePeriod, shortPeriod } from './words.js';

/** More indicators that cannot be compared than this are counted, not named. */
const mostNamed = 12;

const changeVerbs: Readonly<Record<ChangeAsked, string>> = {
  worse: 'got worse',
  better: 'got better',
  up: 'went up',
  down: 'went down',
  same: 'stayed the same',
  colour: 'changed colour',
  stance: 'changed in what the panel does with them',
  kept: 'kept their colour',
};

/** Moves that were looked for, and over which time. */
export interface MovesFound {
  /** All that fit, and those of them that are listed. */
  readonly kept: readonly Move[];
  readonly listed: readonly Move[];
  /** All that could be compared. */
  readonly all: readonly Move[];
  readonly since: Period;
  readonly until: Period;
}

/** "Between 2023-24 Q3 and 2023-24 Q4 (…), 22 indicators on the scorecard got worse, the largest change for its range first." */
export function leadOfMoves(
  { kept, listed, all, since, until }: MovesFound,
  selection: Selection,
  vocabulary: Vocabulary,
): readonly string[] {
  const span = `Between ${shortPeriod(since)} and ${namePeriod(until)}`;
  const did = describeChange(selection, kept.length === 1 ? 'is' : 'are');
  if (kept.length === 0) return [`${span}, none of the ${countIndicators(all.length, selection, vocabulary)} ${did}.`];
  const count = countIndicators(kept.length, selection, vocabulary);
  const order = kept.length > 1 ? ', the largest change for its range first' : '';
  const which = selection.place === null ? largestWords(listed.length) : `number ${selection.place} by size is`;
  const shown = listed.length < kept.length ? `, of which ${which} listed` : order;
  // Of the others nothing is known but where they began and ended.
  return [`${span}, ${count} ${did}${shown}.`, ...(selection.lasting === null ? countOthers(all, kept) : [])];
}

function largestWords(count: number): string {
  return count === 1 ? 'the largest change is' : `the ${count} largest changes are`;
}

/** "The scorecard: what got worse since 2023-24 Q3" */
export function titleMoves(selection: Selection, vocabulary: Vocabulary, since: Period): string {
  return `${capitalise(titleScope(selection, vocabulary))}: what ${describeChange(selection, 'is')} since ${shortPeriod(since)}`;
}

/** Which rows could not be compared, because their earlier figure is withheld or was not reported. */
export function noteIncomparable(indicators: readonly Indicator[], since: Period): readonly string[] {
  if (indicators.length === 0) return [];
  const when = shortPeriod(since);
  if (indicators.length > mostNamed) return [`${indicators.length} others have no figure for ${when} to compare with.`];
  return [`No figure for ${when} to compare with: ${indicators.map(({ plainName }) => plainName).join('; ')}.`];
}

/** "got worse", "turned red", "got better and are of concern now", where `be` is the verb of what did */
export function describeChange(selection: Selection, be: 'is' | 'are' = 'are'): string {
  const { changes, colours, before, stances, stancesBefore } = selection;
  const words = (some: Selection['colours']) =>
    joinWords(
      some.map((colour) => colourWords[colour]),
      'or',
    );
  if (changes.length === 1 && changes[0] === 'colour') {
    const parts = [
      ...(before.length > 0 ? [`stopped being ${words(before)}`] : []),
      ...(colours.length > 0 ? [`turned ${words(colours)}`] : []),
    ];
    if (parts.length > 0) return parts.join(' and ');
  }
  if (changes.length === 1 && changes[0] === 'stance') {
    const parts = [
      ...(stancesBefore.length > 0 ? [`${be} no longer ${describeStances(stancesBefore)}`] : []),
      ...(stances.length > 0 ? [`came to be ${describeStances(stances)}`] : []),
    ];
    return parts.join(' and ');
  }
  if (changes.length === 1 && changes[0] === 'kept' && colours.length > 0) return `stayed ${words(colours)}`;
  const did =
    changes.length === 0
      ? 'moved'
      : groupChanges(changes)
          .map((group) =>
            joinWords(
              group.map((change) => changeVerbs[change]),
              'or',
            ),
          )
          .join(' and ');
  const limit = selection.limit?.of === 'change' ? ` ${describeLimit(selection.limit)}` : '';
  const filter = describeFilter({ ...selection, lasting: null });
  const whole = `${did}${describeSteps(selection.lasting)}${limit}`;
  return filter === '' ? whole : `${whole} and ${be} ${filter} now`;
}

/** "in each of the last three quarters" */
function describeSteps(lasting: Selection['lasting']): string {
  if (lasting === null || lasting === 1) return '';
  return typeof lasting === 'number'
    ? ` in each of the last ${countOf(lasting, 'quarter')}`
    : ' in every quarter that is held';
}

/** What the others did, so that one side is never taken for the whole. */
function countOthers(all: readonly Move[], kept: readonly Move[]): readonly string[] {
  const others = all.filter((move) => !kept.includes(move));
  const count = (words: string, movement: Move['movement']) => {
    const own = others.filter((move) => move.movement === movement);
    return own.length > 0 ? [`${own.length} ${words}`] : [];
  };
  const parts = [
    ...count('got worse', 'worse'),
    ...count('got better', 'better'),
    ...count('did not change', 'unchanged'),
    ...count('moved without being better or worse', 'neither'),
  ];
  return parts.length > 0 ? [`Of the others, ${joinWords(parts)}.`] : [];
}
