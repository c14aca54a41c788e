import type { Indicator } from '../../indicators/indicator.js';
import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import type { TeamsContent } from '../list-content.js';
import { collectMeasures } from '../selection/collect-measures.js';
import { findRows } from '../selection/find-rows.js';
import { everything } from '../selection/selection.js';
import { actualFigure } from '../wording/figures.js';
import { phraseQuestion } from '../wording/phrase-question.js';
import { countLeads, makeMeasure, tellMeasure } from '../wording/team-words.js';
import { joinWords, namePeriod } from '../wording/words.js';
import { answerNoneHeld } from './none-held.js';

/**
 * The teams side by side: every measure that is reported by team, or those asked for, with each
 * team's figure and how far apart they are. A team that is named alone stands beside the others too.
 */
export async function answerTeams(context: AnswerContext): Promise<Answer> {
  const { query, scorecard } = context;
  const selection = query.selection ?? everything;
  const everyTeam = { ...selection, scope: { ...selection.scope, teams: [] } };
  const found = await findRows(context, everyTeam, query.period);
  if (!found.held) return answerNoneHeld(context, everyTeam, found);
  const rows = new Map(found.rows.map((row) => [row.indicator.key, row]));
  const isHeld = ({ key }: Indicator) => rows.has(key) || found.withheld.some((each) => each.key === key);
  const measures = collectMeasures(scorecard, isHeld);
  if (measures.length === 0) return answerNoTeams(context);

  const isLatest = query.period.kind === 'latest';
  const shown = measures.map((measure) => makeMeasure(measure, rows, isLatest));
  const listed = measures.flatMap(({ members }) => members);
  const teams = [...new Set(listed.flatMap(({ team }) => (team ? [team.name] : [])))];
  const content: TeamsContent = {
    kind: 'teams',
    heading: `${joinWords(teams)} side by side`,
    period: namePeriod(found.period),
    lead: countLeads(measures, rows),
    measures: shown,
  };
  const heading = `${content.heading}, ${content.period}.`;
  return makeAnswer(context, {
    outcome: 'answered',
    indicators: listed.map(({ key }) => key),
    period: found.period,
    figures: found.rows
      .filter(({ indicator }) => listed.includes(indicator))
      .map((row) => actualFigure(row.indicator, row)),
    text: [heading, ...content.lead, ...shown.map(tellMeasure)].join('\n'),
    content,
    suggestions: [
      ...listed.slice(0, 2).map(({ plainName }) => phraseQuestion.status(plainName)),
      'What is of concern?',
      'How are we doing overall?',
    ],
  });
}

/** Says which measures are reported by team, where what was asked is not. */
async function answerNoTeams(context: AnswerContext): Promise<Answer> {
  const measures = collectMeasures(context.scorecard, () => true).map(({ name }) => name);
  const paragraphs = [
    'That is not reported by team.',
    measures.length > 0 ? `By team there are: ${measures.join('; ')}.` : 'No measure is.',
  ];
  return makeAnswer(context, {
    outcome: 'not_found',
    text: paragraphs.join(' '),
    content: { kind: 'message', heading: 'Not reported by team', paragraphs },
    suggestions: measures.length > 0 ? ['Compare the teams'] : [],
  });
}
