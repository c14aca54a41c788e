import { z } from 'zod/v4';
import { buttonData, type Verb } from './card-button.js';

/**
 * What our cards may be made of: the elements, actions and properties that the templates use, as
 * Adaptive Cards 1.5 and Teams' own charts define them. Anything else is a mistake until it is
 * added here, so that nothing is sent that some client drops without a word.
 */

const text = z.string().min(1);
const spacing = z.enum(['None', 'Small', 'Default', 'Medium', 'Large', 'ExtraLarge', 'Padding']);
const common = {
  id: text.optional(),
  isVisible: z.boolean().optional(),
  separator: z.boolean().optional(),
  spacing: spacing.optional(),
};

const textBlock = z.strictObject({
  ...common,
  type: z.literal('TextBlock'),
  text,
  wrap: z.literal(true, 'every TextBlock wraps, or a phone cuts it'),
  style: z.enum(['default', 'heading', 'columnHeader']).optional(),
  size: z.enum(['Small', 'Default', 'Medium', 'Large', 'ExtraLarge']).optional(),
  weight: z.enum(['Lighter', 'Default', 'Bolder']).optional(),
  isSubtle: z.boolean().optional(),
});

const verbs = z.enum(Object.keys(buttonData) as [Verb, ...Verb[]]);

const execute = z
  .strictObject({
    type: z.literal('Action.Execute'),
    title: text,
    verb: verbs,
    data: z.record(z.string(), z.unknown()),
    fallback: z.strictObject({
      type: z.literal('Action.Submit'),
      title: text,
      data: z.record(z.string(), z.unknown()),
    }),
  })
  .check(({ value, issues }) => {
    const sent = buttonData[value.verb].safeParse(value.data);
    if (!sent.success) issues.push({ code: 'custom', input: value, path: ['data'], message: sent.error.message });
    const { verb, ...rest } = value.fallback.data;
    if (verb !== value.verb || JSON.stringify(rest) !== JSON.stringify(value.data)) {
      const message = 'the fallback must send the same data, with the verb in it';
      issues.push({ code: 'custom', input: value, path: ['fallback', 'data'], message });
    }
  });

/** What a row of a list sends: every client knows it, and it takes half the room of an `Action.Execute` with its fallback. */
const submit = z
  .strictObject({ type: z.literal('Action.Submit'), title: text, data: z.looseObject({ verb: verbs }) })
  .check(({ value, issues }) => {
    const { verb, ...data } = value.data;
    const sent = buttonData[verb].safeParse(data);
    if (!sent.success) issues.push({ code: 'custom', input: value, path: ['data'], message: sent.error.message });
  });

/** A picture that we draw ourselves; nothing is fetched from anywhere. */
const image = z.strictObject({
  ...common,
  type: z.literal('Image'),
  url: z.string().startsWith('data:image/png;base64,'),
  altText: text,
  size: z.literal('Stretch'),
});

const toggleVisibility = z.strictObject({
  type: z.literal('Action.ToggleVisibility'),
  title: text,
  targetElements: z.array(text).min(1),
});

/** Opens a paper where somebody put it, or a file of the bot, which in the demo is on the reader's own machine. */
const openUrl = z.strictObject({
  type: z.literal('Action.OpenUrl'),
  title: text,
  url: z.union([z.url({ protocol: /^https$/ }), z.url({ protocol: /^http$/, hostname: /^127\.0\.0\.1$/ })]),
});

/** A small form that opens beneath its button; what is typed in it goes with its own buttons alone. */
const showCard = z.strictObject({
  type: z.literal('Action.ShowCard'),
  title: text,
  card: z.strictObject({
    type: z.literal('AdaptiveCard'),
    get body() {
      return elements;
    },
  }),
});

const actionSet = z.strictObject({
  ...common,
  type: z.literal('ActionSet'),
  get actions() {
    return z
      .array(z.discriminatedUnion('type', [execute, toggleVisibility, showCard, openUrl]))
      .min(1)
      .max(3, 'a phone has no room for more than 3 buttons side by side');
  },
});

/** What people fill in; every one is named for those who hear the card. */
const input = {
  ...common,
  id: text,
  label: text,
  isRequired: z.literal(true).optional(),
  errorMessage: text.optional(),
};

const inputText = z.strictObject({
  ...input,
  type: z.literal('Input.Text'),
  isMultiline: z.literal(true).optional(),
  maxLength: z.int().positive(),
  /** What stands in it from the start. */
  value: z.string().optional(),
});

const inputChoiceSet = z.strictObject({
  ...input,
  type: z.literal('Input.ChoiceSet'),
  style: z.literal('compact'),
  choices: z.array(z.strictObject({ title: text, value: text })).min(1),
  value: text.optional(),
});

const inputDate = z.strictObject({
  ...input,
  type: z.literal('Input.Date'),
  min: z.iso.date().optional(),
  value: z.iso.date().optional(),
});

/** A few short things side by side, none so wide that a phone would break it. */
const columnSet = z.strictObject({
  ...common,
  type: z.literal('ColumnSet'),
  columns: z
    .array(
      z.strictObject({
        type: z.literal('Column'),
        width: z.literal('stretch'),
        style: z.enum(['default', 'emphasis', 'accent', 'good', 'attention', 'warning']).optional(),
        roundedCorners: z.boolean().optional(),
        get items() {
          return elements;
        },
      }),
    )
    .min(2)
    .max(4),
});

const factSet = z.strictObject({
  ...common,
  type: z.literal('FactSet'),
  facts: z.array(z.strictObject({ title: text, value: text })).min(1),
});

const container = z.strictObject({
  ...common,
  type: z.literal('Container'),
  style: z.enum(['default', 'emphasis', 'accent', 'good', 'attention', 'warning']).optional(),
  showBorder: z.boolean().optional(),
  roundedCorners: z.boolean().optional(),
  selectAction: z.discriminatedUnion('type', [execute, submit]).optional(),
  get items() {
    return elements;
  },
});

const table = z
  .strictObject({
    ...common,
    type: z.literal('Table'),
    firstRowAsHeaders: z.literal(true, 'a table needs a row of headers to be read aloud'),
    showGridLines: z.boolean().optional(),
    columns: z
      .array(
        z.strictObject({
          width: z.union([z.number().positive(), text]),
          horizontalCellContentAlignment: z.enum(['Left', 'Center', 'Right']).optional(),
        }),
      )
      .min(1)
      .max(3, 'a phone has no room for more than 3 columns'),
    rows: z
      .array(
        z.strictObject({
          type: z.literal('TableRow'),
          cells: z.array(
            z.strictObject({
              type: z.literal('TableCell'),
              items: z.array(z.discriminatedUnion('type', [textBlock, image])).min(1),
            }),
          ),
        }),
      )
      .min(2),
  })
  .refine(({ rows, columns }) => rows.every((row) => row.cells.length === columns.length), {
    path: ['rows'],
    message: 'every row has a cell for each column',
  });

const lineChart = z
  .strictObject({
    ...common,
    type: z.literal('Chart.Line'),
    title: text,
    xAxisTitle: text,
    data: z
      .array(
        z.strictObject({
          legend: text,
          color: z.enum(['categoricalBlue', 'divergingGray']),
          // A stretch between two gaps may be a single point, which clients draw as a dot.
          values: z.array(z.strictObject({ x: z.union([text, z.number()]), y: z.number() })).min(1),
        }),
      )
      .min(1),
    yMin: z.number(),
    yMax: z.number(),
    fallback: textBlock,
  })
  .refine(
    ({ data, yMin, yMax }) => yMin < yMax && data.every((line) => line.values.every(({ y }) => y >= yMin && y <= yMax)),
    { path: ['data'], message: 'a value lies outside the axis' },
  )
  .refine(({ data }) => new Set(data.flatMap((line) => line.values.map(({ x }) => x))).size > 1, {
    path: ['data'],
    message: 'one point is no line',
  })
  .refine(({ data }) => new Set(data.flatMap((line) => line.values.map(({ x }) => typeof x))).size === 1, {
    path: ['data'],
    message: 'places are all words or all numbers',
  });

const elements: z.ZodType<readonly { readonly type: string }[]> = z
  .array(
    z.lazy(() =>
      z.discriminatedUnion('type', [
        textBlock,
        container,
        columnSet,
        factSet,
        table,
        lineChart,
        actionSet,
        inputText,
        inputChoiceSet,
        inputDate,
      ]),
    ),
  )
  .min(1)
  .check(({ value, issues }) => {
    value.forEach((element, at) => {
      if (!element.type.startsWith('Chart.') || value[at - 1]?.type === 'TextBlock') return;
      const message = 'a sentence right before a chart says what it shows';
      issues.push({ code: 'custom', input: element, path: [at], message });
    });
  });

/** What each element and action may have, by type. */
export const partSchemas = {
  TextBlock: textBlock,
  Container: container,
  ColumnSet: columnSet,
  FactSet: factSet,
  Table: table,
  Image: image,
  'Chart.Line': lineChart,
  ActionSet: actionSet,
  'Input.Text': inputText,
  'Input.ChoiceSet': inputChoiceSet,
  'Input.Date': inputDate,
  'Action.ShowCard': showCard,
  'Action.OpenUrl': openUrl,
  'Action.Execute': execute,
  'Action.Submit': submit,
  'Action.ToggleVisibility': toggleVisibility,
} as const;

/** An expanded card. */
export const cardSchema = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: z.literal('1.5', 'Teams supports cards up to version 1.5'),
  lang: z.literal('en-GB'),
  fallbackText: text,
  body: elements,
});
