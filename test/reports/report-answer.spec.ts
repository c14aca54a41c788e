import assert from 'node:assert/strict';
import { checkCard } from '../../src/cards/check-card.js';
import { renderAnswerCard } from '../../src/cards/render-card.js';
import { answerWithReport } from '../../src/reports/report-answer.js';
import { measuredValues } from '../questions/support.js';
import { drawUpDemoReport, rowsOf } from './demo-report.js';

describe('the exception report as an answer', () => {
  it('counts each category, lists every row under its service and category, and says how to get the document', async () => {
    const report = await drawUpDemoReport('panel');
    const { content, text } = answerWithReport(report);
    assert(content.kind === 'list');
    assert.equal(
      content.lead[1],
      'Greens to celebrate: 4, ambers on watching brief: 15, ambers of concern: 4, reds on watching brief: 1 and reds of concern: 5.',
    );
    assert.ok(
      content.groups.some(
        ({ heading }) => heading === 'Homes and placements: ambers on watching brief (2, and 1 not judged)',
      ),
    );
    assert.deepEqual(
      content.groups.flatMap(({ rows }) => rows.map(({ key }) => key)),
      rowsOf(report).map(({ key }) => key),
    );
    assert.ok(content.groups.every(({ rows }) => rows.length > 0));
    assert.match(text, /is not made in Teams: ask the children's services performance team for it\./);
    assert.doesNotMatch(text, /npm run/);
    assert.match(text, /Too few children to show, .*Number of children adopted/);
  });

  it('counts under its headings the judged rows that its lead counts, and no companion of theirs', async () => {
    const { content } = answerWithReport(await drawUpDemoReport('panel'));
    assert(content.kind === 'list');
    const counted = (category: string) =>
      content.groups
        .filter(({ heading }) => heading.includes(`: ${category} (`))
        .reduce((sum, { heading }) => sum + Number(/\((\d+)\b/.exec(heading)?.[1]), 0);
    const lead = content.lead[1] ?? '';
    const categories = [
      'greens to celebrate',
      'ambers on watching brief',
      'ambers of concern',
      'reds on watching brief',
      'reds of concern',
    ];
    for (const category of categories) {
      assert.match(lead.toLowerCase(), new RegExp(`${category}: ${counted(category)}\\b`));
    }
  });

  it('states no figure that is not among its figures', async () => {
    const { text, figures } = answerWithReport(await drawUpDemoReport('panel'));
    const held = new Set(figures.map(({ value }) => value));
    assert.deepEqual(
      measuredValues(text).filter((value) => !held.has(value)),
      [],
    );
  });

  for (const reader of ['panel', 'officer'] as const) {
    it(`makes a card that Teams takes, for ${reader}`, async () => {
      const answer = answerWithReport(await drawUpDemoReport(reader));
      checkCard(renderAnswerCard(answer, { classification: 'Dummy classification', nonce: 'nonce-1' }));
    });
  }
});
