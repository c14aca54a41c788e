import type {
  Answer,
  AnswerContent,
  ChartContent,
  IndicatorContent,
  IndicatorsContent,
} from '../../src/questions/answer.js';
import type { ComparedItem } from '../../src/questions/comparison-content.js';
import type { SectionsContent } from '../../src/questions/sections-content.js';
import type { TrendItem } from '../../src/questions/trend-content.js';
import { fakeList, fakeTeams } from './fake-lists.js';

/** A card's context as the bot gives it. */
export const fakeContext = {
  classification: 'Official – sensitive. Not to be shared outside the council.',
  nonce: '3f1c2b4a',
};

const fakeChart: ChartContent = {
  sentence: 'From 72% in 2022-23 Q4 to 66% in 2023-24 Q4: falling, and below the expected range throughout.',
  unit: '%',
  points: [
    { label: '2022-23 Q4', value: 72 },
    { label: '2023-24 Q1', value: 69 },
    { label: '2023-24 Q2', value: 70 },
    { label: '2023-24 Q3', value: 67 },
    { label: '2023-24 Q4', value: 66 },
  ],
  lower: 75,
  higher: 82,
};

/** An indicator with every part of a card. */
export function fakeIndicator(overrides: Partial<IndicatorContent> = {}): IndicatorContent {
  return {
    kind: 'indicator',
    key: 'two-year-stability',
    name: 'Two years in the same home',
    printedName: '24. % 2yr stability',
    definition: 'Of children long in care, the share who have lived in one home for two years or more.',
    period: '2023-24 Q4 (January to March 2024)',
    figure: '66%',
    verdict: {
      colour: 'red',
      stance: 'concern',
      label: 'Red, of concern',
      reason: '9 percentage points below the expected range; outside it for 5 quarters.',
    },
    expected: '75% to 82%',
    changes: [
      { label: 'Since last quarter', words: 'down 1 percentage point, from 67%' },
      { label: 'Since a year ago', words: 'down 6 percentage points, from 72%' },
    ],
    year: null,
    chart: fakeChart,
    comparison: {
      heading: '2022-23, published figures',
      rows: [
        { name: 'Anyshire', figure: '73%', value: 73 },
        { name: 'England', figure: '69%', value: 69 },
        { name: 'Statistical neighbours', figure: '69%', value: 69 },
        { name: 'Outstanding authorities', figure: '67%', value: 67 },
      ],
      sentence: 'In 2022-23 Anyshire, at 73%, was above all three. The latest local figure is 66%, not yet reconciled.',
    },
    commentary: {
      text: 'More carers have given notice this year, and there are few homes to choose from.',
      by: 'Head of Service, Children in Care',
      date: '18 April 2024',
    },
    notes: ['Two documents print 2022-23 differently; the table is used here.'],
    source: 'Panel scorecard 2023-24 Q4, row 24, released 30 April 2024',
    ...overrides,
  };
}

/** An indicator whose figure is withheld, with everything derived from it. */
export function fakeWithheld(): IndicatorContent {
  return fakeIndicator({
    key: 'adopted-number',
    name: 'Children adopted',
    printedName: '14. No. of children adopted',
    figure: 'too few to show',
    verdict: { colour: null, stance: null, label: 'Not shown', reason: 'A number this small could point to a child.' },
    expected: '5 to 8.5 children a quarter',
    changes: [],
    chart: null,
    comparison: null,
    commentary: null,
    notes: ['Provisional: reconciled once a year.'],
  });
}

/** Two indicators asked for in one question. */
export const fakeSeveral: IndicatorsContent = {
  kind: 'indicators',
  items: [
    fakeIndicator({
      key: 'dental-checks',
      name: 'Dental checks in date',
      printedName: '9. % with dental check',
      figure: '89%',
      verdict: { colour: 'amber', stance: 'watching', label: 'Amber, watching brief', reason: '6 points below.' },
      commentary: null,
      comparison: null,
      notes: [],
    }),
    fakeIndicator({
      key: 'health-assessments',
      name: 'Health assessments in date',
      printedName: '8. % with health assessment',
      figure: '97%',
      verdict: {
        colour: 'green',
        stance: 'celebrate',
        label: 'Green, to celebrate',
        reason: 'Better for two quarters.',
      },
      chart: null,
      commentary: null,
      comparison: null,
      notes: [],
    }),
  ],
};

/** One indicator over many years, with gaps and a target that one year had. */
export function fakeTrendItem(overrides: Partial<TrendItem> = {}): TrendItem {
  const none = { lower: null, higher: null };
  return {
    key: 'two-year-stability',
    name: 'Two years in the same home',
    period: 'Year by year, 2015-16 to 2023-24',
    figure: '70.3% to 66%',
    verdict: { colour: 'red', stance: null, label: 'Red, in 2023-24', reason: '9 percentage points below.' },
    moves: ['It fell by 4.3 percentage points since 2015-16, a change for the worse.'],
    chart: {
      sentence: 'Year by year from 70.3% in 2015-16 to 66% in 2023-24. The line is broken where there is no figure.',
      unit: '%',
      points: [
        { label: '2015-16', value: 70.3, bounds: none },
        { label: '2016-17', value: 63.3, bounds: none },
        { label: '2017-18', value: null, gap: 'nothing held', bounds: none },
        { label: '2018-19', value: 77, bounds: { lower: 72, higher: null } },
        { label: '2019-20', value: null, gap: 'too few to show', bounds: none },
        { label: '2020-21', value: null, gap: 'nothing held', bounds: none },
        { label: '2021-22', value: 73, bounds: { lower: 75, higher: 82 } },
        { label: '2022-23', value: 73, bounds: { lower: 75, higher: 82 } },
        { label: '2023-24', value: 66, bounds: { lower: 75, higher: 82 } },
      ],
      lower: null,
      higher: null,
    },
    gaps: ['Nothing is held for 2017-18 and 2020-21.', '2019-20: too few to show.'],
    notes: ['2022-23: another document prints 71.6%.'],
    sources: ['2015-16 and 2016-17: Commissioning strategy', '2018-19 to 2023-24: Panel scorecard'],
    ...overrides,
  };
}

/** Our figure beside others, some of them below zero. */
export function fakeComparedItem(overrides: Partial<ComparedItem> = {}): ComparedItem {
  return {
    heading: 'Progress 8 at GCSE',
    period: 'Published figures for 2021-22',
    sentences: ['In 2021-22 Anyshire, at -0.5, was above England, at -1.3. Higher is better.'],
    column: 'Whose figure',
    rows: [
      { name: 'Anyshire', figure: '-0.5', value: -0.5, isOwn: true },
      { name: 'England', figure: '-1.3', value: -1.3, isOwn: false },
      { name: 'Statistical neighbours', figure: 'too few to show', value: null, isOwn: false },
    ],
    notes: ['No figure of the South West is held for that year.'],
    sources: ['Annual report of the panel, paragraph 58'],
    ...overrides,
  };
}

/** What comes to a meeting. */
export const fakeSections: SectionsContent = {
  kind: 'sections',
  heading: 'The next meeting of the panel',
  subtitle: 'Corporate Parenting Panel',
  headline: 'Tuesday 16 June 2026',
  paragraphs: ['In 58 days, at 10:00.'],
  sections: [
    {
      heading: 'Reports',
      paragraphs: ['Annual report of the panel', 'Six-monthly report on UASC'],
      isList: true,
      facts: [],
    },
    { heading: 'Deadlines', paragraphs: [], facts: [{ title: 'Draft to the clerk', value: 'Tuesday 26 May 2026' }] },
  ],
  notes: ['The months of reports were inferred from when they came in 2022-23.'],
  sources: ['Strategy 2023-26, terms of reference'],
};

/** An answer with this content; the card is made of nothing else but its suggestions. */
export function fakeAnswer(content: AnswerContent, overrides: Partial<Answer> = {}): Answer {
  const indicators = content.kind === 'indicator' ? [content.key] : [];
  return {
    question: 'a question',
    outcome: 'answered',
    intent: 'status',
    indicators,
    period: '2023-24 Q4',
    figures: [],
    text: 'The answer in words.',
    content,
    suggestions: ['How does two-year stability compare with England?', 'What was it last quarter?'],
    ...overrides,
  };
}

/** One typical answer for each kind of card, by the name of its snapshot. */
export const typicalAnswers: Readonly<Record<string, Answer>> = {
  indicator: fakeAnswer(fakeIndicator()),
  withheld: fakeAnswer(fakeWithheld()),
  several: fakeAnswer(fakeSeveral),
  list: fakeAnswer(fakeList, { intent: 'list', indicators: ['two-year-stability', 'dental-checks'] }),
  teams: fakeAnswer(fakeTeams, { intent: 'teams', indicators: ['supervisions-north', 'supervisions-south'] }),
  choice: fakeAnswer(
    {
      kind: 'choice',
      prompt: 'Which of these do you mean?',
      choices: [
        { key: 'eet-17-18', title: 'In education, work or training at 17 to 18', ask: 'How is EET at 17 to 18?' },
        { key: 'eet-19-21', title: 'In education, work or training at 19 to 21', ask: 'How is EET at 19 to 21?' },
      ],
    },
    { outcome: 'clarify', suggestions: [] },
  ),
  help: fakeAnswer(
    {
      kind: 'help',
      heading: 'What I can tell you',
      paragraphs: ['How an indicator is doing, what is expected of it, and how it compares.'],
      examples: ['How is two-year stability?', 'What is the target for dental checks?'],
    },
    { intent: 'help', suggestions: [] },
  ),
  trend: fakeAnswer({ kind: 'trend', items: [fakeTrendItem()] }, { intent: 'trend' }),
  compared: fakeAnswer({ kind: 'compared', items: [fakeComparedItem()] }, { intent: 'compare' }),
  sections: fakeAnswer(fakeSections, { intent: 'schedule', suggestions: ['When do papers have to be in?'] }),
  'several-questions': fakeAnswer(
    {
      kind: 'several',
      answers: [
        fakeAnswer(fakeIndicator()),
        fakeAnswer(fakeIndicator({ name: 'Dental checks', chart: null, comparison: null })),
        fakeAnswer(fakeSections, { intent: 'schedule' }),
      ],
    },
    { suggestions: ['When do papers have to be in?'] },
  ),
  message: fakeAnswer(
    {
      kind: 'message',
      heading: 'Nothing is held for 2019-20',
      paragraphs: ['The nearest period held is 2021-22 Q2.'],
    },
    { outcome: 'not_found', suggestions: ['How was two-year stability in 2021-22 Q2?'] },
  ),
};
