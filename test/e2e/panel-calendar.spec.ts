import assert from 'node:assert/strict';
import { join } from 'node:path';
import { nextMeeting } from '../../src/calendar/find-meetings.js';
import { openStore } from '../../src/store/open-store.js';
import { hasBrowser } from '../support/browser.js';
import { makeDemoFolder, type PlayedDemo, playDemo, removeDemoFolder } from '../support/played-demo.js';

const report = 'Annual report on fostering';

describe("the panel's calendar in the demo, in a browser", function () {
  this.timeout(180_000);
  let folder = '';
  let demo: PlayedDemo | undefined;

  before(async function () {
    if (!hasBrowser()) this.skip();
    folder = await makeDemoFolder();
    // Once the bot has met the clerk, what it has for them waits until they are there again.
    const met = await playDemo(folder, { user: 'clerk' });
    await met.stop();
  });
  afterEach(async () => {
    await demo?.stop();
    demo = undefined;
  });
  after(async () => {
    if (folder) await removeDemoFolder(folder);
  });

  it('lets a lead ask for more time on the card of a report', async () => {
    demo = await playDemo(folder, { user: 'lead' });
    const { page, type, see, takePicture } = demo;
    await type('my reports');
    await see(report);
    await takePicture('my-reports');
    await page.getByText(report).last().click();
    await see('The figures of its subject now');
    await takePicture('lead-before');
    await page.getByRole('button', { name: 'Need more time' }).last().click();
    await page
      .getByLabel(/Why, for the clerk/)
      .last()
      .fill('The figures of the year come late.');
    await takePicture('lead-form');
    await page.getByRole('button', { name: 'Ask the clerk' }).last().click();
    await see(/not answered yet/);
    await takePicture('lead-after');
  });

  it('tells the clerk of it unasked, who agrees, and of the quorum', async () => {
    demo = await playDemo(folder, { user: 'clerk' });
    const { page, type, see, takePicture } = demo;
    await see('More time asked for');
    await see(/Why: The figures of the year come late/);
    await takePicture('clerk-asked');
    await type('forward plan');
    await see(/The year ahead/);
    await takePicture('forward-plan');
    await page.getByText(report).last().click();
    await page.getByRole('button', { name: 'Agree to more time' }).last().click();
    await see(/Agreed: due/);
    await takePicture('clerk-agreed');

    await apologiseForFive(folder);
    await see('The quorum cannot be reached');
    await takePicture('quorum');
  });

  it('gives a councillor what they need for the next meeting', async () => {
    demo = await playDemo(folder, { user: 'councillor' });
    const { page, type, see, takePicture } = demo;
    await type('next meeting');
    await see('You may ask about: In the same home for at least two years');
    await takePicture('councillor');
    await page.getByRole('button', { name: 'I will be there' }).last().click();
    await see('You said that you will be there');
  });
});

/** Five members send apologies, and what follows from it is due at once, whatever the hour. */
async function apologiseForFive(folder: string): Promise<void> {
  const store = await openStore({
    databaseUrl: `sqlite:${join(folder, 'var/cpp-bot.db')}`,
    smallNumberThreshold: 5,
  });
  try {
    const now = new Date();
    const meeting = nextMeeting(await store.calendar(), now.toISOString().slice(0, 10));
    assert(meeting);
    const { panelMembers } = await store.directory();
    for (const { id } of panelMembers.slice(-5)) {
      const answer = { kind: 'attendance', meeting: meeting.plannedFor, person: id, answer: 'apologies' } as const;
      await store.panel.record({ ...answer, by: id, at: now });
    }
    const about = { kind: 'meeting', meeting: meeting.plannedFor, day: meeting.day };
    const chat = (await store.knownConversations.list()).find(({ person }) => person === 'carol-clerk');
    assert(chat);
    const draft = {
      key: 'quorum',
      kind: 'reminder/quorum',
      subject: meeting.plannedFor,
      reason: 'quorum out of reach',
    };
    const details = {
      person: 'carol-clerk',
      lines: [
        {
          about,
          reason: { kind: 'quorum out of reach' },
          standsInFor: null,
          until: new Date(now.getTime() + 86_400_000).toISOString(),
        },
      ],
    };
    await store.outbox.add([{ ...draft, conversation: chat.id, way: 'post', notBefore: now, details }], now);
  } finally {
    await store.close();
  }
}
