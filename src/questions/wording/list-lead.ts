import type { Vocabulary } from '../../indicators/vocabulary.js';
import { asksForConcerns } from '../selection/choose-rows.js';
import type { Row } from '../selection/find-rows.js';
import type { Selection } from '../selection/selection.js';
import { countColours } from './list-rows.js';
import { countIndicators, describeFilter, describeScope } from './selection-words.js';

/** How an order that was asked for is told. */
export const orderWords: Readonly<Record<Selection['order'], string>> = {
  worst: 'worst',
  farthest: 'farthest from their range',
  nearest: 'nearest to the edge of their range',
  longest: 'outside their range for longest',
  best: 'best',
};

/** The same of all that a list has: "those outside their range for longest first". */
const firstWords: Readonly<Partial<Record<Selection['order'], string>>> = { longest: `those ${orderWords.longest}` };

const ordinals = ['', 'second ', 'third ', 'fourth ', 'fifth '] as const;

/** "The one farthest from its range", "The worst" */
function nameOne(selection: Selection): string {
  const { order } = selection;
  if (order === 'worst') return isAllGood(selection) ? 'The first' : 'The worst';
  return order === 'best' ? 'The best' : `The one ${orderWords[order].replace('their', 'its')}`;
}

/** "The 5 farthest from their range", "The second worst" */
function nameShown(count: number, selection: Selection): string {
  const { order, place } = selection;
  if (count === 1 && place === null) return nameOne(selection);
  // Of what is all good the first few are no worst ones.
  if (order === 'worst' && place === null && isAllGood(selection)) return `The first ${count}`;
  return place === null
    ? `The ${count} ${orderWords[order]}`
    : `The ${ordinals[place - 1] ?? `${place}th `}${orderWords[order]}`;
}

function isAllGood({ colours, stances }: Selection): boolean {
  const isOnly = <T>(said: readonly T[], good: T) => said.length > 0 && said.every((each) => each === good);
  return isOnly(stances, 'celebrate') || isOnly(colours, 'green');
}

/** What was looked for, what was found of it and where. */
export interface ListFound {
  /** All that fit, those that are listed, and all that were looked at. */
  readonly kept: readonly Row[];
  readonly rows: readonly Row[];
  readonly all: readonly Row[];
  /** How many have no figure for the period. */
  readonly missing: number;
  readonly when: string;
}

/** "8 of the 50 indicators on the scorecard are red in 2023-24 Q4 (…)."; yes or no first where all of them were to be so. */
export function leadOfList(found: ListFound, selection: Selection, vocabulary: Vocabulary): string {
  const { kept, rows, all, when } = found;
  const filter = describeFilter(selection);
  const looked = countIndicators(all.length, selection, vocabulary);
  if (filter === '') return `${looked}, in ${when}: ${countColours(all)}.`;
  const lasts = selection.lasting !== null;
  const [is, are, at] = lasts ? ['has been', 'have been', 'up to'] : ['is', 'are', 'in'];
  if (all.length === 0) {
    return `None that can be shown ${describeScope(selection, vocabulary)} ${is} ${filter} ${at} ${when}.`;
  }
  const held = found.missing > 0 ? ' that have a figure' : '';
  const no = selection.asksAll ? 'No. ' : '';
  if (kept.length === 0) {
    const none =
      all.length === 1
        ? `The only one ${describeScope(selection, vocabulary)}${held} ${is} not ${filter} ${at} ${when}.`
        : `None of the ${looked}${held} ${is} ${filter} ${at} ${when}.`;
    return `${no}${none}${asksForConcerns(selection) && !selection.asksAll ? countOut(rows.length) : ''}`;
  }
  const counts = selection.colours.length > 1 && selection.by === 'colour' ? `: ${countColours(kept)}` : '';
  const shown = rows.length < kept.length && !selection.asksAll ? ` ${nameShown(rows.length, selection)}:` : '';
  const isSorted = selection.order === 'nearest' || (selection.order === 'longest' && shown === '');
  const sorted =
    isSorted && kept.length > 1 ? `, ${firstWords[selection.order] ?? orderWords[selection.order]} first` : '';
  if (kept.length === all.length && kept.length > 1) {
    const whole = all.length === 2 ? `Both ${looked.replace(/^2 /, '')}` : `All ${looked}`;
    return `${selection.asksAll ? 'Yes. ' : ''}${whole}${held} ${are} ${filter} ${at} ${when}${sorted}${counts}.${shown}`;
  }
  const others = selection.asksAll && rows.length > 0 ? `${rows.length === 1 ? 'This one is' : 'These are'} not:` : '';
  const share = selection.asksShare ? `, ${describeShare(kept.length, all.length)}` : '';
  const some = `${kept.length} of the ${looked}${held} ${kept.length === 1 ? is : are} ${filter} ${at} ${when}${share}${sorted}${counts}.`;
  return `${others === '' ? '' : no}${some}${others === '' ? shown : ` ${others}`}`;
}

/** What is outside its range though nothing is of concern; empty where nothing is. */
function countOut(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ' This one is outside its expected range:' : ` These ${count} are outside their expected range:`;
}

function describeShare(count: number, all: number): string {
  if (2 * count === all) return 'exactly half';
  return 2 * count > all ? 'more than half' : 'fewer than half';
}
