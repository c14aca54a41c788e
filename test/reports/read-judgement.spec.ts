import assert from 'node:assert/strict';
import type { Override } from '../../src/indicators/assessment.js';
import { financialYear, quarter } from '../../src/indicators/period.js';
import { type JudgementForm, makeJudgementForm } from '../../src/reports/judgement-form.js';
import type { JudgementInputs } from '../../src/reports/judgement-inputs.js';
import { readJudgement } from '../../src/reports/read-judgement.js';
import { fakeScorecard, loadDemoContent, loadDemoScorecard } from '../support/scorecards.js';
import { officer } from '../support/store-records.js';

const q4 = quarter(2023, 4);
const key = 'dfe-eet-17-18';

async function formOf(indicator = key, overrides: readonly Override[] = [], period = q4): Promise<JudgementForm> {
  const scorecard = fakeScorecard({ ...(await loadDemoContent()), overrides }, officer);
  const form = await makeJudgementForm(scorecard, indicator, period, officer.rights);
  assert.ok(form);
  return form;
}

/** The form sent back as it was shown, but for some fields. */
function fill(form: JudgementForm, fields: Partial<JudgementInputs> = {}): JudgementInputs {
  return {
    colour: form.judgement?.colour ?? 'rule',
    stance: form.judgement?.stance ?? 'rule',
    reason: form.judgement?.reason ?? '',
    commentary: form.commentary?.text ?? '',
    action: form.commentary?.action ?? '',
    cleared: form.commentary?.cleared ? 'yes' : 'no',
    ...fields,
  };
}

const reason = 'The reconciliation will lift it.';
const override: Override = {
  indicator: key,
  period: q4,
  colour: null,
  stance: 'watching',
  reason,
  by: 'helen',
  at: '2024-06-10T10:00:00.000Z',
};

describe('the form of a judgement', () => {
  it('shows the figure, what the rule says and what was written', async () => {
    const form = await formOf();
    assert.equal(form.paragraphs[0], '2023-24 Q4 (January to March 2024): 55%, amber, of concern.');
    assert.equal(form.judgement?.colours[0]?.title, 'As the rule has it: amber');
    assert.equal(form.judgement?.stances[0]?.title, 'As the rule has it: of concern');
    assert.match(form.commentary?.text ?? '', /^The figure stands well below its range/);
    assert.equal(form.commentary?.cleared, true);
  });

  it('keeps words that came back as they were shown, also beside others that changed', async () => {
    const form = await formOf();
    const text = `More carers give notice.\n\n${'A plan is on its way. '.repeat(40)}`.trim();
    const held = { ...form, commentary: { text, action: 'First\nthen', cleared: false } };
    const shown = { commentary: `${text.replaceAll(/\s+/g, ' ').slice(0, 599)}…`, action: 'First then' };
    assert.deepEqual(readJudgement(held, fill(held, shown)), { problem: 'Nothing was changed.' });
    assert.deepEqual(readJudgement(held, fill(held, { ...shown, cleared: 'yes' })), {
      changes: { commentary: { text, action: 'First\nthen', cleared: true } },
    });
    assert.deepEqual(readJudgement(held, fill(held, { ...shown, commentary: 'More carers…' })), {
      changes: { commentary: { text: 'More carers…', action: 'First\nthen', cleared: false } },
    });
  });

  it('shows what a person set, and still what the rule says', async () => {
    const form = await formOf(key, [override]);
    assert.match(form.paragraphs[0] ?? '', /amber, on a watching brief, set by a person/);
    assert.deepEqual(
      [form.judgement?.colour, form.judgement?.stance, form.judgement?.reason],
      ['rule', 'watching', reason],
    );
    assert.deepEqual(form.judgement?.rule, { colour: 'amber', stance: 'concern' });
  });

  it('offers a stance for quarters only', async () => {
    const form = await formOf('two-year-stability', [], financialYear(2023));
    assert.deepEqual(form.judgement?.stances, []);
  });

  it('has only the parts that somebody may set', async () => {
    const scorecard = await loadDemoScorecard('officer');
    const parts = async (right: 'override' | 'clear-commentary' | 'ask') => {
      const form = await makeJudgementForm(scorecard, key, q4, new Set([right]));
      return [form?.judgement !== undefined, form?.commentary !== undefined];
    };
    assert.deepEqual(await parts('override'), [true, false]);
    assert.deepEqual(await parts('clear-commentary'), [false, true]);
    assert.deepEqual(await parts('ask'), [false, false]);
  });

  const none: readonly (readonly [string, string, string])[] = [
    ['a withheld figure', 'councillor', 'adopted-number'],
    ['a figure that is not held', 'officer', 'placed-with-parents'],
    ['a key that is not known', 'officer', 'unheard-of'],
  ];
  for (const [what, role, indicator] of none) {
    it(`is not there for ${what}`, async () => {
      const scorecard = await loadDemoScorecard(role);
      assert.equal(await makeJudgementForm(scorecard, indicator, q4, officer.rights), undefined);
    });
  }
});

describe('readJudgement', () => {
  it('changes nothing where the form comes back as it was', async () => {
    for (const form of [await formOf(), await formOf(key, [override])]) {
      assert.deepEqual(readJudgement(form, fill(form)), { problem: 'Nothing was changed.' });
    }
  });

  it('sets a judgement and leaves the commentary', async () => {
    const form = await formOf();
    assert.deepEqual(readJudgement(form, fill(form, { stance: 'watching', reason })), {
      changes: { judgement: { colour: null, stance: 'watching', reason } },
    });
  });

  it('writes commentary and action and leaves the judgement', async () => {
    const form = await formOf();
    const words = { commentary: 'Records are being put right.', action: 'Check each month.', cleared: 'no' } as const;
    assert.deepEqual(readJudgement(form, fill(form, words)), {
      changes: { commentary: { text: words.commentary, action: words.action, cleared: false } },
    });
  });

  it('clears what was written, with a new entry of the same words', async () => {
    const form = { ...(await formOf()), commentary: { text: 'Draft.', action: '', cleared: false } };
    assert.deepEqual(readJudgement(form, fill(form, { cleared: 'yes' })), {
      changes: { commentary: { text: 'Draft.', action: undefined, cleared: true } },
    });
  });

  it('takes a judgement back to the rule', async () => {
    const form = await formOf(key, [override]);
    assert.deepEqual(readJudgement(form, fill(form, { stance: 'rule', reason: 'Set by mistake.' })), {
      changes: { judgement: { colour: null, stance: null, reason: 'Set by mistake.' } },
    });
  });

  it('ignores fields of a part that the person may not set', async () => {
    const { judgement: _judgement, ...rest } = await formOf();
    assert.deepEqual(readJudgement(rest, fill(rest, { colour: 'green', reason })), { problem: 'Nothing was changed.' });
    const { commentary: _commentary, ...others } = await formOf();
    assert.deepEqual(readJudgement(others, fill(others, { commentary: 'Mine.' })), { problem: 'Nothing was changed.' });
  });

  const rows: readonly (readonly [string, string, Partial<JudgementInputs>, RegExp | undefined])[] = [
    ['without a reason', key, { colour: 'green' }, /^Give the reason/],
    ['celebrating an amber', key, { stance: 'celebrate', reason }, /^Only a green is celebrated/],
    ['of concern about a green', key, { colour: 'green', stance: 'concern', reason }, /^A green is celebrated/],
    ['a green without a stance', key, { colour: 'green', reason }, undefined],
    ['a green to celebrate', key, { colour: 'green', stance: 'celebrate', reason }, undefined],
    ['a red that keeps the stance of the rule', key, { colour: 'red', reason }, undefined],
    ['a red where the rule has green', 'residential', { colour: 'red', reason }, /^Choose a stance too/],
    ['a stance for what is not judged', 'uasc-share', { stance: 'concern', reason }, /^Choose a colour too/],
    [
      'a colour and stance for what is not judged',
      'uasc-share',
      { colour: 'amber', stance: 'concern', reason },
      undefined,
    ],
    ['an action without commentary', 'sgo-number', { action: 'Do it.' }, /^Write the commentary too/],
    ['commentary taken away', key, { commentary: '', action: '' }, /^Write the commentary too/],
  ];
  for (const [what, indicator, fields, problem] of rows) {
    it(`${problem ? 'refuses' : 'takes'} ${what}`, async () => {
      const form = await formOf(indicator);
      const reading = readJudgement(form, fill(form, fields));
      if (problem) assert.match('problem' in reading ? reading.problem : 'taken', problem);
      else assert.ok('changes' in reading, JSON.stringify(reading));
    });
  }

  it('takes no stance for a year', async () => {
    const form = await formOf('two-year-stability', [], financialYear(2023));
    const reading = readJudgement(form, fill(form, { stance: 'concern', reason }));
    assert.match('problem' in reading ? reading.problem : '', /^Only quarters/);
  });
});
