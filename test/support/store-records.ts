import { createHash } from 'node:crypto';
import { emptyCalendar } from '../../src/calendar/calendar-schema.js';
import type { Indicator } from '../../src/indicators/indicator.js';
import { indicatorSchema } from '../../src/indicators/indicator.js';
import { financialYear, type Period, quarter } from '../../src/indicators/period.js';
import type { Benchmark, Reading, YearRange } from '../../src/indicators/reading.js';
import { type Vocabulary, vocabularySchema } from '../../src/indicators/vocabulary.js';
import type { Audience } from '../../src/people/audience.js';
import { type Right, rights } from '../../src/people/right.js';
import type { Commentary } from '../../src/store/scorecard.js';
import type { Of, PackContent, ReleaseDraft } from '../../src/store/store.js';

/** A share, judged, whose figures are never withheld. */
export function fakeIndicator(fields: Partial<Indicator> = {}): Indicator {
  const key = fields.key ?? 'stability';
  return indicatorSchema.parse({
    key,
    printedName: key,
    plainName: key,
    definition: `What ${key} measures.`,
    unit: '%',
    polarity: 'higher',
    aggregation: 'period',
    domain: 'stability',
    ...fields,
  });
}

export function fakeVocabulary(fields: Partial<Vocabulary> = {}): Vocabulary {
  return vocabularySchema.parse({
    council: 'Anyshire Council',
    panel: 'Corporate Parenting Panel',
    contact: 'the performance team',
    comparators: {
      own: 'Anyshire',
      england: 'England',
      region: 'the region',
      'statistical-neighbours': 'statistical neighbours',
      outstanding: 'Outstanding authorities',
    },
    domains: { stability: 'Stability' },
    services: {},
    examples: ['How is stability?', 'How is health?', 'Help'],
    ...fields,
  });
}

export const dummySource = { document: 'Scorecard', place: 'row 1' };

export function fakeReading(period: Period, value: number, fields: Partial<Of<Reading>> = {}): Of<Reading> {
  return {
    indicator: 'stability',
    period,
    value,
    suppressed: false,
    provisional: false,
    source: dummySource,
    ...fields,
  };
}

export function fakeRange(
  lower: number | null,
  higher: number | null,
  fields: Partial<Of<YearRange>> = {},
): Of<YearRange> {
  const range = { lower, higher, quarterLower: null, quarterHigher: null, toBeConfirmed: false };
  return { indicator: 'stability', fromYear: 2023, range, source: dummySource, ...fields };
}

export function fakeBenchmark(value: number, fields: Partial<Of<Benchmark>> = {}): Of<Benchmark> {
  return {
    indicator: 'stability',
    comparator: 'england',
    period: financialYear(2022),
    value,
    source: dummySource,
    ...fields,
  };
}

/** A release whose digest follows from its content, as an import makes it. */
export function fakeRelease(fields: Partial<ReleaseDraft> = {}): ReleaseDraft {
  const draft = {
    period: quarter(2023, 4),
    released: '2024-05-14',
    title: 'Scorecard 2023-24 Q4',
    readings: [fakeReading(quarter(2023, 4), 66)],
    ranges: [fakeRange(75, 82)],
    benchmarks: [],
    ...fields,
  };
  return { digest: createHash('sha256').update(JSON.stringify(draft)).digest('hex'), ...draft };
}

export function fakeCommentary(text: string, fields: Partial<Commentary> = {}): Commentary {
  return {
    indicator: 'stability',
    period: quarter(2023, 4),
    text,
    authorRole: 'Head of Service',
    written: '2024-05-20',
    cleared: true,
    ...fields,
  };
}

/** `people.yaml` of a pack with an officer, a councillor and a channel. */
export function fakePeople() {
  return {
    roles: [
      { key: 'officer', rights },
      { key: 'councillor', rights: ['ask'], panelMember: true },
      { key: 'channel', rights: ['ask'] },
    ],
    people: [{ id: 'officer', name: 'Alex Example', title: 'Performance officer', roles: ['officer'] }],
  };
}

/** A pack of two indicators, the share `stability` and the count `adopted`, without any history. */
export function fakePack(fields: Partial<PackContent> = {}): PackContent {
  return {
    name: 'anyshire',
    indicators: [
      fakeIndicator(),
      fakeIndicator({ key: 'adopted', unit: 'children', aggregation: 'sum', polarity: 'higher' }),
    ],
    vocabulary: fakeVocabulary(),
    people: fakePeople(),
    glossary: [],
    strategies: { strategies: [], offices: [] },
    calendar: emptyCalendar,
    commentary: [],
    history: { readings: [], ranges: [], benchmarks: [] },
    ...fields,
  };
}

/** Somebody who may see and do everything. */
export const officer: Audience = fakeAudience('officer', rights);

/** Somebody who may ask and no more, so that small numbers are withheld. */
export const councillor: Audience = fakeAudience('councillor', ['ask']);

export function fakeAudience(role: string, held: readonly Right[]): Audience {
  return { role, rights: new Set(held) };
}
