import type { Indicator } from '../../indicators/indicator.js';
import type { Period } from '../../indicators/period.js';
import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import type { TeamsContent } from '../list-content.js';
import { collectMeasures } from '../selection/collect-measures.js';
import { findMoves, type Move } from '../selection/find-moves.js';
import { findRows, type Rows } from '../selection/find-rows.js';
import { type ResolvedSince, resolveSince } from '../selection/resolve-since.js';
import { rowsOfAllTeams } from '../selection/rows-of-all-teams.js';
import { everything, type Selection } from '../selection/selection.js';
import { actualFigure } from '../wording/figures.js';
import { phraseQuestion } from '../wording/phrase-question.js';
import { tellTeamMoves } from '../wording/team-moves.js';
import {
  countColoursByTeam,
  countColoursOf,
  countLeads,
  countWithinLimit,
  makeMeasure,
  tellMeasure,
} from '../wording/team-words.js';
import { joinWords, namePeriod } from '../wording/words.js';
import { answerNoneHeld } from './none-held.js';
import { answerNothingEarlier } from './nothing-earlier.js';

/**
 * The teams side by side: every measure that is reported by team, or those asked for, with each
 * team's figure and how far apart they are. A team that is named alone stands beside the others too.
 */
export async function answerTeams(context: AnswerContext): Promise<Answer> {
  const { query, scorecard } = context;
  const selection = query.selection ?? everything;
  const asked = selection.scope.keys;
  // Of one team's row alone those of all teams, for it stands beside the others; several were chosen as they are.
  const keys = asked.length === 1 ? [...rowsOfAllTeams(asked, scorecard.catalogue)] : asked;
  const everyTeam = { ...selection, scope: { ...selection.scope, teams: [], keys } };
  const found = await findRows(context, everyTeam, query.period);
  if (!found.held) return answerNoneHeld(context, everyTeam, found);
  const rows = new Map(found.rows.map((row) => [row.indicator.key, row]));
  const isHeld = ({ key }: Indicator) => rows.has(key) || found.withheld.some((each) => each.key === key);
  const measures = collectMeasures(scorecard, isHeld);
  if (measures.length === 0) return answerNoTeams(context);

  const isLatest = query.period.kind === 'latest';
  const listed = measures.flatMap(({ members }) => members);
  const ofTeams = found.rows.filter(({ indicator }) => listed.includes(indicator));
  const moved = await findTeamMoves(context, selection, { rows: ofTeams, period: found.period });
  if (!moved.held) return answerNothingEarlier(context, everyTeam, moved, found.period);
  const shown = measures.map((measure) => {
    const told = makeMeasure(measure, rows, isLatest);
    const moves = moved.moves.filter(({ indicator }) => measure.members.includes(indicator));
    const sentences = moved.since === undefined ? [] : tellTeamMoves(moves, moved.since);
    return { ...told, difference: [told.difference, ...sentences].join(' ') };
  });
  const teams = [...new Set(listed.flatMap(({ team }) => (team ? [team.name] : [])))];
  const content: TeamsContent = {
    kind: 'teams',
    heading: teams.length === 1 ? joinWords(teams) : `${joinWords(teams)} side by side`,
    period: namePeriod(found.period),
    lead: [
      ...countWithinLimit(ofTeams, selection),
      ...countColoursOf(ofTeams, selection.scope.teams),
      ...countColoursByTeam(ofTeams, selection.colours),
      ...countLeads(measures, rows),
    ],
    measures: shown,
  };
  const heading = `${content.heading}, ${content.period}.`;
  return makeAnswer(context, {
    outcome: 'answered',
    indicators: listed.map(({ key }) => key),
    period: found.period,
    figures: [
      ...ofTeams.map((row) => actualFigure(row.indicator, row)),
      ...moved.moves.map((move) => actualFigure(move.indicator, move.earlier)),
    ],
    text: [heading, ...content.lead, ...shown.map(tellMeasure)].join('\n'),
    content,
    suggestions: [
      ...listed.slice(0, 2).map(({ plainName }) => phraseQuestion.status(plainName)),
      'What is of concern?',
      'How are we doing overall?',
    ],
  });
}

/** How the figures moved, where that is asked; nothing moved otherwise. */
type TeamMoves =
  | { readonly held: true; readonly since: Period | undefined; readonly moves: readonly Move[] }
  | Extract<ResolvedSince, { held: false }>;

/** "Since Q2"; without a period, "is the gap closing?" counts from the quarter before. */
async function findTeamMoves(
  context: AnswerContext,
  { changes }: Selection,
  { rows, period }: Pick<Rows, 'rows' | 'period'>,
): Promise<TeamMoves> {
  // "Which team is better?" asks of now.
  const isOfNow = changes.every((change) => change === 'better') || changes.every((change) => change === 'worse');
  const isAsked = context.query.since !== null || !isOfNow;
  const resolved = isAsked ? resolveSince(context, rows, period) : undefined;
  if (resolved === undefined) return { held: true, since: undefined, moves: [] };
  if (!resolved.held) return resolved;
  const { moves } = await findMoves(context.scorecard, rows, resolved.since);
  const order = rows.map(({ indicator }) => indicator.key);
  return {
    ...resolved,
    moves: moves.toSorted((a, b) => order.indexOf(a.indicator.key) - order.indexOf(b.indicator.key)),
  };
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
