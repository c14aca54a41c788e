import assert from 'node:assert/strict';
import { quarter } from '../../src/indicators/period.js';
import type { JudgementDraft } from '../../src/store/judgements.js';
import { councillor, fakeCommentary, fakePack, fakeRelease, officer } from '../support/store-records.js';
import { createTestStore, describeOnEachStore, openTables, openTestStore, type TestStore } from '../support/stores.js';

const q4 = quarter(2023, 4);
const q3 = quarter(2023, 3);

describeOnEachStore('what people set from cards', (engine) => {
  let test: TestStore;
  let presses = 0;
  beforeEach(async () => {
    test = await createTestStore(engine, {
      pack: { ...fakePack(), commentary: [fakeCommentary('From the pack.')] },
      releases: [fakeRelease()],
    });
  });
  afterEach(() => test.dispose());

  function fakeDraft(fields: Partial<JudgementDraft> = {}): JudgementDraft {
    presses += 1;
    return {
      indicator: 'stability',
      period: q4,
      by: 'helen',
      at: new Date('2024-06-03T10:00:00Z'),
      nonce: `nonce-${presses}`,
      ...fields,
    };
  }

  const amber = { colour: 'amber', stance: 'watching', reason: 'Known cause.' } as const;
  const words = { text: 'Late plans.', authorRole: 'Head of service', written: '2024-06-03', cleared: true };

  async function auditOf(action: string) {
    const db = openTables(test.url);
    const rows = await db.selectFrom('audit').selectAll().where('action', '=', action).orderBy('id').execute();
    await db.destroy();
    return rows.map(({ actor, subject, before, after }) => ({
      actor,
      subject,
      before: before && JSON.parse(before),
      after: after && JSON.parse(after),
    }));
  }

  it('hold from then on, a judgement and commentary alike, and only for their period', async () => {
    const { store } = test;
    const draft = fakeDraft({ judgement: amber, commentary: { ...words, action: 'Review each month.' } });
    assert.equal(await store.judgements.save(draft), 'saved');
    const scorecard = await store.scorecard(councillor);
    const override = await scorecard.override('stability', q4);
    assert.deepEqual([override?.colour, override?.stance, override?.by], ['amber', 'watching', 'helen']);
    const [newest, older] = await scorecard.commentary('stability', q4);
    assert.deepEqual(
      [newest?.text, newest?.action, newest?.authorRole],
      ['Late plans.', 'Review each month.', 'Head of service'],
    );
    assert.deepEqual([older?.text, older?.action], ['From the pack.', undefined]);
    assert.equal(await scorecard.override('stability', q3), undefined);
    assert.deepEqual(await scorecard.commentary('stability', q3), []);
  });

  it('lead what the pack says of the same day', async () => {
    await test.store.judgements.save(fakeDraft({ commentary: { ...words, written: '2024-05-20' } }));
    await test.store.applyPack(fakePack({ commentary: [fakeCommentary('From the pack, again.')] }), 'test');
    const comments = await (await test.store.scorecard(councillor)).commentary('stability', q4);
    assert.deepEqual(
      comments.map(({ text }) => text),
      ['Late plans.', 'From the pack, again.'],
    );
  });

  it('do not undo what somebody else set or wrote of the figure since the form was read', async () => {
    const { store } = test;
    const { version: asOf } = await store.scorecard(officer);
    const other = engine.name === 'SQLite' ? store : await openTestStore(test.url);
    const red = { colour: 'red', stance: 'concern', reason: 'It will stay.' } as const;
    const saved = await Promise.all([
      store.judgements.save(fakeDraft({ judgement: amber, asOf })),
      other.judgements.save(fakeDraft({ judgement: red, asOf })),
    ]);
    if (other !== store) await other.close();
    assert.deepEqual([...saved].sort(), ['overtaken', 'saved']);
    const held = await (await store.scorecard(officer)).override('stability', q4);
    assert.equal(held?.colour, saved[0] === 'saved' ? 'amber' : 'red');
    assert.equal((await auditOf('judgement set')).length, 1);
    assert.equal(await store.judgements.save(fakeDraft({ commentary: words, asOf })), 'overtaken');
    assert.equal(await store.judgements.save(fakeDraft({ period: q3, commentary: words, asOf })), 'saved');
    const { version: now } = await store.scorecard(officer);
    assert.equal(await store.judgements.save(fakeDraft({ commentary: words, asOf: now })), 'saved');
    assert.equal(await store.judgements.save(fakeDraft({ judgement: amber, asOf: now })), 'overtaken');
  });

  it('are shown before they are cleared only to those who clear them', async () => {
    await test.store.judgements.save(fakeDraft({ commentary: { ...words, cleared: false } }));
    const newestFor = async (audience: typeof officer) =>
      (await (await test.store.scorecard(audience)).commentary('stability', q4))[0]?.text;
    assert.equal(await newestFor(councillor), 'From the pack.');
    assert.equal(await newestFor(officer), 'Late plans.');
  });

  it('go back to the rule when colour and stance are left to it', async () => {
    const { judgements } = test.store;
    await judgements.save(fakeDraft({ judgement: amber }));
    await judgements.save(fakeDraft({ judgement: { colour: null, stance: null, reason: 'Set by mistake.' } }));
    const scorecard = await test.store.scorecard(officer);
    assert.equal(await scorecard.override('stability', q4), undefined);
    assert.deepEqual([...(await scorecard.overrides(q4))], []);
  });

  it('are audited with what held before', async () => {
    const { judgements } = test.store;
    await judgements.save(fakeDraft({ judgement: amber, commentary: words }));
    await judgements.save(
      fakeDraft({
        by: 'olivia',
        judgement: { ...amber, colour: 'red' },
        commentary: { ...words, text: 'On time again.' },
      }),
    );
    const [first, second] = await auditOf('judgement set');
    assert.deepEqual([first?.actor, first?.before, first?.after], ['helen', null, amber]);
    assert.deepEqual([second?.actor, second?.subject, second?.before], ['olivia', 'stability 2023-24 Q4', amber]);
    const comments = await auditOf('commentary written');
    assert.deepEqual(
      comments.map(({ before, after }) => [before?.text, after.text]),
      [
        [undefined, 'Late plans.'],
        ['Late plans.', 'On time again.'],
      ],
    );
  });

  it('count once a card, one press after the other', async () => {
    const draft = fakeDraft({ judgement: amber, commentary: words });
    assert.equal(await test.store.judgements.save(draft), 'saved');
    assert.equal(await test.store.judgements.save({ ...draft, judgement: { ...amber, colour: 'red' } }), 'repeated');
    const scorecard = await test.store.scorecard(officer);
    assert.equal((await scorecard.override('stability', q4))?.colour, 'amber');
    assert.equal((await auditOf('judgement set')).length, 1);
    assert.equal((await auditOf('commentary written')).length, 1);
  });

  it('count once a card, pressed at the same moment', async () => {
    const draft = fakeDraft({ judgement: amber });
    const results = await Promise.all([1, 2, 3, 4].map(() => test.store.judgements.save(draft)));
    assert.deepEqual(results.toSorted(), ['repeated', 'repeated', 'repeated', 'saved']);
    assert.equal((await auditOf('judgement set')).length, 1);
  });
});
