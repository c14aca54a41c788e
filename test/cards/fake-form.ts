import type { JudgementForm } from '../../src/reports/judgement-form.js';

/** A form in which everything may be set and much has been. */
export const fakeForm: JudgementForm = {
  indicator: 'two-year-stability',
  period: '2023-24 Q4',
  shown: 'a1b2c3',
  heading: 'How “In the same home for at least two years” is judged',
  paragraphs: ['2023-24 Q4 (January to March 2024): 66%, amber, of concern, set by a person.'],
  judgement: {
    colours: [
      { value: 'rule', title: 'As the rule has it: red' },
      { value: 'green', title: 'Green' },
      { value: 'amber', title: 'Amber' },
      { value: 'red', title: 'Red' },
    ],
    colour: 'amber',
    stances: [
      { value: 'rule', title: 'As the rule has it: of concern' },
      { value: 'watching', title: 'On a watching brief' },
    ],
    stance: 'rule',
    reason: 'The reconciliation will lift it.',
    rule: { colour: 'red', stance: 'concern' },
  },
  commentary: { text: 'More carers give notice.', action: '', cleared: false },
};
