import fc from 'fast-check';
import type { ListContent, ListRow, TeamsContent } from '../../src/questions/list-content.js';

/** One row of a list, as a list of reds has it. */
export function fakeListRow(overrides: Partial<ListRow> = {}): ListRow {
  return {
    key: 'two-year-stability',
    name: 'Two years in the same home',
    figure: '66%',
    colour: 'red',
    label: 'Red, of concern',
    detail: '9 percentage points below the expected 75% to 82%',
    ask: 'How is “Two years in the same home”?',
    ...overrides,
  };
}

/** A list of two colours, with one figure withheld. */
export const fakeList: ListContent = {
  kind: 'list',
  heading: 'Red or amber in Health',
  period: '2023-24 Q4 (January to March 2024)',
  lead: ['2 indicators in Health are red or amber in 2023-24 Q4 (January to March 2024).'],
  groups: [
    { heading: '1 red', colour: 'red', rows: [fakeListRow()] },
    {
      heading: '1 amber',
      colour: 'amber',
      rows: [
        fakeListRow({
          key: 'dental-checks',
          name: 'Dental checks in date',
          figure: '89%',
          colour: 'amber',
          label: 'Amber, on a watching brief',
          detail: '6 percentage points below the expected 95% to 100%',
          ask: 'How is “Dental checks in date”?',
        }),
      ],
    },
  ],
  notes: ['Too few to show, so neither judged nor counted: Children adopted.'],
};

/** A list of so many rows as the longest names and details make it. */
export function fakeLongList(count: number): ListContent {
  const rows = Array.from({ length: count }, (_, at) => {
    const name = `${at + 1}. ${'A measure with a name of sixty characters, none to spare'.slice(0, 56)}`;
    return fakeListRow({
      key: `a-measure-with-a-long-key-${at + 1}`,
      name,
      label: 'Amber, on a watching brief',
      colour: 'amber',
      detail: '12 percentage points below the expected 95% to 100%',
      ask: `How is “${name}”?`,
    });
  });
  return { ...fakeList, groups: [{ heading: `${count} amber`, colour: 'amber', rows }] };
}

/** Two teams, of which one figure is withheld. */
export const fakeTeams: TeamsContent = {
  kind: 'teams',
  heading: 'North and South side by side',
  period: '2023-24 Q4 (January to March 2024)',
  lead: ['South is ahead on 1 of 2 measures and on 1 no team is ahead.'],
  measures: [
    {
      name: 'Supervision up to date',
      rows: [
        {
          key: 'supervisions-north',
          team: 'North',
          figure: '80%',
          colour: 'amber',
          label: 'Amber, on a watching brief',
          ask: 'How is “Supervision, North”?',
        },
        {
          key: 'supervisions-south',
          team: 'South',
          figure: '100%',
          colour: 'green',
          label: 'Green',
          ask: 'How is “Supervision, South”?',
        },
      ],
      difference: 'South is 20 percentage points higher, which is better.',
    },
    {
      name: 'Visits up to date',
      rows: [
        {
          key: 'visits-north',
          team: 'North',
          figure: 'too few to show',
          colour: null,
          label: '',
          ask: 'How are “Visits, North”?',
        },
        {
          key: 'visits-south',
          team: 'South',
          figure: '88%',
          colour: 'red',
          label: 'Red',
          ask: 'How are “Visits, South”?',
        },
      ],
      difference: 'They are not compared, for not every figure can be shown.',
    },
  ],
};

/** Lists and teams whose every part is ordinary, empty or absurd. */
export function extremeLists(text: fc.Arbitrary<string>): fc.Arbitrary<ListContent | TeamsContent> {
  const texts = fc.array(text, { maxLength: 20 });
  const team = fc.record({ key: text, team: text, figure: text, colour, label: text, ask: text });
  const teams = fc.record({
    kind: fc.constant('teams' as const),
    heading: text,
    period: text,
    lead: texts,
    measures: many(
      fc.record({ name: text, rows: fc.array(team, { minLength: 1, maxLength: 9 }), difference: text }),
      30,
    ),
  });
  return fc.oneof(extremeList(text), teams);
}

/** A list of any words, some of its rows opening the card of an alert. */
export function extremeList(text: fc.Arbitrary<string>): fc.Arbitrary<ListContent> {
  const row = fc.record({
    key: text,
    name: text,
    figure: text,
    colour,
    label: text,
    detail: text,
    ask: text,
    alert: fc.constantFrom(undefined, undefined, 'alert-1'),
  });
  return fc.record({
    kind: fc.constant('list' as const),
    heading: text,
    period: text,
    lead: fc.array(text, { maxLength: 20 }),
    groups: many(fc.record({ heading: text, colour, rows: many(row, 30) }), 6),
    notes: fc.array(text, { maxLength: 20 }),
  });
}

const colour = fc.constantFrom('green' as const, 'amber' as const, 'red' as const, null);

/** A few different ones, or many of one. */
function many<T>(one: fc.Arbitrary<T>, most: number): fc.Arbitrary<readonly T[]> {
  return fc.oneof(
    fc.array(one, { maxLength: 4 }),
    one.map((each) => Array.from({ length: most }, () => each)),
  );
}
