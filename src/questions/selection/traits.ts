import { isCount } from '../../indicators/indicator.js';
import type { Row } from './find-rows.js';
import type { Trait } from './selection.js';

/** What a trait is true of, and how it is told behind "are" and "are not". */
interface TraitRule {
  /** Traits of one kind add to each other, those of several have to be there together. */
  readonly kind: 'side' | 'measure' | 'benchmark' | 'standing' | 'place';
  readonly holds: (row: Row, newestBenchmark: number) => boolean;
  readonly words: string;
  readonly denied: string;
}

const rules: Readonly<Record<Trait, TraitRule>> = {
  'better-higher': {
    kind: 'side',
    holds: ({ indicator }) => indicator.polarity === 'higher',
    words: 'better the higher they are',
    denied: 'not better the higher they are',
  },
  'better-lower': {
    kind: 'side',
    holds: ({ indicator }) => indicator.polarity === 'lower',
    words: 'better the lower they are',
    denied: 'not better the lower they are',
  },
  share: {
    kind: 'measure',
    holds: ({ indicator }) => indicator.unit === '%',
    words: 'given as a percentage',
    denied: 'not given as a percentage',
  },
  count: {
    kind: 'measure',
    holds: ({ indicator }) => isCount(indicator),
    words: 'given as a count',
    denied: 'not given as a count',
  },
  rate: {
    kind: 'measure',
    holds: ({ indicator }) => indicator.unit.startsWith('per '),
    words: 'given as a rate',
    denied: 'not given as a rate',
  },
  days: {
    kind: 'measure',
    holds: ({ indicator }) => indicator.unit === 'days',
    words: 'given in days',
    denied: 'not given in days',
  },
  compared: {
    kind: 'benchmark',
    // One that was last published years ago tells nothing of how we compare.
    holds: ({ series }, newestBenchmark) =>
      series.benchmarks.some(({ comparator, period }) => comparator !== 'own' && period.year >= newestBenchmark),
    words: 'published for others to compare with',
    denied: 'without a recent published figure to compare with',
  },
  beyond: {
    kind: 'place',
    holds: ({ assessment }) => assessment.reason === 'beyond good end',
    words: 'better than the expected range',
    denied: 'not better than the expected range',
  },
  provisional: {
    kind: 'standing',
    holds: ({ reading }) => reading.provisional,
    words: 'provisional',
    denied: 'not provisional',
  },
};

/** What a selection asks indicators to be like, and not to be like. */
export interface TraitsAsked {
  readonly traits: readonly Trait[];
  readonly lacks: readonly Trait[];
}

/** The rows that are as asked, whatever their figures say. */
export function keepTraits(rows: readonly Row[], { traits, lacks }: TraitsAsked): readonly Row[] {
  if (traits.length + lacks.length === 0) return rows;
  const newest = Math.max(...rows.flatMap(({ series }) => series.benchmarks.map(({ period }) => period.year)));
  const kinds = new Set(traits.map((trait) => rules[trait].kind));
  return rows.filter((row) => {
    const has = (trait: Trait) => rules[trait].holds(row, newest);
    const isAsAsked = [...kinds].every((kind) => traits.some((trait) => rules[trait].kind === kind && has(trait)));
    return isAsAsked && !lacks.some(has);
  });
}

/** "Provisional", "better the lower they are", one for each thing asked. */
export function describeTraits({ traits, lacks }: TraitsAsked): readonly string[] {
  const kinds = [...new Set(traits.map((trait) => rules[trait].kind))];
  return [
    ...kinds.map((kind) =>
      traits
        .filter((trait) => rules[trait].kind === kind)
        .map((trait) => rules[trait].words)
        .join(' or '),
    ),
    ...lacks.map((trait) => rules[trait].denied),
  ];
}
