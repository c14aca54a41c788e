import assert from 'node:assert/strict';
import type { CardMessage } from '../../src/cards/card-message.js';
import { checkCard } from '../../src/cards/check-card.js';
import { renderAnswerCard } from '../../src/cards/render-card.js';
import { BotError } from '../../src/errors.js';
import { fakeAnswer, fakeContext, fakeIndicator } from './fake-answers.js';

type Json = Record<string, unknown>;

const whole = renderAnswerCard(fakeAnswer(fakeIndicator()), fakeContext);

/** The whole card with every part of a type changed, so that it is wrong in one way. */
function breakCard(type: string, change: (part: Json) => Json): CardMessage {
  const card = JSON.parse(JSON.stringify(whole.card), (_, value) => (value?.type === type ? change(value) : value));
  return { ...whole, card };
}

function problemsOf(message: CardMessage): string {
  try {
    checkCard(message);
  } catch (error) {
    assert.ok(error instanceof BotError && error.code === 'card-invalid');
    return error.message;
  }
  return '';
}

describe('checkCard', () => {
  it('finds nothing wrong with a whole card', () => {
    assert.equal(problemsOf(whole), '');
  });

  const rows: readonly [what: string, message: CardMessage, expected: RegExp][] = [
    ['an element no client of ours draws', breakCard('FactSet', (part) => ({ ...part, type: 'Badge' })), /Invalid/],
    [
      'a property nobody knows',
      breakCard('TextBlock', (part) => ({ ...part, colour: 'red' })),
      /Unrecognized key: "colour"/,
    ],
    [
      'a number where text belongs',
      breakCard('TextBlock', (part) => ({ ...part, text: 66 })),
      /text: .*expected string/,
    ],
    ['text that does not wrap', breakCard('TextBlock', ({ wrap: _, ...part }) => part), /every TextBlock wraps/],
    ['empty text', breakCard('TextBlock', (part) => ({ ...part, text: '' })), /text: Too small/],
    [
      'a binding that was never filled',
      breakCard('TextBlock', (part) => ({ ...part, text: '${name}' })),
      /never filled/,
    ],
    ['no heading', breakCard('TextBlock', ({ style: _, ...part }) => part), /it has no heading/],
    ['a chart without fallback', breakCard('Chart.Line', ({ fallback: _, ...part }) => part), /fallback/],
    ['a line of one point', breakCard('Chart.Line', onePoint), /one point is no line/],
    ['a value outside the axis', breakCard('Chart.Line', (part) => ({ ...part, yMax: 70 })), /outside the axis/],
    ['a colour that is not named', breakCard('Chart.Line', recolour), /color/],
    ['an Execute without fallback', breakCard('Action.Execute', ({ fallback: _, ...part }) => part), /fallback/],
    ['an unknown verb', breakCard('Action.Execute', (part) => ({ ...part, verb: 'drop/table' })), /verb/],
    ['data without a nonce', breakCard('Action.Execute', (part) => ({ ...part, data: { v: 1, id: 'x' } })), /nonce/],
    ['a fallback with other data', breakCard('Action.Submit', (part) => ({ ...part, data: {} })), /same data/],
    ['a toggle without target', breakCard('Action.ToggleVisibility', retarget), /an element that is not there/],
    ['two elements of one id', breakCard('TextBlock', (part) => ({ ...part, id: 'same' })), /its id is used twice/],
    ['a table without headers', breakCard('Table', ({ firstRowAsHeaders: _, ...part }) => part), /read aloud/],
    ['a row that lacks a cell', breakCard('TableRow', (part) => ({ ...part, cells: [] })), /a cell for each column/],
    [
      'a card newer than Teams',
      breakCard('AdaptiveCard', (part) => ({ ...part, version: '1.6' })),
      /up to version 1\.5/,
    ],
    ['a card too large', breakCard('AdaptiveCard', (part) => ({ ...part, fallbackText: 'x'.repeat(50_000) })), /bytes/],
    ['no summary', { ...whole, summary: ' ' }, /no summary/],
    ['a summary of two lines', { ...whole, summary: 'a\nb' }, /one line/],
    ['a summary too long', { ...whole, summary: 'a'.repeat(301) }, /longer than 300/],
  ];
  for (const [what, message, expected] of rows) {
    it(`refuses ${what}`, () => {
      assert.match(problemsOf(message), expected);
    });
  }

  it('refuses a chart without a sentence right before it', () => {
    const card = JSON.parse(JSON.stringify(whole.card), (_, value) =>
      Array.isArray(value)
        ? value.filter((item, at) => !(item?.type === 'TextBlock' && isChart(value[at + 1])))
        : value,
    );
    assert.match(problemsOf({ ...whole, card }), /a sentence right before a chart/);
  });

  it('lists every problem at once, each with its place', () => {
    const { card } = breakCard('FactSet', (part) => ({ ...part, facts: [] }));
    const problems = problemsOf({ card: { ...card, lang: 'de' }, summary: '' });
    for (const part of ['.body[0].items[4].facts', '.lang', 'no summary']) assert.ok(problems.includes(part), problems);
  });
});

function isChart(item: unknown): boolean {
  return (item as Json | undefined)?.['type'] === 'Chart.Line';
}

function onePoint(part: Json): Json {
  return { ...part, data: [{ legend: 'Figure', color: 'categoricalBlue', values: [{ x: 'Q4', y: 66 }] }] };
}

function recolour(part: Json): Json {
  return { ...part, data: (part['data'] as Json[]).map((line) => ({ ...line, color: '#ff0000' })) };
}

function retarget(part: Json): Json {
  return { ...part, targetElements: ['nowhere'] };
}
