import { describeDistance } from '../../indicators/format-figure.js';
import type { Vocabulary } from '../../indicators/vocabulary.js';
import { hasSubject, isWhole } from '../selection/select-indicators.js';
import {
  type Lasting,
  type Limit,
  type ListColour,
  type ListStance,
  listColours,
  listStances,
  type Scope,
  type Selection,
} from '../selection/selection.js';
import { describeTraits } from '../selection/traits.js';
import { capitalise, countOf, joinWords } from './words.js';

/** Colours in a sentence. */
export const colourWords: Readonly<Record<ListColour, string>> = {
  red: 'red',
  amber: 'amber',
  green: 'green',
  none: 'not judged',
};
/** Stances behind "are". */
const stancePredicates: Readonly<Record<Exclude<ListStance, 'none'>, string>> = {
  concern: 'of concern',
  watching: 'on a watching brief',
  celebrate: 'worth celebrating',
};
const whereOf: Readonly<Record<Selection['statuses'][number], string>> = {
  scorecard: 'on the scorecard',
  history: 'of older documents',
  watched: 'that the panel watches without a figure',
};

const rangeWords: Readonly<Record<NonNullable<Selection['range']>, string>> = {
  held: 'provided with an expected range',
  none: 'without an expected range',
  unconfirmed: 'waiting for an expected range to be confirmed',
};

/** What a selection asks of its indicators: "red and of concern", "not of concern"; empty where it asks nothing. */
export function describeFilter(selection: Selection): string {
  const { colours, stances, range, side, lasting, limit, reasons } = selection;
  return [
    ...(colours.length > 0
      ? [
          joinWords(
            listed(listColours, colours).map((colour) => colourWords[colour]),
            'or',
          ),
        ]
      : []),
    ...(stances.length > 0 ? [describeStances(stances)] : []),
    ...(range === null ? [] : [rangeWords[range]]),
    ...(side === null ? [] : [`${side} the expected range`]),
    ...(limit === null || limit.of === 'change' ? [] : [describeLimit(limit)]),
    ...(reasons === 'with' ? ['explained by the service'] : []),
    ...(reasons === 'without' ? ['without a recorded reason'] : []),
    ...describeTraits(selection),
  ]
    .join(' and ')
    .concat(lasting === null || colours.length === 0 ? '' : ` ${describeLasting(lasting)}`);
}

/** "For three quarters in a row or more" */
export function describeLasting(lasting: Lasting): string {
  if (lasting === 'held') return 'in every quarter that is held and judged';
  if (lasting === 'since') return 'in every quarter since then';
  return lasting === 1 ? 'for a quarter or more' : `for ${countOf(lasting, 'quarter')} in a row or more`;
}

/** "above 90%", "more than 10 percentage points outside the expected range" */
export function describeLimit({ of, is, amount, unit }: Limit): string {
  const isLevel = of === 'level' && unit === '%';
  const words = isLevel ? `${amount}%` : describeDistance(amount, { unit, decimals: 0 });
  if (of === 'distance') return `${limitWords[is]} ${words} outside the expected range`;
  if (of === 'change') return `by ${limitWords[is]} ${words}`;
  return `${isLevel && is === 'over' ? 'above' : isLevel && is === 'under' ? 'below' : limitWords[is]} ${words}`;
}

const limitWords: Readonly<Record<Limit['is'], string>> = {
  over: 'more than',
  under: 'less than',
  least: 'at least',
  most: 'at most',
};

/** The part of the scorecard a selection is about: "in Health and wellbeing", "on the scorecard". */
export function describeScope({ scope, except, statuses }: Selection, vocabulary: Vocabulary): string {
  const where = isWhole(scope) ? statuses.map((status) => whereOf[status]) : [nameScope(scope, vocabulary)];
  const without = isWhole(except) ? [] : [`(leaving out ${nameLeftOut(except, vocabulary)})`];
  return [joinWords(where, 'or'), ...without].join(' ');
}

/** The heading of a part by itself: "Health and wellbeing", "The scorecard". */
export function titleScope({ scope, except }: Selection, vocabulary: Vocabulary): string {
  const names = namesIn(scope, vocabulary);
  const without = isWhole(except) ? '' : ` without ${nameLeftOut(except, vocabulary)}`;
  if (names.length > 0) return `${joinWords(names)}${without}`;
  return hasSubject(scope) ? 'What you asked about' : `The scorecard${without}`;
}

/** "Red in Health and wellbeing", "All indicators on the scorecard" */
export function titleSelection(selection: Selection, vocabulary: Vocabulary): string {
  const filter = describeFilter(selection);
  return `${filter === '' ? 'All indicators' : capitalise(filter)} ${describeScope(selection, vocabulary)}`;
}

/** "8 indicators in Fostering", "1 indicator on the scorecard" */
export function countIndicators(count: number, selection: Selection, vocabulary: Vocabulary): string {
  return `${count} ${count === 1 ? 'indicator' : 'indicators'} ${describeScope(selection, vocabulary)}`;
}

/** "of concern", "not on a watching brief" */
export function describeStances(stances: readonly ListStance[]): string {
  const missing = listStances.filter((stance) => !stances.includes(stance));
  const [only] = missing;
  if (missing.length === 1 && only !== undefined && only !== 'none') return `not ${stancePredicates[only]}`;
  const words = listed(listStances, stances).map((stance) =>
    stance === 'none' ? 'in no need of anything' : stancePredicates[stance],
  );
  return joinWords(words, 'or');
}

function nameLeftOut(except: Scope, vocabulary: Vocabulary): string {
  const { length } = except.keys;
  const ofNames = length > 0 ? [length === 1 ? 'one indicator as asked' : `${length} indicators as asked`] : [];
  return joinWords([...namesIn(except, vocabulary), ...ofNames]);
}

function nameScope(scope: Scope, vocabulary: Vocabulary): string {
  const teams = scope.teams.map((team) => vocabulary.teams[team]?.name ?? team);
  const ofTeams = teams.length > 0 ? `of ${joinWords(teams)}` : '';
  const subjects = namesIn({ ...scope, teams: [] }, vocabulary);
  const inSubjects = subjects.length > 0 ? `in ${joinWords(subjects)}` : scope.keys.length > 0 ? 'you ask about' : '';
  return [inSubjects, ofTeams].filter((words) => words !== '').join(', ');
}

function namesIn({ domains, services, priorities, teams }: Scope, vocabulary: Vocabulary): readonly string[] {
  return [
    ...domains.map((domain) => vocabulary.domains[domain] ?? domain),
    ...services.map((service) => vocabulary.services[service] ?? service),
    ...priorities.map((number) => namePriority(number, vocabulary)),
    ...teams.map((team) => vocabulary.teams[team]?.name ?? team),
  ];
}

/** "priority 1 (To feel safe and happy …)" */
export function namePriority(number: number, { priorities }: Vocabulary): string {
  const name = priorities.find((priority) => priority.number === number)?.name;
  return name === undefined ? `priority ${number}` : `priority ${number} (${name})`;
}

function listed<T>(order: readonly T[], some: readonly T[]): readonly T[] {
  return order.filter((each) => some.includes(each));
}
