import { randomUUID } from 'node:crypto';
import { renderAnswerCard } from '../cards/render-card.js';
import { asBotError } from '../errors.js';
import { sharedAudience } from '../people/audience.js';
import type { Answer } from '../questions/answer.js';
import type { ExceptionReport } from '../reports/exception-report.js';
import { loadReport } from '../reports/load-report.js';
import { answerWithReport } from '../reports/report-answer.js';
import type { Store } from '../store/store.js';
import type { AdmittedReader, ChatTurn } from './chat-word.js';
import type { CreateFeature, Feature, FeatureTools } from './feature.js';
import { sendReply } from './reply.js';
import { refuseWithout } from './who-may.js';

export interface ReportFeatureOptions {
  readonly store: Pick<Store, 'calendar' | 'scorecardAsAt' | 'directory' | 'alerts'>;
  /** The day it is where the council is, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** The same place's, an IANA name. */
  readonly timeZone: string;
  /** The footer of every card. */
  readonly classification: string;
}

/** The exception report in chat: what stands in that of the next meeting, for those who may draw it up. */
export function createReportFeature(options: ReportFeatureOptions): CreateFeature {
  return (tools): Feature => ({
    chatWords: [
      {
        words: [
          'exception report',
          'the exception report',
          'show the exception report',
          'draw up the exception report',
        ],
        run: (turn) => showReport(turn, options, tools),
      },
    ],
    actions: [],
  });
}

async function showReport(
  { context, reader, budgetMs }: ChatTurn,
  options: ReportFeatureOptions,
  { actorOf }: FeatureTools,
): Promise<void> {
  const actor = await actorOf(reader);
  const mayDrawUp = actor?.audience.rights.has('report') ?? false;
  const answer = mayDrawUp
    ? await answerReport(reader, options)
    : sayOnly('The exception report', refuseWithout('report', actor, await options.store.directory()));
  const { classification } = options;
  await sendReply(context, renderAnswerCard(answer, { classification, nonce: randomUUID() }), budgetMs);
}

/** The report is the panel's paper, so nobody is shown more of it here than the panel sees, nor more than whoever reads along may see. */
async function answerReport(
  { audience: reader }: AdmittedReader,
  { store, today, timeZone }: ReportFeatureOptions,
): Promise<Answer> {
  const panel = (await store.directory()).panelAudience();
  let report: ExceptionReport;
  try {
    const audience = sharedAudience(panel, reader);
    report = await loadReport(store, { meeting: 'next', today: today(), timeZone, audience });
  } catch (error) {
    const { code, message } = asBotError(error);
    if (code !== 'report-empty' && code !== 'meeting-unknown') throw error;
    return sayOnly('No exception report yet', message);
  }
  return answerWithReport(report);
}

function sayOnly(heading: string, paragraph: string): Answer {
  return {
    question: '',
    outcome: 'not_found',
    intent: 'other',
    indicators: [],
    period: null,
    figures: [],
    text: `${heading}. ${paragraph}`,
    content: { kind: 'message', heading, paragraphs: [paragraph] },
    suggestions: [],
  };
}
