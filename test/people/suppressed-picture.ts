import { formatPeriod } from '../../src/indicators/period.js';
import { suppressSeries } from '../../src/people/suppress.js';
import type { ExampleTable } from './arbitrary-tables.js';
import { panelAudience } from './small-number-tables.js';
import type { Picture } from './suppression-solver.js';

/** What somebody who may not see small numbers is shown of a table, all of it together. */
export function pictureOf({ catalogue, seriesByKey, threshold }: ExampleTable): Picture {
  const suppressed = suppressSeries(seriesByKey, catalogue, panelAudience, threshold);
  const shown = [...suppressed].flatMap(([indicator, { readings }]) =>
    readings.map(({ period, value }) => ({ indicator, period: formatPeriod(period), value })),
  );
  return { shown, held: seriesByKey, catalogue, threshold };
}
