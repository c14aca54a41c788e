import assert from 'node:assert/strict';
import fc from 'fast-check';
import { z } from 'zod/v4';
import { checkCard } from '../../src/cards/check-card.js';
import { renderJudgementCard } from '../../src/cards/judgement-card.js';
import type { JudgementForm } from '../../src/reports/judgement-form.js';
import { judgementInputs } from '../../src/reports/judgement-inputs.js';
import { readJudgement } from '../../src/reports/read-judgement.js';
import { extremeText } from './extreme-answers.js';
import { fakeContext } from './fake-answers.js';
import { fakeForm } from './fake-form.js';

/** What a card's inputs hold from the start, by their ids. */
function inputsOf(node: unknown): readonly (readonly [string, unknown])[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, id, value } = node as Readonly<Record<string, unknown>>;
  const own = typeof type === 'string' && type.startsWith('Input.') ? [[String(id), value] as const] : [];
  return [...own, ...Object.values(node).flatMap(inputsOf)];
}

describe('the card of a judgement', () => {
  const json = (form: JudgementForm) => JSON.stringify(renderJudgementCard(form, fakeContext).card);

  it('holds what was set before, and sends the form back by its verb', () => {
    const card = json(fakeForm);
    assert.match(card, /"id":"colour".*?"value":"amber"/);
    assert.match(card, /"id":"stance".*?"value":"rule"/);
    assert.match(card, /"value":"The reconciliation will lift it\."/);
    assert.match(card, /"id":"cleared".*?"value":"no"/);
    assert.match(card, /"verb":"judgement\/override"/);
  });

  it('has only the parts that may be set', () => {
    const { judgement, commentary, ...bare } = fakeForm;
    assert.ok(judgement && commentary);
    assert.doesNotMatch(json({ ...bare, judgement }), /"id":"commentary"/);
    assert.doesNotMatch(json({ ...bare, commentary }), /"id":"colour"/);
    assert.doesNotMatch(json({ ...bare, judgement: { ...judgement, stances: [] } }), /"id":"stance"/);
  });

  it('changes nothing where it is sent back as it was shown, whatever was written before', () => {
    const sendBack = (reason: string, text: string, action: string) => {
      const { judgement } = fakeForm;
      assert.ok(judgement);
      const form = { ...fakeForm, judgement: { ...judgement, reason }, commentary: { text, action, cleared: true } };
      const filled = Object.fromEntries(inputsOf(renderJudgementCard(form, fakeContext).card));
      return readJudgement(form, z.object(judgementInputs).parse(filled));
    };
    const nothing = { problem: 'Nothing was changed.' };
    const lines = 'More carers give notice.\n\nA plan is on its way:\n- one\n- two';
    assert.deepEqual(sendBack('As reconciled.\nSee the minutes.', lines, 'First\nthen'), nothing);
    assert.deepEqual(sendBack('Long. '.repeat(80), 'Word '.repeat(200), 'Step '.repeat(100)), nothing);
    fc.assert(
      fc.property(extremeText, extremeText, extremeText, (reason, text, action) => {
        assert.deepEqual(sendBack(reason, text, action), nothing);
      }),
      { numRuns: 200 },
    );
  });

  it('passes the check whatever people wrote', () => {
    fc.assert(
      fc.property(extremeText, extremeText, extremeText, (heading, reason, text) => {
        const { judgement } = fakeForm;
        assert.ok(judgement);
        const form = {
          ...fakeForm,
          heading,
          judgement: { ...judgement, reason },
          commentary: { text, action: text, cleared: true },
        };
        checkCard(renderJudgementCard(form, fakeContext));
      }),
      { numRuns: 60 },
    );
  });
});
