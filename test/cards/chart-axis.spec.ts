import assert from 'node:assert/strict';
import { chooseTimeAxis } from '../../src/cards/chart-axis.js';
import { formatPeriod, month, shiftPeriod } from '../../src/indicators/period.js';

const cases: readonly {
  readonly title: string;
  readonly labels: readonly string[];
  readonly places: readonly (string | number)[];
  readonly axis: string;
}[] = [
  {
    title: 'names quarters with the quarter first, for phones cut names at the end',
    labels: ['2022-23 Q4', '2023-24 Q1'],
    places: ['Q4 22-23', 'Q1 23-24'],
    axis: 'Quarter',
  },
  {
    title: 'names a few years without their century',
    labels: ['2020-21', '2022-23', '2023-24'],
    places: ['20-21', '22-23', '23-24'],
    axis: 'Year to March',
  },
  {
    title: 'shortens the names of more than a few, with blanks to tell them apart, and says in the title what they are',
    labels: ['2022-23 Q2', '2022-23 Q3', '2022-23 Q4', '2023-24 Q1', '2023-24 Q2', '2023-24 Q3'],
    places: ['2', '3', '4', '1', '2 ', '3 '],
    axis: 'Quarter, Q2 22-23 to Q3 23-24',
  },
  {
    title: 'shortens months to their letter',
    labels: ['Oct-23', 'Nov-23', 'Dec-23', 'Jan-24', 'Feb-24', 'Mar-24'],
    places: ['O', 'N', 'D', 'J', 'F', 'M'],
    axis: 'Month, Oct-23 to Mar-24',
  },
  {
    title: 'draws more months than a phone can name to scale',
    labels: Array.from({ length: 17 }, (_, at) => formatPeriod(shiftPeriod(month(2022, 11), at))),
    places: Array.from({ length: 17 }, (_, at) => Math.round((22 + (at + 8) / 12) * 1000) / 1000),
    axis: 'Year to March: 22 is 2022, 24 is 2024',
  },
  {
    title: 'leaves months as they are written',
    labels: ['Feb-24', 'Mar-24'],
    places: ['Feb-24', 'Mar-24'],
    axis: 'Month',
  },
  {
    title: 'draws many years to scale, each at the March it ends in',
    labels: ['2007-08', '2011-12', '2023-24'],
    places: [8, 12, 24],
    axis: 'Year to March: 8 is 2008, 24 is 2024',
  },
  {
    title: 'names many years whose steps would be no whole years',
    labels: ['2007-08', '2008-09', '2009-10', '2010-11', '2011-12', '2022-23', '2023-24'].slice(1),
    places: ['09', '10', '11', '12', '23', '24'],
    axis: 'Year to March, 08-09 to 23-24',
  },
  {
    title: 'names the years of another century, which have no place on the scale',
    labels: ['1997-98', '2003-04'],
    places: ['97-98', '03-04'],
    axis: 'Year to March',
  },
  {
    title: 'names what is no period as it is',
    labels: ['first', '2003-04'],
    places: ['first', '2003-04'],
    axis: 'Period',
  },
  { title: 'takes no labels at all', labels: [], places: [], axis: 'Period' },
];

describe('chooseTimeAxis', () => {
  for (const { title, labels, places, axis } of cases) {
    it(title, () => {
      assert.deepEqual(chooseTimeAxis(labels), { places, title: axis });
    });
  }
});
