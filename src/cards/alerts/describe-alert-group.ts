import { isSnoozed } from '../../alerts/press-alert.js';
import type { Alert } from '../../alerts/release-changes.js';
import { comparePeriods } from '../../indicators/period.js';
import type { ListRow } from '../../questions/list-content.js';
import { briefReason } from '../../questions/wording/verdict.js';
import { capitalise, countOf, joinWords, namePeriod } from '../../questions/wording/words.js';
import type { AlertGroupContent } from './alert-content.js';
import { type AlertDesk, nameOf } from './alert-desk.js';
import { makeAlertRows } from './alert-rows.js';
import { panelFacts } from './alert-standing.js';
import { offerButtons } from './describe-alert.js';

/**
 * What the shared card of some alerts shows: each with its own figure and state, opened by its row.
 *
 * @param id what the buttons press together.
 * @returns undefined where the readers may see none of the figures.
 */
export async function describeAlertGroup(
  id: string,
  alerts: readonly Alert[],
  desk: AlertDesk,
): Promise<AlertGroupContent | undefined> {
  const inputs = alerts.flatMap((alert) => {
    const indicator = desk.scorecard.catalogue.get(alert.indicator);
    return indicator === undefined ? [] : [{ indicator, period: alert.period, alert }];
  });
  const rows = (await makeAlertRows(inputs, desk)).filter(({ row }) => row.alert !== undefined);
  const shown = inputs.filter(({ alert }) => rows.some(({ row }) => row.alert === alert.id));
  const [first] = shown;
  if (first === undefined) return undefined;
  const live = shown.filter(({ alert }) => alert.state !== 'back in range');
  const period = shown.map((each) => each.period).reduce((a, b) => (comparePeriods(a, b) > 0 ? a : b));
  const indicators = shown.map(({ indicator }) => indicator);
  return {
    list: {
      kind: 'list',
      heading: nameGroup(indicators.map(({ plainName }) => plainName)),
      period: namePeriod(period),
      lead: [
        live.length === 0
          ? 'All of them are back in their expected range.'
          : `${live.length} of ${shown.length} outside the expected range. Press one to open its own card.`,
      ],
      groups: [
        {
          heading: capitalise(countOf(shown.length, 'indicator')),
          colour: null,
          rows: rows.map(({ row, judged }) => withState(row, briefReason(judged), alerts, desk)),
        },
      ],
      notes: [],
    },
    standing: {
      kicker:
        live.length === 0 ? 'Alerts: back in range' : `Alerts: ${countOf(live.length, 'indicator')} of one measure`,
      facts: panelFacts(first.indicator, desk),
      history: [],
    },
    buttons: offerButtons(
      shown.map(({ alert }) => alert),
      { id, indicators, ask: null },
      desk,
    ),
  };
}

/** Each indicator of a group keeps its own state. */
function withState(row: ListRow, reason: string, alerts: readonly Alert[], desk: AlertDesk): ListRow {
  const alert = alerts.find(({ id }) => id === row.alert);
  return alert === undefined ? row : { ...row, detail: `${capitalise(reason)} · ${stateWords(alert, desk)}` };
}

function stateWords(alert: Alert, desk: AlertDesk): string {
  const { acknowledged, assigned } = alert;
  if (alert.state === 'back in range') return 'back in range';
  return joinWords([
    acknowledged === null ? 'not acknowledged yet' : `acknowledged by ${nameOf(desk, acknowledged.by)}`,
    ...(assigned === null ? [] : [`looked after by ${nameOf(desk, assigned.person)}`]),
    ...(isSnoozed(alert, desk.today) ? ['snoozed'] : []),
  ]);
}

/** What the names of a group begin with, at a word's end; the names themselves where that is too little. */
function nameGroup(names: readonly string[]): string {
  const words = names.map((name) => name.split(' '));
  const [first = []] = words;
  const shared = first.filter((word, at) =>
    words.every((each) => each.slice(0, at + 1).join(' ') === [...first.slice(0, at), word].join(' ')),
  );
  const start = shared.join(' ').replace(/[\s,:(–-]+$/, '');
  return shared.length >= leastShared && names.length > 1 ? start : joinWords(names);
}

/** A name of fewer words says too little. */
const leastShared = 2;
