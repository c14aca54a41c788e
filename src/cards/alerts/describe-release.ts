import type { ChangeRow, ReleaseChanges } from '../../alerts/release-changes.js';
import type { Colour } from '../../indicators/assessment.js';
import { formatPeriod } from '../../indicators/period.js';
import type { ListGroup } from '../../questions/list-content.js';
import { capitalise, countOf, nameDay, namePeriod } from '../../questions/wording/words.js';
import type { ReleaseContent } from './alert-content.js';
import type { AlertDesk } from './alert-desk.js';
import { type AlertRowInput, makeAlertRows } from './alert-rows.js';

/** What of the release's changes goes under one heading. */
interface Part {
  /** "1 left its expected range" */
  readonly heading: (count: number) => string;
  readonly colour?: Colour;
  readonly rows: readonly AlertRowInput[];
}

/** What the card of a release shows to those who may see these changes. */
export async function describeRelease(changes: ReleaseChanges, desk: AlertDesk): Promise<ReleaseContent> {
  const { release, period, isFirst } = changes;
  const parts = isFirst ? firstParts(changes) : laterParts(changes);
  const groups: ListGroup[] = [];
  for (const { heading, colour = null, rows } of parts) {
    const made = await makeAlertRows(rows, desk);
    if (made.length > 0) groups.push({ heading: heading(made.length), colour, rows: made.map(({ row }) => row) });
  }
  const revision = release.revision > 1 ? `, revision ${release.revision}` : '';
  const name = formatPeriod(release.period);
  return {
    list: {
      kind: 'list',
      heading: isFirst ? `Where the scorecard stands, ${name}` : `What is new in the scorecard of ${name}`,
      period: `Released ${nameDay(release.released)}${revision}${period === undefined ? '' : `. Quarter judged: ${namePeriod(period)}`}`,
      lead: leadOf(changes, groups),
      groups,
      notes: [...overdueNotes(changes), `Source: ${release.title}.`],
    },
    counts: countsOf(changes),
    postNow: null,
  };
}

function laterParts(changes: ReleaseChanges): readonly Part[] {
  return [
    { heading: (count) => `${count} left the expected range`, rows: plain(changes.new) },
    { heading: (count) => `${count} got worse: amber before, red now`, colour: 'red', rows: plain(changes.worse) },
    {
      heading: (count) => `${count} corrected: judged otherwise than the panel was told`,
      rows: worded(changes.restated),
    },
    { heading: (count) => `${count} back in the expected range`, colour: 'green', rows: plain(changes.backInRange) },
    { heading: (count) => `${count} still out, but better`, rows: plain(changes.improved) },
    { heading: (count) => `${count} still out`, rows: inShort(changes.continuing) },
    {
      heading: (count) => `${count} heading out of the expected range`,
      colour: 'green',
      rows: worded(changes.headingOut),
    },
    { heading: (count) => `${count} with another expected range`, rows: worded(changes.rangeChanged) },
    { heading: (count) => `${count} to celebrate`, colour: 'green', rows: celebrated(changes) },
  ];
}

/** Of the first release nothing is compared: what is out, the worst first, and what to celebrate. */
function firstParts(changes: ReleaseChanges): readonly Part[] {
  const out = [...changes.new, ...changes.worse, ...changes.improved, ...changes.continuing];
  const ofColour = (colour: Colour) => plain(out.filter(({ decision }) => decision.now?.colour === colour));
  return [
    { heading: (count) => `${count} red`, colour: 'red', rows: ofColour('red') },
    { heading: (count) => `${count} amber`, colour: 'amber', rows: ofColour('amber') },
    { heading: (count) => `${count} to celebrate`, colour: 'green', rows: celebrated(changes) },
  ];
}

function plain(rows: readonly ChangeRow[]): readonly AlertRowInput[] {
  return rows.map(({ indicator, decision, alert }) => ({ indicator, period: decision.period, alert }));
}

/** What goes on as it was is many, so each is told in one line. */
function inShort(rows: readonly ChangeRow[]): readonly AlertRowInput[] {
  return plain(rows).map((row) => ({ ...row, detail: '' }));
}

/** Rows of which the reason says more than where the figure lies. */
function worded(rows: readonly ChangeRow[]): readonly AlertRowInput[] {
  return rows.map(({ indicator, decision, alert }) => ({
    indicator,
    period: decision.period,
    alert,
    detail: decision.words.replace(/\.$/, ''),
  }));
}

function celebrated({ celebrate, period }: ReleaseChanges): readonly AlertRowInput[] {
  return period === undefined ? [] : celebrate.map((indicator) => ({ indicator, period }));
}

function countsOf({ counts, period }: ReleaseChanges): ReleaseContent['counts'] {
  if (period === undefined) return [];
  return [
    { colour: 'red', count: counts.red, name: 'Red' },
    { colour: 'amber', count: counts.amber, name: 'Amber' },
    { colour: 'green', count: counts.green, name: 'Green' },
    { colour: null, count: counts.notJudged, name: 'Not judged' },
  ];
}

function leadOf({ isFirst }: ReleaseChanges, groups: readonly ListGroup[]): readonly string[] {
  if (isFirst) {
    return ['This is the first release told here, so all that is out stands on this one card. Press a row to open it.'];
  }
  if (groups.length === 0) return ['Nothing left its expected range, and nothing came back.'];
  return ['Press a row to open it.'];
}

function overdueNotes({ overdue }: ReleaseChanges): readonly string[] {
  if (overdue.length === 0) return [];
  const names = overdue.map(({ indicator }) => indicator.plainName).join('; ');
  return [`${capitalise(countOf(overdue.length, 'figure'))} not here yet, though usually by now: ${names}.`];
}
