import type { Day } from '../../calendar/day.js';
import type { DueStage, Paper } from '../../reminders/paper.js';

/** The stage that a paper waits for: the earliest unmet whose deadline is not past, else the last unmet; undefined where it is in. */
export function openStageOf({ stages }: Pick<Paper, 'stages'>, today: Day): DueStage | undefined {
  const unmet = stages.filter(({ metAt }) => metAt === undefined);
  return unmet.find(({ deadline }) => deadline >= today) ?? unmet.at(-1);
}
