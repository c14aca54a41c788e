import type { Sign } from './sign.js';

/** Every "a low number is good" and the like, of words for little or much and words for good or bad. */
function saysThat(amounts: string, verdicts: string): string {
  const each = (words: string) => words.split(',').map((word) => word.trim());
  return each(amounts)
    .flatMap((amount) =>
      each(verdicts).flatMap((verdict) => ['', 'is ', 'are '].map((is) => `${amount} ${is}${verdict}`)),
    )
    .join();
}

/** "Where we want a smaller number" */
function wanting(amounts: string): string {
  return amounts
    .split(',')
    .map((amount) => `want ${amount.trim()}`)
    .join();
}

/** "No commentary", "without a reason recorded": words for having or lacking in front of those for a reason. */
function reasonsBehind(leads: string): string {
  const reasons = [
    'commentary',
    'comment',
    'comments',
    'reason',
    'reasons',
    'explanation',
    'explanations',
    'narrative',
  ];
  const behind = ['', ' recorded', ' given', ' on file', ' written'];
  return leads
    .split(',')
    .flatMap((lead) => reasons.flatMap((reason) => behind.map((end) => `${lead.trim()} ${reason}${end}`)))
    .join();
}

const little = `
  low, lower, smaller, less, fewer, low number, lower number, small number, smaller number, low figure, lower figure,
  low value, low percent, lower percent, low rate, going down, coming down, falling, fall, drop, down, reduction
`;
const much = `
  high, higher, bigger, larger, more, high number, higher number, big number, bigger number, high figure, higher figure,
  high value, high percent, higher percent, high rate, going up, rising, rise, up, increase
`;
const good = 'good, better, best, what we want, good thing, aim';
const bad = 'bad, worse, worst, bad thing, not good';

/** Phrases that ask for indicators by what they are like: which side is good, in what they are measured, how final they are. */
export const traitSigns: readonly Sign[] = [
  {
    intent: 'list',
    means: { traits: ['beyond'] },
    phrases: '',
    alone: `
      on good side, on right side, outside range on good side, outside its range on good side, out of range on good side, outside expected range on good side, outside on good side, outside in good way,
      better than range, better than expected range, better than target, better than targets, better than expected, better than expectations,
      beat target, beats target, beating target, beat targets, beating targets, exceed target, exceeds target, exceeding target, exceeding targets,
      exceed targets, exceeding expectations, exceeding range, above and beyond, outperforming, over performing, overperforming
    `,
  },
  {
    intent: 'list',
    means: { traits: ['better-lower'] },
    phrases: '',
    alone: `${saysThat(little, good)}, ${saysThat(much, bad)}, ${wanting(little)}, better when low, better when lower, better when they are low, better when they are lower, better if lower, better if they are lower, better when it is lower, good when low, bad when high, worse when high, want low, want them low, should be low, ought to be low`,
  },
  {
    intent: 'list',
    means: { traits: ['better-higher'] },
    phrases: '',
    alone: `${saysThat(much, good)}, ${saysThat(little, bad)}, ${wanting(much)}, better when high, better when higher, better when they are high, better when they are higher, better if higher, better if they are higher, better when it is higher, good when high, bad when low, worse when low, want high, want them high, should be high, ought to be high`,
  },
  {
    intent: 'list',
    means: { traits: ['share'] },
    phrases: '',
    alone: `
      are percent, as percent, in percent, percent ones, percent measures, percent indicators, any percent, list percent,
      all percent, percent that are, percent which are
    `,
  },
  {
    intent: 'list',
    means: { traits: ['count'] },
    phrases: '',
    alone: `
      any counts, all counts, list counts, counts that are, counts which are, are just counts, which counts are, are counts, as counts, raw counts, simple counts, headcounts, head counts, raw numbers,
      are numbers, are plain numbers, are actual numbers, counts of children, absolute numbers, count children
    `,
  },
  {
    intent: 'list',
    means: { traits: ['rate'] },
    phrases: '',
    alone: 'per 10000, rates per 10000, are rates, rate per 10000',
  },
  {
    intent: 'list',
    means: { traits: ['days'] },
    phrases: `
      measured in days, counted in days, given as days, as days, expressed in days, given in days, are measured in days, are counted in days, is measured in days,
      what is measured in days, in days, number of days
    `,
  },
  {
    intent: 'list',
    means: { traits: ['compared'] },
    onlyDenied: true,
    phrases: '',
    alone: 'compare, compared, comparable, comparator, comparators, benchmark, benchmarks, benchmarked',
  },
  {
    intent: 'list',
    means: { traits: ['compared'] },
    phrases: '',
    alone: `
      which have comparators, that have comparators, indicators have comparators, ones have comparators, have benchmark,
      has benchmark, have benchmarks, with benchmark, with benchmarks, can be compared, can be benchmarked
    `,
  },
  {
    intent: 'list',
    means: { lacks: ['compared'] },
    phrases: '',
    alone: `
      no comparator, no comparators, no comparison, no comparisons, no benchmark, no benchmarks, without comparator,
      without comparators, without benchmark, without benchmarks, lack comparator, lack benchmark,
      nothing to compare, nothing to compare with, nothing to compare it with, nothing to compare against,
      nothing to compare them with, no published figure, no published figures, no national figure, no national figures
    `,
  },
  {
    intent: 'list',
    means: { reasons: 'without' },
    phrases: '',
    alone: `${reasonsBehind('no, without, without any, lack, lacking, missing, not got')}, commentary missing, commentary is missing, comment missing, explanation missing, reason missing, unexplained, not explained`,
  },
  {
    intent: 'list',
    means: { reasons: 'with' },
    phrases: '',
    denied: { reasons: 'without' },
    alone: `${reasonsBehind('have, has, got, that have')}, in exception report, in exception report narrative, in narrative,
      in commentary, mentioned in exception report, mentioned in narrative, mentioned in commentary, covered in exception report`,
  },
  {
    intent: 'list',
    means: { reasons: 'told' },
    phrases: '',
    alone: reasonsBehind('with, with their, and their, plus, plus their, include, including'),
  },
  {
    intent: 'list',
    means: { traits: ['provisional'] },
    phrases: '',
    alone: `
      provisional, not i trust, i not trust, we not trust, not we trust, not trust, not trust yet, not rely on, not i rely on, not we rely on, pinch of salt, not final, yet final, unreconciled, unvalidated, unconfirmed, subject to change, still change, may change, might change,
      could change, likely to change, when they are reconciled, when they reconciled, when reconciled, once reconciled,
      once they are reconciled, once they reconciled, until reconciled, until they are reconciled, final or provisional, provisional or final, to be reconciled
    `,
  },
  {
    intent: 'list',
    means: { lacks: ['provisional'] },
    denied: { traits: ['provisional'] },
    phrases: '',
    // "Finally" and "confirm" have the stems of these alone.
    alone: `
      figures final, figure final, numbers final, final figures, final ones, are final, is final, final yet, final or not, now final, been final, finalised, reconciled, validated,
      been confirmed, confirmed figures, are confirmed
    `,
  },
];
