import assert from 'node:assert/strict';
import { readPeriod } from '../../../src/questions/periods/read-period.js';
import { readSchoolYears } from '../../../src/questions/periods/school-years.js';
import { tokenise } from '../../../src/questions/words/tokenise.js';

describe('readSchoolYears', () => {
  const rows = [
    ['results 2022', '2021-22'],
    ['in summer 2022', '2021-22'],
    ['in August 2022', '2021-22'],
    ['in September 2022', '2022-23'],
    ['in March 2022', '2021-22'],
    ['Q1 2022-23', '2021-22'],
    ['Q3 2022-23', '2022-23'],
    ['for 2021-22', '2021-22'],
    ['FY22', '2021-22'],
  ] as const;
  for (const [text, period] of rows) {
    it(`takes "${text}" for the school year ${period}`, () => {
      const { requests } = readSchoolYears(readPeriod(tokenise(text), () => false));
      assert.deepEqual(
        requests.map((request) => request.kind === 'named' && request.period),
        [period],
      );
    });
  }

  it('leaves a period without a year as it is', () => {
    const reading = readPeriod(tokenise('in the latest quarter'), () => false);
    assert.deepEqual(readSchoolYears(reading).requests, reading.requests);
  });
});
