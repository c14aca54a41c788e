import type { Db } from '../database.js';
import type { AnswerRecord, Feedback, Miss } from '../store.js';

/** Far below the least number of parameters that a statement may have. */
const mostAtOnce = 100;

/** Keeps what was answered, all of it or nothing. A message holds one answer, so it is kept once. */
export async function insertAnswers(db: Db, records: readonly AnswerRecord[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (let start = 0; start < records.length; start += mostAtOnce) {
      await trx
        .insertInto('answers')
        .values(records.slice(start, start + mostAtOnce).map(toRow))
        .onConflict((conflict) => conflict.columns(['conversation', 'activity']).doNothing())
        .execute();
    }
  });
}

function toRow({ at, message, outcome, intent, indicators, words, text, role }: AnswerRecord) {
  return {
    at: at.toISOString(),
    conversation: message?.conversation ?? null,
    activity: message?.activity ?? null,
    outcome,
    intent,
    indicators: JSON.stringify(indicators),
    words: JSON.stringify(words),
    // PostgreSQL holds no NUL in a text, and what others were answered is kept in the same statement.
    text: text?.replaceAll('\u0000', '') ?? null,
    role,
  };
}

/**
 * Keeps what somebody thinks of an answer, in place of what they thought before.
 *
 * @returns false where no such answer is kept.
 */
export async function upsertFeedback(db: Db, feedback: Feedback, at: Date): Promise<boolean> {
  const { conversation, activity, presser, reaction, reason } = feedback;
  const answer = await db
    .selectFrom('answers')
    .select('id')
    .where('conversation', '=', conversation)
    .where('activity', '=', activity)
    .executeTakeFirst();
  if (answer === undefined) return false;
  const thought = { reaction, reason, at: at.toISOString() };
  await db
    .insertInto('feedback')
    .values({ answer_id: answer.id, presser, ...thought })
    .onConflict((conflict) => conflict.columns(['answer_id', 'presser']).doUpdateSet(thought))
    .execute();
  return true;
}

/** What went unanswered, and what somebody was not content with, newest first. */
export async function findMisses(db: Db): Promise<readonly Miss[]> {
  const dislikes = await findDislikes(db);
  const rows = await db
    .selectFrom('answers')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('outcome', 'in', ['not_found', 'refused']),
        eb('id', 'in', eb.selectFrom('feedback').select('answer_id').where('reaction', '=', 'dislike')),
      ]),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ id, at, outcome, intent, indicators, words, text, role }) => {
    const reasons = dislikes.get(id) ?? [];
    return {
      at: new Date(at),
      outcome,
      intent,
      indicators: JSON.parse(indicators),
      words: JSON.parse(words),
      text,
      role,
      dislikes: reasons.length,
      reasons: reasons.filter((reason) => reason !== null),
    };
  });
}

/** The reason of each dislike by the answer's id, newest first; null where none was given. */
async function findDislikes(db: Db): Promise<ReadonlyMap<number, readonly (string | null)[]>> {
  const rows = await db
    .selectFrom('feedback')
    .select(['answer_id', 'reason'])
    .where('reaction', '=', 'dislike')
    .orderBy('at', 'desc')
    .execute();
  const byAnswer = new Map<number, (string | null)[]>();
  for (const { answer_id, reason } of rows) byAnswer.set(answer_id, [...(byAnswer.get(answer_id) ?? []), reason]);
  return byAnswer;
}

/** Forgets answers given before a moment, and what was thought of them. */
export async function deleteAnswersBefore(db: Db, moment: Date): Promise<void> {
  await db.deleteFrom('answers').where('at', '<', moment.toISOString()).execute();
}
