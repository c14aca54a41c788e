import fc from 'fast-check';
import type {
  AlertButtons,
  AlertContent,
  AlertGroupContent,
  AlertStanding,
  ReleaseContent,
} from '../../../src/cards/alerts/alert-content.js';
import {
  renderAlertCard,
  renderAlertGroupCard,
  renderReleaseCard,
} from '../../../src/cards/alerts/render-alert-card.js';
import type { CardMessage } from '../../../src/cards/card-message.js';
import { extremeIndicator, extremeText } from '../extreme-answers.js';
import { fakeContext, fakeIndicator } from '../fake-answers.js';
import { extremeList, fakeList } from '../fake-lists.js';

const standing: AlertStanding = {
  kicker: 'Alert, not acknowledged yet',
  facts: [
    { label: 'Acknowledged', words: 'not yet' },
    { label: 'Looked after by', words: 'nobody yet' },
    { label: 'Next panel', words: 'Tuesday 18 June 2024' },
  ],
  history: ['30 April 2024: Left its expected range in 2023-24 Q4.'],
};

const buttons: AlertButtons = {
  id: 'alert-1',
  canAcknowledge: true,
  people: [{ id: 'leo-lead', name: 'Leo Thistlewood, Service lead' }],
  assignedTo: null,
  canComment: true,
  canSnooze: true,
  tomorrow: '2024-05-03',
  canAddToReport: true,
  ask: 'How is “Two years in the same home”?',
};

/** Nothing left to press: the alert is over. */
const overButtons: AlertButtons = {
  ...buttons,
  canAcknowledge: false,
  people: [],
  canComment: false,
  canSnooze: false,
  canAddToReport: false,
  ask: null,
};

export const fakeAlertContent: AlertContent = { standing, indicator: fakeIndicator(), buttons };

export const fakeGroupContent: AlertGroupContent = {
  standing: { ...standing, kicker: 'Alerts: two indicators of one measure', history: [] },
  list: {
    ...fakeList,
    groups: fakeList.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row, at) => ({ ...row, alert: `alert-${at}` })),
    })),
  },
  buttons: { ...buttons, id: 'card-1', ask: null },
};

export const fakeReleaseContent: ReleaseContent = {
  list: fakeGroupContent.list,
  counts: [
    { colour: 'red', count: 10, name: 'Red' },
    { colour: 'amber', count: 8, name: 'Amber' },
    { colour: 'green', count: 26, name: 'Green' },
    { colour: null, count: 6, name: 'Not judged' },
  ],
  postNow: null,
};

/** A card of each kind that speaks of alerts. */
export const typicalAlertCards: Readonly<Record<string, CardMessage>> = {
  alert: renderAlertCard(fakeAlertContent, fakeContext),
  'alert-over': renderAlertCard(
    { ...fakeAlertContent, standing: { ...standing, kicker: 'Alert: back in range' }, buttons: overButtons },
    fakeContext,
  ),
  'alert-group': renderAlertGroupCard(fakeGroupContent, fakeContext),
  release: renderReleaseCard(fakeReleaseContent, fakeContext),
  preview: renderReleaseCard({ ...fakeReleaseContent, postNow: { id: 'release-2', title: 'Post now' } }, fakeContext),
};

const id = fc.stringMatching(/^[a-z0-9-]{1,40}$/);
const extremeStanding: fc.Arbitrary<AlertStanding> = fc.record({
  kicker: extremeText,
  facts: fc.array(fc.record({ label: extremeText, words: extremeText }), { maxLength: 12 }),
  history: fc.array(extremeText, { maxLength: 12 }),
});
const extremeButtons: fc.Arbitrary<AlertButtons> = fc.record({
  id,
  canAcknowledge: fc.boolean(),
  people: fc.array(fc.record({ id, name: extremeText }), { maxLength: 40 }),
  assignedTo: fc.option(id),
  canComment: fc.boolean(),
  canSnooze: fc.boolean(),
  tomorrow: fc.constant('2024-05-03'),
  canAddToReport: fc.boolean(),
  ask: fc.option(extremeText),
});

/** Cards of alerts whose every text may be anything. */
export const extremeAlertCard: fc.Arbitrary<CardMessage> = fc.oneof(
  fc
    .record({ standing: extremeStanding, indicator: extremeIndicator, buttons: extremeButtons })
    .map((content) => renderAlertCard(content, fakeContext)),
  fc
    .record({ standing: extremeStanding, list: extremeList(extremeText), buttons: extremeButtons })
    .map((content) => renderAlertGroupCard(content, fakeContext)),
  fc
    .record({
      list: extremeList(extremeText),
      counts: fc.constantFrom(fakeReleaseContent.counts, []),
      postNow: fc.option(fc.record({ id, title: extremeText })),
    })
    .map((content) => renderReleaseCard(content, fakeContext)),
);
