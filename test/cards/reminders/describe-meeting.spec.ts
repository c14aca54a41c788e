import assert from 'node:assert/strict';
import { describeMeeting } from '../../../src/cards/reminders/describe-meeting.js';
import { findMeeting } from '../../../src/cards/reminders/find-meeting.js';
import type { ReminderCard } from '../../../src/cards/reminders/reminder-card.js';
import { readPack } from '../../../src/imports/pack/read-pack.js';
import { formatPeriod } from '../../../src/indicators/period.js';
import type { Series } from '../../../src/indicators/reading.js';
import { createDirectory } from '../../../src/people/create-directory.js';
import type { Scorecard } from '../../../src/store/scorecard.js';
import { fakeScorecard, loadDemoContent } from '../../support/scorecards.js';
import { meeting } from './fake-cards.js';
import { type FakeDesk, loadDesk } from './load-desk.js';

const stability = 'In the same home for at least two years';
const member = { reader: 'connor-councillor' };

async function describeFor(fields: FakeDesk): Promise<ReminderCard> {
  const desk = await loadDesk(fields);
  const found = findMeeting(meeting, desk);
  assert(found);
  return describeMeeting(found, '', desk);
}

const sectionsOf = (card: ReminderCard) => card.sections.map(({ heading }) => heading);
const rowsOf = ({ sections }: ReminderCard) => sections.flatMap(({ rows }) => rows);

/** The scorecard as it was a quarter before, when its figures of the last quarter were not there. */
async function loadEarlier(): Promise<Scorecard> {
  const { newest, series, ...content } = await loadDemoContent();
  assert(newest);
  const { content: pack } = await readPack('data/wiltshire');
  const earlier = new Map(
    [...series].map(([key, each]) => [
      key,
      { ...each, readings: each.readings.filter(({ period }) => formatPeriod(period) !== formatPeriod(newest.period)) },
    ]),
  );
  const audience = createDirectory(pack.people).audienceOf('councillor');
  return fakeScorecard({ ...content, series: earlier, newest: { ...newest, id: newest.id + 1 } }, audience);
}

describe('the card of a meeting', () => {
  it('leads with what is red, and asks the pack’s three questions of it', async () => {
    const card = await describeFor(member);
    assert.equal(rowsOf(card)[0]?.name, stability);
    const asked = card.sections.find(({ heading }) => heading === `You may ask about: ${stability}`);
    assert.equal(asked?.paragraphs.length, 3);
  });

  it('says plainly what of time and place is still to be confirmed', async () => {
    const desk = await loadDesk(member);
    const found = findMeeting(meeting, desk);
    assert(found);
    const factsOf = async (start: string | null, place: string | null) =>
      (await describeMeeting({ ...found, start, place }, '', desk)).facts
        .filter(({ label }) => label !== 'Papers go out')
        .map(({ label, words }) => `${label}: ${words}`);
    const day = 'When: Tuesday 17 March 2026';
    assert.deepEqual(await factsOf(null, null), [day, 'Time and place: to be confirmed']);
    assert.deepEqual(await factsOf('10:00', null), [`${day}, at 10:00`, 'Where: to be confirmed']);
    assert.deepEqual(await factsOf(null, 'Hall'), [day, 'Where: Hall', 'Time: to be confirmed']);
    assert.deepEqual(await factsOf('10:00', 'Hall'), [`${day}, at 10:00`, 'Where: Hall']);
  });

  it('says so where no scorecard has come since the last meeting', async () => {
    assert(sectionsOf(await describeFor(member)).includes('Since the last meeting, on Tuesday 20 January 2026'));
  });

  it('shows each figure beside that of the last meeting, and what has left its range since', async () => {
    const card = await describeFor({ ...member, before: await loadEarlier() });
    assert.match(
      rowsOf(card).find(({ name }) => name === stability)?.words ?? '',
      /at the last meeting 67%, for 2023-24 Q3/i,
    );
    assert(sectionsOf(card).includes('New since the last meeting, on Tuesday 20 January 2026'));
  });

  it('does not say of a figure that was withheld at the last meeting where it stood then', async () => {
    const earlier = await loadEarlier();
    const withhold = (each: Series): Series => ({
      ...each,
      readings: each.readings.map((reading) => ({ ...reading, value: null, suppressed: true })),
    });
    const all = await earlier.allSeries();
    const before: Scorecard = {
      ...earlier,
      allSeries: async () =>
        new Map([...all].map(([key, each]) => [key, key === 'two-year-stability' ? withhold(each) : each])),
    };
    const card = await describeFor({ ...member, before });
    const heading = 'New since the last meeting, on Tuesday 20 January 2026';
    const section = card.sections.find((each) => each.heading === heading);
    assert(section);
    assert.equal(JSON.stringify(section).includes(stability), false);
    assert.doesNotMatch(rowsOf(card).find(({ name }) => name === stability)?.words ?? '', /at the last meeting/i);
  });

  it('shows a councillor nothing of a figure that is withheld from them', async () => {
    const withheld = 'Number of children adopted';
    const { scorecard } = await loadDesk(member);
    const { readings } = await scorecard.series('adopted-number');
    assert(readings.some(({ period, suppressed }) => suppressed && formatPeriod(period) === '2023-24 Q4'));
    const councillor = JSON.stringify(await describeFor({ reader: 'connor-councillor' }));
    assert.equal(councillor.includes(withheld), false);
  });

  it('shows the clerk who comes and lets them move it, but asks them for no answer', async () => {
    const card = await describeFor({ reader: 'carol-clerk' });
    assert.equal(card.standing, null);
    assert(JSON.stringify(card.sections[0]?.actions).includes('Move this meeting'));
  });

  it('lets the clerk keep papers and alerts as noted once it is over, each once', async () => {
    const alerts = [{ id: 'alert-1', indicator: 'two-year-stability' }];
    const past = { reader: 'carol-clerk', today: '2026-03-18', alerts };
    const names = async (fields: FakeDesk) =>
      rowsOf(await describeFor(fields))
        .filter(({ press }) => press.verb === 'meeting/noted')
        .map(({ name }) => name);
    assert((await names(past)).includes(stability));
    const at = new Date('2026-03-18T10:00:00Z');
    const noted = [{ meeting, subject: 'alert', key: 'alert-1', by: 'carol-clerk', at } as const];
    const left = await names({ ...past, records: { noted } });
    assert.equal(left.includes(stability), false);
    assert(left.includes('Annual report on fostering'));
  });
});
