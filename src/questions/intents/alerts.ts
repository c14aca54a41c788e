import type { Answer } from '../answer.js';
import type { AnswerContext, AnswerIntent } from '../answer-context.js';
import type { MemoryName } from '../topics/topic.js';
import { answerNewSinceMeeting } from './alerts-new.js';
import { answerOpenAlerts } from './alerts-open.js';
import { answerSeenAtMeeting } from './alerts-seen.js';
import { answerUnseenByPanel } from './alerts-unseen.js';
import { answerNotFound } from './not-found.js';

const answers: Readonly<Record<MemoryName, AnswerIntent>> = {
  open: answerOpenAlerts,
  all: answerOpenAlerts,
  new: answerNewSinceMeeting,
  unseen: answerUnseenByPanel,
  seen: answerSeenAtMeeting,
};

/** Answers from the panel's memory: which alerts there are, what is new to the panel, and what it saw. */
export async function answerAlerts(context: AnswerContext): Promise<Answer> {
  const memory = context.query.topic?.memory;
  return (memory ? answers[memory] : answerNotFound)(context);
}
