import type { Commentary, Scorecard } from '../../store/scorecard.js';
import type { Row } from '../selection/find-rows.js';
import type { Selection } from '../selection/selection.js';
import { attributeCommentary, commentaryWords } from '../wording/commentary-words.js';
import { whyNotJudged } from '../wording/verdict.js';

/** What was written about the figures of some rows; those of which nothing is recorded for the period are left out. */
export type Reasons = ReadonlyMap<Row, Commentary>;

/** Looks up the newest that was written about each row, where reasons are asked for; nothing otherwise. */
export async function findReasons(
  scorecard: Pick<Scorecard, 'commentary'>,
  rows: readonly Row[],
  { reasons }: Pick<Selection, 'reasons'>,
): Promise<Reasons> {
  if (reasons === null) return new Map();
  const found = await Promise.all(
    rows.map(async (row) => {
      const [newest] = await scorecard.commentary(row.indicator.key, row.period);
      return newest === undefined ? [] : [[row, newest] as const];
    }),
  );
  return new Map(found.flat());
}

/** Whether a row is as asked: with a recorded reason, or without one. */
export function isReasoned(row: Row, reasons: Reasons, { reasons: asked }: Pick<Selection, 'reasons'>): boolean {
  return asked === null || asked === 'told' || reasons.has(row) === (asked === 'with');
}

/** "Annual health check: Head of Service … wrote on 11 June 2024: “…”", one for each row; nothing where none are to be told. */
export function tellReasons(
  rows: readonly Row[],
  reasons: Reasons,
  { reasons: asked }: Pick<Selection, 'reasons'>,
): readonly string[] {
  if (asked === null || asked === 'without') return [];
  return rows.map((row) => {
    const comment = reasons.get(row);
    const none = whyNotJudged(row.assessment);
    const nothing = none === undefined ? 'No reason is recorded.' : `It is not judged: ${none}.`;
    const told = comment ? `${attributeCommentary(comment)} “${commentaryWords(comment)}”` : nothing;
    const isOpen = comment !== undefined && !comment.cleared;
    return `${row.indicator.plainName}: ${told}${isOpen ? ` ${notCleared}` : ''}`;
  });
}

/** What is said of words that only some may see yet. */
export const notCleared = "The service's words are not yet cleared for the panel.";
