import fc from 'fast-check';
import type { Answer, AnswerContent, IndicatorContent, SingleContent } from '../../src/questions/answer.js';
import type { ComparedItem } from '../../src/questions/comparison-content.js';
import type { TrendItem } from '../../src/questions/trend-content.js';
import { fakeAnswer } from './fake-answers.js';

/** Text as data and people may bring it: markup, bindings, emoji, other scripts, nothing, far too much. */
export const extremeText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('', ' ', '${name}', '${', '{{DATE(2024-01-01T00:00:00Z)}}', '**bold** [link](https://example.org)'),
  fc.constantFrom(
    '<at>everyone</at>',
    '&lt;b&gt;',
    '24. a list',
    '- a list',
    'שלום \u202e עולם',
    '👩‍👧‍👦',
    '"quotes" \\ \u0000',
  ),
  fc.constantFrom(
    '*'.repeat(9000),
    'word '.repeat(3000),
    '👩‍👧‍👦'.repeat(800),
    '\\"'.repeat(6000),
    'x\n\n'.repeat(4000),
  ),
);

const key = fc.constantFrom('two-year-stability', 'adopted-number', 'dental-checks');
const texts = (maxLength: number) => fc.array(extremeText, { maxLength });
const number = fc.double({ noNaN: true, min: -1e6, max: 1e6 });
const colour = fc.constantFrom('green' as const, 'amber' as const, 'red' as const, null);

const chart = fc.record({
  sentence: extremeText,
  unit: fc.constantFrom('%', 'children', 'score', 'per 10,000'),
  points: fc.array(fc.record({ label: extremeText, value: fc.oneof(number, fc.constant(0)) }), { maxLength: 200 }),
  lower: fc.option(number),
  higher: fc.option(number),
});

/** An indicator's card of any words and figures. */
export const extremeIndicator: fc.Arbitrary<IndicatorContent> = fc.record({
  kind: fc.constant('indicator' as const),
  key,
  name: extremeText,
  printedName: extremeText,
  definition: extremeText,
  period: extremeText,
  figure: extremeText,
  verdict: fc.record({ colour, stance: fc.constant(null), label: extremeText, reason: extremeText }),
  expected: fc.option(extremeText),
  changes: fc.array(fc.record({ label: extremeText, words: extremeText }), { maxLength: 20 }),
  year: fc.option(extremeText),
  chart: fc.option(chart),
  comparison: fc.option(
    fc.record({
      heading: extremeText,
      rows: fc.array(fc.record({ name: extremeText, figure: extremeText, value: number }), {
        minLength: 1,
        maxLength: 60,
      }),
      sentence: extremeText,
    }),
  ),
  commentary: fc.option(fc.record({ text: extremeText, by: extremeText, date: extremeText })),
  notes: texts(20),
  source: extremeText,
});

const bounds = fc.record({ lower: fc.option(number), higher: fc.option(number) });
const brokenChart = fc.record({
  sentence: extremeText,
  unit: fc.constantFrom('%', 'children', 'score'),
  points: fc.array(
    fc.record(
      {
        label: fc.oneof(extremeText, fc.constantFrom('2011-12', '2023-24 Q4', 'Mar-24', 'Mar-1999')),
        value: fc.option(number),
        gap: extremeText,
        bounds,
      },
      { requiredKeys: ['label', 'value'] },
    ),
    { maxLength: 200 },
  ),
  lower: fc.option(number),
  higher: fc.option(number),
});
const trendItem: fc.Arbitrary<TrendItem> = fc.record({
  key,
  name: extremeText,
  period: extremeText,
  figure: extremeText,
  verdict: fc.record({ colour, stance: fc.constant(null), label: extremeText, reason: extremeText }),
  moves: texts(20),
  chart: fc.option(brokenChart),
  gaps: texts(20),
  notes: texts(20),
  sources: texts(20),
});
const comparedItem: fc.Arbitrary<ComparedItem> = fc.record({
  heading: extremeText,
  period: extremeText,
  sentences: texts(20),
  column: extremeText,
  rows: fc.array(
    fc.record({
      name: extremeText,
      figure: extremeText,
      value: fc.option(number),
      isOwn: fc.boolean(),
      colour: fc.constantFrom('red' as const, 'amber' as const, null),
    }),
    {
      maxLength: 60,
    },
  ),
  notes: texts(20),
  sources: texts(20),
});
const section = fc.record({
  heading: extremeText,
  paragraphs: texts(20),
  isList: fc.boolean(),
  facts: fc.array(fc.record({ title: extremeText, value: extremeText }), { maxLength: 50 }),
});
/** One to a few, or one many times over. */
const several = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> =>
  fc.oneof(
    fc.array(item, { minLength: 1, maxLength: 4 }),
    item.map((one) => Array.from({ length: 50 }, () => one)),
  );

const singleContent: fc.Arbitrary<SingleContent> = fc.oneof(
  fc.record({ kind: fc.constant('trend' as const), items: several(trendItem) }),
  fc.record({ kind: fc.constant('compared' as const), items: several(comparedItem) }),
  fc.record({
    kind: fc.constant('sections' as const),
    heading: extremeText,
    subtitle: extremeText,
    headline: extremeText,
    paragraphs: texts(20),
    sections: fc.array(section, { maxLength: 40 }),
    notes: texts(20),
    sources: texts(20),
  }),
  extremeIndicator,
  fc.record({
    kind: fc.constant('indicators' as const),
    items: fc.oneof(
      fc.array(extremeIndicator, { minLength: 1, maxLength: 4 }),
      extremeIndicator.map((item) => Array.from({ length: 50 }, () => item)),
    ),
  }),
  fc.record({
    kind: fc.constant('choice' as const),
    prompt: extremeText,
    choices: fc.array(fc.record({ key, title: extremeText, ask: extremeText }), { maxLength: 50 }),
  }),
  fc.record({ kind: fc.constant('help' as const), heading: extremeText, paragraphs: texts(50), examples: texts(50) }),
  fc.record({ kind: fc.constant('message' as const), heading: extremeText, paragraphs: texts(50) }),
);

const content: fc.Arbitrary<AnswerContent> = fc.oneof(
  { weight: 4, arbitrary: singleContent },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('several' as const),
      answers: fc.array(
        singleContent.map((one) => fakeAnswer(one)),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  },
);

/** Answers of every kind whose every part is ordinary, empty, absent or absurd. */
export const extremeAnswer: fc.Arbitrary<Answer> = fc
  .tuple(content, texts(50))
  .map(([shown, suggestions]) => fakeAnswer(shown, { suggestions }));
