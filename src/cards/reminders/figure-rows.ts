import { formatFigure } from '../../indicators/format-figure.js';
import { samePeriodLastYear } from '../../indicators/period.js';
import { findLatestHeld } from '../../questions/answer-context.js';
import type { ListRow } from '../../questions/list-content.js';
import { findMoves } from '../../questions/selection/find-moves.js';
import { findRows, type Row } from '../../questions/selection/find-rows.js';
import { type Scope, wholeScorecard } from '../../questions/selection/selection.js';
import { makeListRow } from '../../questions/wording/list-rows.js';
import { shortPeriod } from '../../questions/wording/words.js';
import type { Scorecard } from '../../store/scorecard.js';
import { signOf } from '../colour-sign.js';
import type { CardRow } from './reminder-card.js';

/** The latest figures of a part of the scorecard, as its audience may see them; none where nothing is held. */
export async function findFigures(scorecard: Scorecard, scope: Partial<Scope>): Promise<readonly Row[]> {
  const selection = {
    scope: { ...wholeScorecard, ...scope },
    except: wholeScorecard,
    statuses: ['scorecard' as const],
  };
  const found = await findRows({ scorecard, latest: await findLatestHeld(scorecard) }, selection, { kind: 'latest' });
  return found.held ? found.rows : [];
}

/** The figures of a report's subject beside those of a year before, which its last report showed. */
export async function listReportFigures(scorecard: Scorecard, keys: readonly string[]): Promise<readonly CardRow[]> {
  if (keys.length === 0) return [];
  const rows = await findFigures(scorecard, { keys: [...keys] });
  const [first] = rows;
  const since = first && samePeriodLastYear(first.period);
  const { moves } = since === undefined ? { moves: [] } : await findMoves(scorecard, rows, since);
  return rows.map((row) => {
    const earlier = moves.find(({ indicator }) => indicator === row.indicator);
    if (earlier === undefined || since === undefined) return makeFigureRow(row);
    return makeFigureRow(
      row,
      `a year before, in ${shortPeriod(since)}: ${formatFigure(earlier.previous, row.indicator)}`,
    );
  });
}

/** A figure as a row that opens its indicator; `detail` where it is to say more than where the figure lies. */
export function makeFigureRow(row: Row, detail?: string): CardRow {
  const listed = makeListRow(row, { isLatest: true, ...(detail === undefined ? {} : { detail }) });
  return { name: listed.name, words: figureWords(listed), press: { verb: 'ask', data: askOf(listed) } };
}

function askOf({ key, ask }: ListRow) {
  return { id: key, question: ask };
}

/** "66% · Red, of concern ■ · 9 percentage points below …": the colour in word and shape. */
function figureWords({ figure, label, colour, detail }: ListRow): string {
  return [figure, `${label} ${signOf(colour).shape}`, detail].filter((part) => part !== '').join(' · ');
}
