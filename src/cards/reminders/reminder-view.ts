import { type Button, makeButton } from '../card-button.js';
import type { Optional } from '../card-template.js';
import { escapeMarkdown, type Markdown } from '../escape-markdown.js';
import type { Fact, VerdictView } from '../indicator-view.js';
import { type PlainText, plainText } from '../plain-text.js';
import { type TextItem, textItems } from '../text-item.js';
import type {
  CardAction,
  CardFact,
  CardRow,
  CardSection,
  Input,
  Press,
  ReminderCard,
  Standing,
} from './reminder-card.js';

/** What `action-rows.json` shows of one row: buttons, those that open a form, and those that open a page. */
interface ActionRowView {
  readonly presses: readonly Button[];
  readonly forms: readonly FormView[];
  readonly links: readonly { readonly title: PlainText; readonly url: string }[];
}

interface FormView {
  readonly title: PlainText;
  readonly choices: readonly (InputView & { readonly options: readonly object[] })[];
  readonly dates: readonly (InputView & { readonly earliest: string; readonly suggested: string })[];
  readonly texts: readonly (InputView & { readonly longest: number })[];
  readonly optionalTexts: readonly (Omit<InputView, 'missing'> & { readonly longest: number })[];
  readonly save: Button;
}

interface InputView {
  readonly id: string;
  readonly label: PlainText;
  readonly missing: PlainText;
}

/** What a card and each of its sections have alike. */
interface PartView {
  readonly heading: Markdown;
  readonly verdict: Optional<VerdictView>;
  readonly paragraphs: readonly TextItem[];
  readonly factSets: Optional<{ readonly facts: readonly Fact[] }>;
  readonly actionRows: readonly ActionRowView[];
}

interface SectionView extends PartView {
  readonly rows: readonly (Button & { readonly words: Markdown })[];
}

/** What `reminder.json` shows. */
export interface ReminderView extends PartView {
  readonly kicker: Markdown;
  readonly sections: readonly SectionView[];
  readonly smallPrint: readonly TextItem[];
}

const longestOption = 100;
/** Behind a name that can be pressed, and never alone on a line. */
const leadsOn = '\u00a0›';

/** Makes the view of a card about the panel's calendar; every text is made safe here. */
export function viewReminder(card: ReminderCard, nonce: string): ReminderView {
  return {
    ...viewPart(card, nonce),
    kicker: escapeMarkdown(card.kicker, 120),
    sections: card.sections.map((section) => ({
      ...viewPart(section, nonce),
      rows: section.rows.map((row) => viewRow(row, nonce)),
    })),
    smallPrint: textItems(card.notes),
  };
}

function viewPart(part: Omit<CardSection, 'rows'>, nonce: string): PartView {
  return {
    heading: escapeMarkdown(part.heading, 300),
    verdict: part.standing === null ? [] : [viewStanding(part.standing)],
    paragraphs: textItems(part.paragraphs, 4000),
    factSets: part.facts.length === 0 ? [] : [{ facts: part.facts.map(viewFact) }],
    actionRows: part.actions.filter((row) => row.length > 0).map((row) => viewActions(row, nonce)),
  };
}

const styles = { good: 'good', soon: 'warning', late: 'attention', plain: 'emphasis' } as const;

function viewStanding({ tone, label, reason }: Standing): VerdictView {
  return { style: styles[tone], label: escapeMarkdown(label, 200), reasons: textItems([reason], 600) };
}

function viewFact({ label, words }: CardFact): Fact {
  return { title: escapeMarkdown(label, 80), value: escapeMarkdown(words, 600) };
}

function viewRow({ name, words, press }: CardRow, nonce: string) {
  return {
    ...viewPress(`${name}: ${words}`, press, nonce),
    label: `${escapeMarkdown(name, 160)}${leadsOn}` as Markdown,
    words: escapeMarkdown(words, 400),
  };
}

function viewActions(row: readonly CardAction[], nonce: string): ActionRowView {
  return {
    presses: row.flatMap((action) =>
      'inputs' in action || 'url' in action ? [] : [viewPress(action.title, action.press, nonce)],
    ),
    forms: row.flatMap((action) => ('inputs' in action ? [viewForm(action, nonce)] : [])),
    links: row.flatMap((action) => ('url' in action ? [{ title: plainText(action.title, 60), url: action.url }] : [])),
  };
}

function viewForm({ title, inputs, save, press }: Extract<CardAction, { inputs: unknown }>, nonce: string): FormView {
  const view = <T extends Input>({ id, label, missing }: T): InputView => ({
    id,
    label: plainText(label),
    missing: plainText(missing ?? ''),
  });
  return {
    title: plainText(title, 60),
    choices: inputs.flatMap((input) =>
      input.kind === 'choice' ? [{ ...view(input), options: input.options.map(viewOption) }] : [],
    ),
    dates: inputs.flatMap((input) =>
      input.kind === 'date' ? [{ ...view(input), earliest: input.earliest, suggested: input.suggested }] : [],
    ),
    texts: inputs.flatMap((input) =>
      input.kind === 'text' && input.missing !== undefined ? [{ ...view(input), longest: input.longest }] : [],
    ),
    optionalTexts: inputs.flatMap((input) =>
      input.kind === 'text' && input.missing === undefined ? [{ ...view(input), longest: input.longest }] : [],
    ),
    save: viewPress(save, press, nonce),
  };
}

function viewOption({ title, value }: { readonly title: string; readonly value: string }) {
  return { title: plainText(title, longestOption), value };
}

function viewPress(title: string, { verb, data }: Press, nonce: string): Button {
  // The type of `Press` ties each verb to its data, which a union cannot show the compiler.
  return makeButton(verb, title, { ...data, nonce } as never);
}
