import assert from 'node:assert/strict';
import type {
  IActionSet,
  IAdaptiveCard,
  IChoiceSetInput,
  IColumn,
  IColumnSet,
  IContainer,
  IDateInput,
  IExecuteAction,
  IFactSet,
  IImage,
  ILineChart,
  IOpenUrlAction,
  IShowCardAction,
  ISubmitAction,
  ITable,
  ITextBlock,
  ITextInput,
  IToggleVisibilityAction,
} from '@microsoft/teams.cards';
import type { z } from 'zod/v4';
import type { cardSchema, partSchemas } from '../../src/cards/card-schema.js';
import { renderAnswerCard } from '../../src/cards/render-card.js';
import { typicalAlertCards } from './alerts/fake-contents.js';
import { fakeContext, typicalAnswers } from './fake-answers.js';
import { renderKeptCards } from './reminders/fake-cards.js';

/** zod says "or undefined" of what may be absent; JSON has no undefined. */
type Present<T> = T extends readonly (infer Item)[]
  ? Present<Item>[]
  : T extends object
    ? { [K in keyof T]: Present<Exclude<T[K], undefined>> }
    : T;
type Part<T extends keyof typeof partSchemas> = Present<z.infer<(typeof partSchemas)[T]>>;
/** What holds elements or forms is compared without them: they are compared by themselves. */
type Column = Part<'ColumnSet'>['columns'][number];

/**
 * Whatever our check lets through is what Teams' own types allow: this file does not compile
 * otherwise. Every expanded card passes the check, so every card is of Teams' types.
 */
const asTeamsHasIt = {
  TextBlock: (part: Part<'TextBlock'>): ITextBlock => part,
  Container: (part: Omit<Part<'Container'>, 'items'>): Omit<IContainer, 'items'> => part,
  FactSet: (part: Part<'FactSet'>): IFactSet => part,
  Table: (part: Part<'Table'>): ITable => part,
  Image: (part: Part<'Image'>): IImage => part,
  'Chart.Line': (part: Part<'Chart.Line'>): ILineChart => part,
  ColumnSet: (part: Omit<Part<'ColumnSet'>, 'columns'>): Omit<IColumnSet, 'columns'> => part,
  Column: (part: Omit<Column, 'items'>): Omit<IColumn, 'items'> => part,
  ActionSet: (part: Omit<Part<'ActionSet'>, 'actions'>): Omit<IActionSet, 'actions'> => part,
  'Input.Text': (part: Part<'Input.Text'>): ITextInput => part,
  'Input.ChoiceSet': (part: Part<'Input.ChoiceSet'>): IChoiceSetInput => part,
  'Input.Date': (part: Part<'Input.Date'>): IDateInput => part,
  'Action.ShowCard': (part: Omit<Part<'Action.ShowCard'>, 'card'>): Omit<IShowCardAction, 'card'> => part,
  'Action.OpenUrl': (part: Part<'Action.OpenUrl'>): IOpenUrlAction => part,
  'Action.Execute': (part: Part<'Action.Execute'>): IExecuteAction => part,
  'Action.Submit': (part: Part<'Action.Submit'>): ISubmitAction => part,
  'Action.ToggleVisibility': (part: Part<'Action.ToggleVisibility'>): IToggleVisibilityAction => part,
  AdaptiveCard: (card: Omit<Present<z.infer<typeof cardSchema>>, 'body'>): Omit<IAdaptiveCard, 'body'> => card,
} as const;

/** Types that stand inside others and are compared with them. */
const inside = ['TableRow', 'TableCell'];

describe('the types of @microsoft/teams.cards', () => {
  it('know every element and action that our cards are made of', async () => {
    const used = new Set<string>();
    const answers = Object.values(typicalAnswers).map((answer) => renderAnswerCard(answer, fakeContext));
    for (const { card } of [
      ...answers,
      ...Object.values(typicalAlertCards),
      ...Object.values(await renderKeptCards()),
    ]) {
      JSON.stringify(card, (_, value) => {
        if (typeof value?.type === 'string') used.add(value.type);
        return value;
      });
    }
    assert.deepEqual([...used].sort(), [...Object.keys(asTeamsHasIt), ...inside].sort());
  });
});
