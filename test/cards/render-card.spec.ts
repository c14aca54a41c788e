import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Card, CardMessage } from '../../src/cards/card-message.js';
import { mostBytes, sizeInBytes } from '../../src/cards/card-size.js';
import { checkCard } from '../../src/cards/check-card.js';
import { renderAnswerCard, renderErrorCard } from '../../src/cards/render-card.js';
import { extremeAnswer, extremeText } from './extreme-answers.js';
import {
  fakeAnswer,
  fakeComparedItem,
  fakeContext,
  fakeIndicator,
  fakeWithheld,
  typicalAnswers,
} from './fake-answers.js';
import { showMarkdown } from './show-markdown.js';

interface Line {
  readonly legend: string;
  readonly values: readonly { readonly x: string; readonly y: number }[];
}

/** Every element of a type, wherever it stands in the card. */
function elementsOf(card: Card, type: string): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  JSON.stringify(card, (_, value) => {
    if (value?.type === type) found.push(value);
    return value;
  });
  return found;
}

/** All text of a card as people see it. */
function seenText(card: Card): string {
  const texts = elementsOf(card, 'TextBlock').map((block) => String(block['text']));
  const facts = elementsOf(card, 'FactSet').flatMap((set) => set['facts'] as { title: string; value: string }[]);
  return [...texts, ...facts.flatMap((fact) => [fact.title, fact.value])]
    .map((text) => showMarkdown(text).text)
    .join('\n');
}

function render(content: Parameters<typeof fakeAnswer>[0]): CardMessage {
  return renderAnswerCard(fakeAnswer(content), fakeContext);
}

describe('renderAnswerCard', () => {
  it('says the colour of a compared figure in words before its sign', () => {
    const rows = [
      { name: 'A', figure: '81%', value: 81, isOwn: true, colour: 'red' as const },
      { name: 'B', figure: '52%', value: 52, isOwn: true, colour: null },
      { name: 'C', figure: '76%', value: 76, isOwn: false },
    ];
    const text = seenText(render({ kind: 'compared', items: [fakeComparedItem({ rows })] }).card);
    assert.match(text, /81% · Red ■/);
    assert.match(text, /52% · Not judged ○/);
    assert.match(text, /76%(?! ·)/);
  });

  for (const [name, answer] of Object.entries(typicalAnswers)) {
    it(`makes a card of ${name} that passes the check`, () => {
      checkCard(renderAnswerCard(answer, fakeContext));
    });
  }

  it('makes a card of any answer that passes the check and is never too large', () => {
    fc.assert(
      fc.property(extremeAnswer, extremeText, (answer, classification) => {
        checkCard(renderAnswerCard(answer, { ...fakeContext, classification }));
      }),
      { numRuns: 150 },
    );
  });

  it('shows every part of an indicator', () => {
    const content = fakeIndicator({ year: '2023-24 as a whole: 66%, red' });
    const text = seenText(render(content).card);
    const { verdict, comparison, commentary, chart } = content;
    const parts = [content.name, content.period, content.figure, verdict.label, verdict.reason, content.expected];
    for (const part of [
      ...parts,
      ...content.changes.flatMap((change) => [change.label, change.words]),
      content.year,
      chart?.sentence,
      comparison?.heading,
      comparison?.sentence,
      ...(comparison?.rows.flatMap((row) => [row.name, row.figure]) ?? []),
      commentary?.text,
      commentary?.by,
      commentary?.date,
      ...content.notes,
      content.definition,
      content.source,
      content.printedName,
      fakeContext.classification,
    ]) {
      assert.ok(text.includes(String(part)), `"${part}" is missing`);
    }
  });

  it('says a judgement by word and shape, and tints it', () => {
    const rows = [
      ['green', 'Green', '●', 'good'],
      ['amber', 'Amber', '▲', 'warning'],
      ['red', 'Red', '■', 'attention'],
      [null, 'Not judged', '○', 'emphasis'],
    ] as const;
    for (const [colour, label, shape, style] of rows) {
      const { card } = render(fakeIndicator({ verdict: { colour, stance: null, label, reason: '' } }));
      const verdict = elementsOf(card, 'Container').find((container) => container['style'] === style);
      assert.deepEqual(
        elementsOf({ ...verdict, type: 'AdaptiveCard' }, 'TextBlock').map((block) => block['text']),
        [`${label} ${shape}`],
      );
    }
  });

  it('draws figures and the ends of the range as lines that start and end together', () => {
    const lines = elementsOf(render(fakeIndicator()).card, 'Chart.Line').flatMap((chart) => chart['data'] as Line[]);
    assert.deepEqual(
      lines.map(({ legend, values }) => [legend, values.map(({ y }) => y), values[0]?.x, values.at(-1)?.x]),
      [
        ['Figure', [72, 69, 70, 67, 66], 'Q4 22-23', 'Q4 23-24'],
        ['From 75%', [75, 75, 75, 75, 75], 'Q4 22-23', 'Q4 23-24'],
        ['To 82%', [82, 82, 82, 82, 82], 'Q4 22-23', 'Q4 23-24'],
      ],
    );
  });

  it('gives the figures of a chart in words too, for those who cannot see it and clients that cannot draw it', () => {
    const { card } = render(fakeIndicator());
    const words = '2022-23 Q4: 72%; 2023-24 Q1: 69%; 2023-24 Q2: 70%; 2023-24 Q3: 67%; 2023-24 Q4: 66%.';
    const [chart] = elementsOf(card, 'Chart.Line');
    assert.deepEqual(chart?.['fallback'], { type: 'TextBlock', wrap: true, text: words });
    const hidden = elementsOf(card, 'TextBlock').find((block) => block['isVisible'] === false);
    assert.equal(hidden?.['text'], words);
    const [toggle] = elementsOf(card, 'Action.ToggleVisibility');
    assert.deepEqual(toggle?.['targetElements'], [hidden?.['id']]);
  });

  it('draws no chart of fewer than two points', () => {
    const chart = { sentence: 'One figure is held.', unit: '%', points: [{ label: '2023-24 Q4', value: 66 }] };
    const { card } = render(fakeIndicator({ chart: { ...chart, lower: 75, higher: 82 } }));
    assert.deepEqual(elementsOf(card, 'Chart.Line'), []);
    assert.ok(!seenText(card).includes('One figure is held.'));
  });

  it('shows a withheld figure in words, with no chart, table or change', () => {
    const { card, summary } = render(fakeWithheld());
    assert.ok(seenText(card).includes('too few to show'));
    for (const type of ['Chart.Line', 'Table', 'Action.ToggleVisibility']) assert.deepEqual(elementsOf(card, type), []);
    assert.equal(summary, 'Children adopted, 2023-24 Q4 (January to March 2024): too few to show. Not shown.');
  });

  it('sends each follow-up as a question, with a fallback for clients without Action.Execute', () => {
    const { card } = renderAnswerCard(
      fakeAnswer(fakeIndicator(), { suggestions: ['What was it last quarter?'] }),
      fakeContext,
    );
    const data = { v: 1, id: 'two-year-stability', nonce: fakeContext.nonce, question: 'What was it last quarter?' };
    assert.deepEqual(elementsOf(card, 'Action.Execute'), [
      {
        type: 'Action.Execute',
        title: 'What was it last quarter?',
        verb: 'ask',
        data,
        fallback: { type: 'Action.Submit', title: 'What was it last quarter?', data: { verb: 'ask', ...data } },
      },
    ]);
  });

  it('sends the choice that was picked', () => {
    const choices = [{ key: 'eet-17-18', title: 'At 17 to 18', ask: 'How is EET at 17 to 18?' }];
    const [button] = elementsOf(render({ kind: 'choice', prompt: 'Which?', choices }).card, 'Action.Execute');
    assert.equal(button?.['verb'], 'clarify/pick');
    assert.deepEqual(button?.['data'], {
      v: 1,
      id: 'eet-17-18',
      nonce: fakeContext.nonce,
      question: 'How is EET at 17 to 18?',
    });
  });

  it('says how else to pick one, of two or of more', () => {
    const choices = ['one', 'two', 'three'].map((key) => ({ key, title: key, ask: key }));
    const wordsOf = (count: number) =>
      JSON.stringify(render({ kind: 'choice', prompt: 'Which?', choices: choices.slice(0, count) }).card);
    assert.match(wordsOf(2), /“both”/);
    assert.match(wordsOf(3), /“all of them”/);
    assert.doesNotMatch(wordsOf(1), /answer in words/);
  });

  it('shows text from data as it is, never as markup', () => {
    const name = '**24.** [x](https://example.org) <b>&lt;</b> ${period} {{DATE(2024-01-01T00:00:00Z)}}';
    const { card } = render(fakeIndicator({ name }));
    assert.ok(seenText(card).includes(name));
  });

  it('shows up to three indicators in full, and more of them in short, saying what is left out', () => {
    const items = Array.from({ length: 4 }, (_, at) => fakeIndicator({ key: `row-${at}`, name: `Row ${at}` }));
    const three = render({ kind: 'indicators', items: items.slice(0, 3) });
    const four = render({ kind: 'indicators', items });
    assert.equal(elementsOf(three.card, 'Chart.Line').length, 3);
    assert.equal(elementsOf(four.card, 'Chart.Line').length, 0);
    assert.ok(!seenText(three.card).includes('Shown in short'));
    assert.ok(
      seenText(four.card).includes(
        'Shown in short, without charts, commentary, notes, comparisons and definitions. Ask about one indicator at a time to see everything.',
      ),
    );
    for (const { name, verdict, source } of items) {
      for (const part of [name, verdict.label, verdict.reason, source]) assert.ok(seenText(four.card).includes(part));
    }
  });

  it('leaves the chart out first where a card would be too large', () => {
    const points = Array.from({ length: 400 }, (_, at) => ({ label: `Month ${at}`, value: at }));
    const chart = { sentence: 'Rising.', unit: 'children', points, lower: 1, higher: 2 };
    const message = render(fakeIndicator({ chart }));
    assert.ok(sizeInBytes(message) <= mostBytes);
    assert.deepEqual(elementsOf(message.card, 'Chart.Line'), []);
    assert.ok(seenText(message.card).includes('Shown in short, without charts. Ask about'));
    assert.ok(seenText(message.card).includes('What the service says'));
  });

  it('shows the indicators of a whole service in one card', () => {
    const items = Array.from({ length: 25 }, (_, at) => fakeIndicator({ key: `row-${at}`, name: `Row ${at}` }));
    const message = render({ kind: 'indicators', items });
    assert.ok(sizeInBytes(message) <= mostBytes);
    for (const { name } of items) assert.ok(seenText(message.card).includes(name));
  });

  it('leaves whole indicators out only when nothing else is left to leave out', () => {
    const reason = 'far '.repeat(400);
    const item = fakeIndicator({ verdict: { colour: 'red', stance: null, label: 'Red', reason } });
    const message = render({ kind: 'indicators', items: Array.from({ length: 60 }, () => item) });
    assert.ok(sizeInBytes(message) <= mostBytes);
    assert.match(seenText(message.card), /definitions, changes and \d+ more indicators\. Ask about one/);
  });

  it('keeps a summary short and in one line', () => {
    const items = Array.from({ length: 9 }, (_, at) => fakeIndicator({ name: `Row ${at}` }));
    assert.equal(
      render({ kind: 'indicators', items }).summary,
      'Row 0 66% (Red, of concern); Row 1 66% (Red, of concern); Row 2 66% (Red, of concern); Row 3 66% (Red, of concern); and 5 more.',
    );
  });
});

describe('renderErrorCard', () => {
  const notice = { heading: 'That did not work', text: 'Please try again in a minute.', reference: 'a1b2c3' };

  it('says what to do next and how the log names it', () => {
    const message = renderErrorCard(notice, fakeContext);
    checkCard(message);
    assert.equal(
      seenText(message.card),
      `That did not work\nPlease try again in a minute.\nReference for the log: a1b2c3\n${fakeContext.classification}`,
    );
    assert.equal(message.summary, 'That did not work Please try again in a minute.');
  });

  it('passes the check whatever its words', () => {
    fc.assert(
      fc.property(extremeText, extremeText, fc.option(extremeText, { nil: undefined }), (heading, text, reference) => {
        checkCard(renderErrorCard({ heading, text, reference }, fakeContext));
      }),
      { numRuns: 100 },
    );
  });
});
