import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkCard } from '../../src/cards/check-card.js';
import { renderJudgementCard } from '../../src/cards/judgement-card.js';
import type { JudgementForm } from '../../src/reports/judgement-form.js';
import { extremeText } from './extreme-answers.js';
import { fakeContext } from './fake-answers.js';
import { fakeForm } from './fake-form.js';

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
