import type { Period } from '../../indicators/period.js';
import type { Answer, Figure } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import type { Row } from '../selection/find-rows.js';
import { actualFigure } from '../wording/figures.js';
import { type Section, showSection, tellSection } from '../wording/sections.js';
import { suggestSelections } from '../wording/selection-questions.js';

/** What a list, a summary and movers have in common. */
export interface RowsAnswer {
  readonly heading: string;
  readonly period: Period | undefined;
  /** The period in words, under the heading. */
  readonly when: string;
  /** What stands above the rows. */
  readonly lead: readonly string[];
  /** The lead of the text, which has no heading; that of the card where it is left out. */
  readonly spokenLead?: readonly string[];
  readonly sections: readonly Section[];
  /** The sections in words, where they are told otherwise than one by one. */
  readonly spokenSections?: readonly string[];
  /** The sections of the card, where it has no room for all, and what it says of the others. */
  readonly onCard?: { readonly sections: readonly Section[]; readonly note: string } | undefined;
  readonly notes: readonly string[];
  /** Figures besides those of the rows. */
  readonly moreFigures?: readonly Figure[];
}

/** Answers with rows: their indicators, their figures, a text that tells all of them and a card's list. */
export function answerWithRows(context: AnswerContext, parts: RowsAnswer): Answer {
  const { heading, period, when, lead, sections, notes, onCard, spokenLead = lead, moreFigures = [] } = parts;
  const rows = distinctRows(sections);
  const isLatest = context.query.period.kind === 'latest';
  return makeAnswer(context, {
    outcome: 'answered',
    indicators: rows.map(({ indicator }) => indicator.key),
    period,
    figures: [...rows.map((row) => actualFigure(row.indicator, row)), ...moreFigures],
    text: [...spokenLead, ...(parts.spokenSections ?? sections.map(tellSection)), ...notes].join('\n'),
    content: {
      kind: 'list',
      heading,
      period: when,
      lead,
      groups: (onCard?.sections ?? sections).map((section) => showSection(section, isLatest)),
      notes: onCard ? [onCard.note, ...notes] : notes,
    },
    suggestions: suggestSelections(context, rows),
  });
}

/** A row may stand in two sections: of concern, and with a new colour. */
function distinctRows(sections: readonly Section[]): readonly Row[] {
  const byKey = new Map(sections.flatMap(({ rows }) => rows).map(({ row }) => [row.indicator.key, row]));
  return [...byKey.values()];
}
