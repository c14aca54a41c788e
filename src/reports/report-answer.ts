import type { Answer } from '../questions/answer.js';
import type { ListGroup, ListRow } from '../questions/list-content.js';
import { phraseQuestion } from '../questions/wording/phrase-question.js';
import { joinWords } from '../questions/wording/words.js';
import { countJudged, countService, rowsOfService } from './count-report.js';
import { categories, type ExceptionReport, type ReportRow } from './exception-report.js';
import { type HeadedPart, headedParts } from './headed-parts.js';

/** What stands in a report, as the bot says it in chat: counts, rows that open their indicators, and how to get the document. */
export function answerWithReport(report: ExceptionReport): Answer {
  const { services, title, periodInWords, source, introduction } = report;
  const groups = services.flatMap((service) =>
    headedParts(service, report).flatMap((part) => toGroup(service.name, part)),
  );
  const lead = [introduction[0] ?? '', countReport(report)];
  const withheld = services.flatMap(({ aside }) => aside.withheld);
  const notes = [
    `The Word document, with trend, benchmark, commentary and action of each row, is not made in Teams: ask ${report.contact} for it.`,
    ...(withheld.length > 0 ? [`Too few children to show, so neither judged nor placed: ${withheld.join('; ')}.`] : []),
    `Source: ${source}.`,
  ];
  const rows = groups.flatMap((group) => group.rows);
  return {
    question: '',
    outcome: 'answered',
    intent: 'list',
    indicators: rows.map(({ key }) => key),
    period: report.period,
    figures: services.flatMap(rowsOfService).flatMap(({ figures }) => figures.slice(0, 1)),
    text: [`${title}.`, ...lead, ...groups.map(tellGroup), ...notes].join('\n'),
    content: { kind: 'list', heading: title, period: periodInWords, lead, groups, notes },
    suggestions: [phraseQuestion.nextMeeting, phraseQuestion.deadlines],
  };
}

/** "Greens to celebrate: 4, ambers on watching brief: 15, … and reds of concern: 5." */
function countReport({ services, headings }: ExceptionReport): string {
  const counts = services.map(countService);
  const parts = categories.map((category) => {
    const count = counts.reduce((sum, each) => sum + each[category], 0);
    return `${headings[category].toLowerCase()}: ${count}`;
  });
  const [first = '', ...others] = parts;
  return `${joinWords([first.charAt(0).toUpperCase() + first.slice(1), ...others])}.`;
}

function toGroup(service: string, { heading, colour, groups }: HeadedPart): readonly ListGroup[] {
  const rows = groups.flatMap(({ rows: own, number }) => own.map((row) => toListRow(row, number)));
  if (rows.length === 0) return [];
  const judged = countJudged(groups);
  const besides = rows.length > judged ? `, and ${rows.length - judged} not judged` : '';
  return [{ heading: `${service}: ${heading.toLowerCase()} (${judged}${besides})`, colour, rows }];
}

function toListRow(row: ReportRow, number: number | null): ListRow {
  return {
    key: row.key,
    name: number === null ? row.name : `${number}. ${row.name}`,
    figure: row.figure,
    colour: row.colour,
    label: row.judgement,
    detail: [row.expected === null ? row.reason : `${row.reason}, expected ${row.expected}`, ...row.remarks].join(
      ' · ',
    ),
    ask: phraseQuestion.status(row.name),
  };
}

function tellGroup({ heading, rows }: ListGroup): string {
  return `${heading}: ${rows.map(({ name, figure, label }) => `${name}: ${figure}, ${label.toLowerCase()}`).join('; ')}.`;
}
