import assert from 'node:assert/strict';
import { chooseTimeAxis } from '../../src/cards/chart-axis.js';

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
    axis: 'Financial year',
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
    title: 'draws many quarters to scale',
    labels: ['2018-19 Q4', '2023-24 Q1', '2023-24 Q4'],
    places: [19, 23.25, 24],
    axis: 'Year to March: 19 is 2019, 24 is 2024',
  },
  {
    title: 'names the years of another century, which have no place on the scale',
    labels: ['1997-98', '2003-04'],
    places: ['97-98', '03-04'],
    axis: 'Financial year',
  },
  {
    title: 'names what is no period as it is',
    labels: ['first', '2003-04'],
    places: ['first', '03-04'],
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
