import type { Indicator } from '../../indicators/indicator.js';
import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import { findRows } from '../selection/find-rows.js';
import { keepRow } from '../selection/keep-row.js';
import { orderRows } from '../selection/order-rows.js';
import { everything } from '../selection/selection.js';
import { phraseQuestion } from '../wording/phrase-question.js';
import { joinWords } from '../wording/words.js';

const mostSuggestions = 4;

/** What the panel may ask about indicators: the pack's fixed questions, of the reds where none is named. */
export async function answerScrutiny(context: AnswerContext): Promise<Answer> {
  const { query, scorecard } = context;
  const named = query.indicators.flatMap((key) => scorecard.catalogue.get(key) ?? []);
  const asked = query.indicators.length > 0 ? named : await findReds(context);
  const sections = asked.flatMap(({ plainName, scrutiny }) =>
    scrutiny === undefined ? [] : [{ heading: plainName, paragraphs: scrutiny, isList: true, facts: [] }],
  );
  const without = asked.filter(({ scrutiny }) => scrutiny === undefined).map(({ plainName }) => `“${plainName}”`);
  const lead = [
    ...(sections.length > 0
      ? [query.indicators.length > 0 ? 'You may ask:' : 'Of what is red on the latest scorecard you may ask:']
      : []),
    ...(without.length > 0 ? [`No questions are written for ${joinWords(without)}.`] : []),
    ...(asked.length === 0
      ? ['Nothing is red on the latest scorecard. Name an indicator for the questions about it.']
      : []),
  ];
  return makeAnswer(context, {
    outcome: sections.length > 0 ? 'answered' : 'not_found',
    indicators: sections.length > 0 ? asked.map(({ key }) => key) : [],
    text: [...lead, ...sections.map(({ heading, paragraphs }) => `${heading}: ${paragraphs.join(' ')}`)].join('\n'),
    content: { kind: 'sections', heading: 'Questions to ask', paragraphs: lead, sections, notes: [], sources: [] },
    suggestions: asked.map(({ plainName }) => phraseQuestion.status(plainName)).slice(0, mostSuggestions),
  });
}

async function findReds(context: AnswerContext): Promise<readonly Indicator[]> {
  const found = await findRows(context, everything, { kind: 'latest' });
  const rows = found.held ? found.rows.filter((row) => keepRow(row, { ...everything, colours: ['red'] })) : [];
  return orderRows(rows).map(({ indicator }) => indicator);
}
