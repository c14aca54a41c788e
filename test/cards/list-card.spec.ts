import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Card, CardMessage } from '../../src/cards/card-message.js';
import { mostBytes, sizeInBytes } from '../../src/cards/card-size.js';
import { checkCard } from '../../src/cards/check-card.js';
import { renderAnswerCard } from '../../src/cards/render-card.js';
import type { ListContent, TeamsContent } from '../../src/questions/list-content.js';
import { extremeText } from './extreme-answers.js';
import { fakeAnswer, fakeContext } from './fake-answers.js';
import { extremeLists, fakeList, fakeListRow, fakeLongList, fakeTeams } from './fake-lists.js';
import { showMarkdown } from './show-markdown.js';

type Json = Record<string, unknown>;

function render(content: ListContent | TeamsContent): CardMessage {
  return renderAnswerCard(fakeAnswer(content, { suggestions: [] }), fakeContext);
}

function elementsOf(card: Card, type: string): Json[] {
  const found: Json[] = [];
  JSON.stringify(card, (_, value) => {
    if (value?.type === type) found.push(value);
    return value;
  });
  return found;
}

function seenText(card: Card): string {
  return elementsOf(card, 'TextBlock')
    .map((block) => showMarkdown(String(block['text'])).text)
    .join('\n');
}

/** What each row that can be pressed asks. */
function askedBy(card: Card): readonly unknown[] {
  return elementsOf(card, 'Action.Submit').map((action) => (action['data'] as Json)['question']);
}

describe('the card of a list', () => {
  it('shows heading, period, lead, groups, rows and notes', () => {
    const text = seenText(render(fakeList).card);
    for (const part of [fakeList.heading, fakeList.period, ...fakeList.lead, ...fakeList.notes]) {
      assert.ok(text.includes(part), part);
    }
    for (const { heading, rows } of fakeList.groups) {
      assert.ok(text.includes(heading), heading);
      for (const { name, figure, label, detail } of rows) {
        for (const part of [name, figure, label, detail]) assert.ok(text.includes(part), part);
      }
    }
  });

  it('says the colour of every row and group by word and shape', () => {
    const text = seenText(render(fakeList).card);
    assert.match(text, /^1 red ■$/m);
    assert.match(text, /^1 amber ▲$/m);
    assert.match(text, /^66% · Red, of concern ■ · 9 percentage points below/m);
    assert.match(text, /^89% · Amber, on a watching brief ▲ · /m);
  });

  it('opens the indicator of a row that is pressed, with data that the bot takes back', () => {
    const [action] = elementsOf(render(fakeList).card, 'Action.Submit');
    assert.deepEqual(action, {
      type: 'Action.Submit',
      title: 'Two years in the same home: 66%, Red, of concern',
      data: {
        verb: 'ask',
        v: 1,
        id: 'two-year-stability',
        nonce: fakeContext.nonce,
        question: 'How is “Two years in the same home”?',
      },
    });
  });

  it('holds a whole scorecard of fifty rows, each of which can be pressed', () => {
    const list = fakeLongList(50);
    const message = render(list);
    checkCard(message);
    assert.ok(sizeInBytes(message) <= mostBytes, `${sizeInBytes(message)} bytes`);
    assert.deepEqual(
      askedBy(message.card),
      list.groups.flatMap(({ rows }) => rows.map(({ ask }) => ask)),
    );
  });

  it('tells more rows than can be pressed in a line each', () => {
    const list = fakeLongList(150);
    const message = render(list);
    checkCard(message);
    assert.deepEqual(askedBy(message.card), []);
    const text = seenText(message.card);
    for (const { name } of list.groups[0]?.rows ?? []) assert.ok(text.includes(`${name}: 66%`), name);
    assert.match(text, /Too long for rows that can be pressed\. Ask about a part of it/);
  });

  it('says how many rows are left out where even lines do not fit', () => {
    const message = render(fakeLongList(600));
    checkCard(message);
    const shown = elementsOf(message.card, 'TextBlock').filter((block) => / · Amber/.test(String(block['text'])));
    assert.match(seenText(message.card), new RegExp(`The last ${600 - shown.length} rows are left out`));
  });

  it('shows a list without rows as its words alone', () => {
    const message = render({ ...fakeList, lead: ['None of the 4 indicators in Health is red.'], groups: [] });
    checkCard(message);
    assert.match(seenText(message.card), /None of the 4 indicators in Health is red\./);
    assert.deepEqual(askedBy(message.card), []);
  });

  it('shows text from data as it is, never as markup', () => {
    const name = '**24.** [x](https://example.org) <b>&lt;</b> ${period} {{DATE(2024-01-01T00:00:00Z)}}';
    const groups = [{ heading: name, colour: null, rows: [fakeListRow({ name })] }];
    assert.equal(seenText(render({ ...fakeList, groups }).card).split(name).length - 1, 2);
  });

  it('is announced by its heading and its lead', () => {
    assert.equal(render(fakeList).summary, `${fakeList.heading}. ${fakeList.lead.join(' ')}`);
  });
});

describe('the card of teams', () => {
  it('puts the teams of each measure in columns of one table, with what lies between them below', () => {
    const { card } = render(fakeTeams);
    const rows = elementsOf(card, 'Table').map((table) => table['rows'] as { cells: { items: Json[] }[] }[])[0] ?? [];
    const cells = rows.map((row) => row.cells.map(({ items }) => items.map((item) => item['text'])));
    assert.deepEqual(cells, [
      [['North'], ['South']],
      [
        ['80%', 'Amber, on a watching brief ▲'],
        ['100%', 'Green ●'],
      ],
    ]);
    assert.match(seenText(card), /South is 20 percentage points higher, which is better\./);
  });

  it('shows a withheld figure in words and without a colour', () => {
    const [, table] = elementsOf(render(fakeTeams).card, 'Table');
    assert.ok(JSON.stringify(table).includes('too few to show'));
    assert.ok(!JSON.stringify(table).includes('○'));
  });

  it('puts more teams than a phone has room for below each other', () => {
    const [measure] = fakeTeams.measures;
    assert.ok(measure);
    const rows = Array.from(
      { length: 7 },
      (_, at) => ({ ...measure.rows[0], team: `Team ${at}` }) as (typeof measure.rows)[0],
    );
    const { card } = render({ ...fakeTeams, measures: [{ ...measure, rows }] });
    assert.deepEqual(
      elementsOf(card, 'Table').map((table) => (table['columns'] as Json[]).length),
      [3, 3, 1],
    );
  });
});

describe('cards of lists and teams', () => {
  it('pass the check and are never too large, whatever is in them', () => {
    fc.assert(
      fc.property(extremeLists(extremeText), (content) => checkCard(render(content))),
      { numRuns: 40 },
    );
  });
});
