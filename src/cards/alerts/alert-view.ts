import { type Button, makeButton } from '../card-button.js';
import type { Optional } from '../card-template.js';
import { escapeMarkdown, type Markdown } from '../escape-markdown.js';
import { type IndicatorView, viewIndicator } from '../indicator-view.js';
import { type ListView, viewList } from '../list-view.js';
import { type PlainText, plainText } from '../plain-text.js';
import { type TextItem, textItems } from '../text-item.js';
import type { AlertButtons, AlertContent, AlertGroupContent, AlertStanding } from './alert-content.js';

/** What is being done about alerts, and the buttons to do more. */
interface ActingView {
  readonly kicker: Markdown;
  readonly beingDone: Optional<{
    readonly factSets: Optional<{ readonly facts: readonly { readonly title: Markdown; readonly value: Markdown }[] }>;
    readonly history: readonly TextItem[];
  }>;
  /** Acknowledge, assign, comment. */
  readonly acting: Optional<{
    readonly acknowledge: Optional<Button>;
    readonly assign: Optional<{
      readonly people: readonly { readonly title: PlainText; readonly value: string }[];
      readonly save: Button;
    }>;
    readonly comment: Optional<{ readonly save: Button }>;
  }>;
  /** Snooze, add to the exception report, show the indicator. */
  readonly looking: Optional<{
    readonly snooze: Optional<{ readonly tomorrow: string; readonly save: Button }>;
    readonly addToReport: Optional<Button>;
    readonly showIndicator: Optional<Button>;
  }>;
}

/** What `alert.json` shows. */
export interface AlertView extends ActingView {
  readonly indicators: readonly [IndicatorView];
}

/** What `alerts.json` shows. */
export interface AlertGroupView extends ActingView, ListView {}

export function viewAlert({ standing, indicator, buttons }: AlertContent, nonce: string): AlertView {
  return { ...viewActing(standing, buttons, nonce), indicators: [viewIndicator(indicator, 0)] };
}

export function viewAlertGroup({ standing, list, buttons }: AlertGroupContent, nonce: string): AlertGroupView {
  return { ...viewActing(standing, buttons, nonce), ...viewList(list, nonce) };
}

/** A comment as long as its form takes it, and who wrote it. */
const longestFact = 1_100;

function viewActing({ kicker, facts, history }: AlertStanding, buttons: AlertButtons, nonce: string): ActingView {
  const shown = facts.map(({ label, words }) => ({
    title: escapeMarkdown(label, 60),
    value: escapeMarkdown(words, longestFact),
  }));
  const lines = textItems(history, 600);
  return {
    kicker: escapeMarkdown(kicker, 120),
    beingDone:
      shown.length + lines.length > 0 ? [{ factSets: shown.length > 0 ? [{ facts: shown }] : [], history: lines }] : [],
    acting: offerSome(viewDoing(buttons, nonce)),
    looking: offerSome(viewLooking(buttons, nonce)),
  };
}

/** A row of buttons is left out where it would have none. */
function offerSome<T extends Readonly<Record<string, readonly unknown[]>>>(row: T): Optional<T> {
  return Object.values(row).some((button) => button.length > 0) ? [row] : [];
}

function viewDoing({ id, canAcknowledge, people, assignedTo, canComment }: AlertButtons, nonce: string) {
  const data = { id, nonce };
  return {
    acknowledge: canAcknowledge ? ([makeButton('alert/acknowledge', 'Acknowledge', data)] as const) : ([] as const),
    assign:
      people.length > 0
        ? ([
            {
              people: people.map((person) => ({ title: plainText(person.name, 100), value: person.id })),
              save: makeButton('alert/assign', 'Ask them to look after it', { ...data, from: assignedTo }),
            },
          ] as const)
        : ([] as const),
    comment: canComment ? ([{ save: makeButton('alert/comment', 'Keep this comment', data) }] as const) : ([] as const),
  };
}

function viewLooking({ id, canSnooze, tomorrow, canAddToReport, ask }: AlertButtons, nonce: string) {
  const data = { id, nonce };
  return {
    snooze: canSnooze ? ([{ tomorrow, save: makeButton('alert/snooze', 'Snooze it', data) }] as const) : ([] as const),
    addToReport: canAddToReport ? ([makeButton('alert/addToReport', 'Add to report', data)] as const) : ([] as const),
    showIndicator:
      ask === null
        ? ([] as const)
        : ([makeButton('ask', 'Show indicator', { ...data, question: plainText(ask, 300) })] as const),
  };
}
