import { randomUUID } from 'node:crypto';
import { CardFactory, type TurnContext } from 'botbuilder';
import { z } from 'zod/v4';
import { renderJudgementCard } from '../cards/judgement-card.js';
import { renderAnswerCard } from '../cards/render-card.js';
import { type Period, parsePeriod } from '../indicators/period.js';
import type { Person } from '../people/person.js';
import type { Answer } from '../questions/answer.js';
import { phraseQuestion } from '../questions/wording/phrase-question.js';
import { type JudgementForm, makeJudgementForm } from '../reports/judgement-form.js';
import { judgementInputs } from '../reports/judgement-inputs.js';
import { readJudgement } from '../reports/read-judgement.js';
import type { Scorecard } from '../store/scorecard.js';
import type { Store } from '../store/store.js';
import { actionDataSchema } from './card-actions.js';
import { conversationKind } from './conversation-kind.js';
import type { CreateFeature, FeatureTools } from './feature.js';
import { guardAction, type Press } from './guarded-action.js';
import { answeredBelow, type InvokeBody, messageBody } from './invoke-response.js';
import { invokeBudgetMs, type Reply, sendReply } from './reply.js';

export interface JudgementFeatureOptions {
  readonly store: Pick<Store, 'directory' | 'scorecard' | 'judgements'>;
  /** The day it is where the council is, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** The footer of every card. */
  readonly classification: string;
}

const schema = actionDataSchema.extend({
  period: z.string().min(1).max(20),
  step: z.enum(['open', 'save']),
  shown: z.string().max(64).default(''),
  ...judgementInputs,
});
type Data = z.infer<typeof schema>;

const changedMeanwhile =
  'This was saved, or changed by somebody, since the form was opened. Open it anew to change more.';
const notThere = 'There is no figure here that can be judged. Please ask for the indicator again.';

/** Setting how a figure is judged and what is said of it, from a card, by those with the right `override`. */
export function createJudgementFeature(options: JudgementFeatureOptions): CreateFeature {
  return (tools) => ({
    chatWords: [],
    actions: [
      guardAction(
        { ...tools, directory: () => options.store.directory() },
        {
          verb: 'judgement/override',
          schema,
          right: 'override',
          run: async (press, data) => {
            if (conversationKind(press.context.activity) !== 'personal') {
              return messageBody('Set judgements in a personal chat with the bot, where nobody else reads along.');
            }
            const found = await findForm(press, data, options, tools);
            if (found === undefined) return messageBody(notThere);
            return data.step === 'open'
              ? openForm(press, found.form, options)
              : saveForm(press, data, found, options, tools);
          },
        },
      ),
    ],
  });
}

interface FoundForm {
  readonly form: JudgementForm;
  readonly period: Period;
  readonly scorecard: Scorecard;
}

/** The form as it stands now, for what this person may see and set. */
async function findForm(
  { context, person }: Press,
  { id, period: named }: Data,
  { store }: JudgementFeatureOptions,
  { readerOf }: FeatureTools,
): Promise<FoundForm | undefined> {
  const period = parsePeriod(named);
  const reader = await readerOf(context);
  if (period === undefined || !reader.admitted) return undefined;
  const scorecard = await store.scorecard(reader.audience);
  const { rights } = (await store.directory()).audienceOfPerson(person, 'personal');
  const form = await makeJudgementForm(scorecard, id, period, rights);
  return form && { form, period, scorecard };
}

async function openForm(
  { context }: Press,
  form: JudgementForm,
  options: JudgementFeatureOptions,
): Promise<InvokeBody> {
  await sendReply(context, renderJudgementCard(form, newCard(options)), invokeBudgetMs);
  return messageBody(answeredBelow);
}

async function saveForm(
  { context, person, now }: Press,
  data: Data,
  { form, period, scorecard }: FoundForm,
  options: JudgementFeatureOptions,
  { log }: FeatureTools,
): Promise<InvokeBody> {
  if (data.shown !== form.shown) {
    return messageBody(changedMeanwhile);
  }
  const reading = readJudgement(form, data);
  if ('problem' in reading) return messageBody(reading.problem);
  const { judgement, commentary } = reading.changes;
  const outcome = await options.store.judgements.save({
    indicator: form.indicator,
    period,
    ...(judgement ? { judgement } : {}),
    ...(commentary ? { commentary: signed(commentary, person, options.today()) } : {}),
    by: person.id,
    at: now,
    nonce: data.nonce,
    asOf: scorecard.version,
  });
  if (outcome === 'overtaken') return messageBody(changedMeanwhile);
  if (outcome === 'repeated') {
    return messageBody('This form was saved before and counts once. Open a new one to change more.');
  }
  log.info({ indicator: form.indicator, period: form.period }, 'a judgement was set');
  const saved = confirm(form, reading.changes, scorecard);
  await replaceCard(context, renderAnswerCard(saved, newCard(options)), log);
  return messageBody('Saved.');
}

/** Words with who stands for them: a title, never a name. */
function signed<T extends object>(words: T, { title }: Person, written: string) {
  return { ...words, authorRole: title, written };
}

function newCard({ classification }: JudgementFeatureOptions) {
  return { classification, nonce: randomUUID() };
}

/** Puts what was saved in place of the form. Where Teams does not take that, the passing line has said it. */
async function replaceCard(context: TurnContext, { card, summary }: Reply, log: FeatureTools['log']): Promise<void> {
  const { replyToId, conversation } = context.activity;
  if (replyToId === undefined) return;
  const attachments = [CardFactory.adaptiveCard(card)];
  try {
    await context.updateActivity({ type: 'message', id: replyToId, conversation, summary, attachments });
  } catch (error) {
    log.warn({ err: error }, 'a form that was saved could not be replaced');
  }
}

/** Says what was saved, with the way to see it. */
function confirm(
  { indicator, period, heading }: JudgementForm,
  { judgement, commentary }: Extract<ReturnType<typeof readJudgement>, { changes: unknown }>['changes'],
  { catalogue }: Scorecard,
): Answer {
  const isReset = judgement?.colour === null && judgement.stance === null;
  const readers = commentary?.cleared
    ? 'everyone reads it'
    : 'it is not cleared, so only those who clear commentary read it';
  const paragraphs = [
    ...(judgement
      ? [
          isReset
            ? `For ${period} the rule’s own judgement holds again.`
            : `For ${period} your judgement holds above the rule’s.`,
        ]
      : []),
    ...(commentary ? [`Your commentary leads for ${period}; ${readers}.`] : []),
    'It is kept with who set it and when, and shows in answers and in the exception report.',
  ];
  const name = catalogue.get(indicator)?.plainName ?? indicator;
  return {
    question: '',
    outcome: 'answered',
    intent: 'other',
    indicators: [indicator],
    period,
    figures: [],
    text: [`Saved: ${heading}.`, ...paragraphs].join(' '),
    content: { kind: 'message', heading: `Saved: ${heading}`, paragraphs },
    suggestions: [phraseQuestion.status(name), 'Exception report'],
  };
}
