import type { Transaction } from 'kysely';
import { formatPeriod, samePeriod } from '../indicators/period.js';
import type { Database, Db } from './database.js';
import type { JudgementDraft } from './judgements.js';
import { insertAudit } from './repositories/audit-repository.js';
import {
  findPersonsCommentary,
  hasPersonsCommentarySince,
  insertPersonsCommentary,
} from './repositories/commentary-repository.js';
import { hasOverrideSince } from './repositories/override-repository.js';
import { claimPress } from './repositories/press-repository.js';
import { nextVersion } from './repositories/version-repository.js';
import type { Commentary } from './scorecard.js';
import { putOverride } from './write-override.js';

const verb = 'judgement/override';

/** Stores what a person set from a card, with its audit, in one transaction; see `Judgements.save`. */
export async function writeJudgement(db: Db, draft: JudgementDraft): Promise<'saved' | 'repeated' | 'overtaken'> {
  try {
    return await db.transaction().execute((trx) => write(trx, draft));
  } catch (error) {
    if (error instanceof Overtaken) return 'overtaken';
    throw error;
  }
}

/** Leaves a transaction that would undo what somebody else has just done, with all that it wrote. */
class Overtaken extends Error {}

async function write(trx: Transaction<Database>, draft: JudgementDraft): Promise<'saved' | 'repeated'> {
  const { indicator, period, by, at, judgement, nonce, asOf } = draft;
  // First of all: of presses at the same moment the second waits here until the first is done.
  if (!(await claimPress(trx, { nonce, verb, by, at }))) return 'repeated';
  const version = await nextVersion(trx);
  // Asked now that nobody else writes: two forms may have been held against the same state.
  if (asOf !== undefined && (await isTouchedSince(trx, draft, asOf))) throw new Overtaken();
  if (judgement) {
    await putOverride(trx, { indicator, period, ...judgement, by, at: at.toISOString() }, { version, now: at });
  }
  if (draft.commentary) await putCommentary(trx, draft, draft.commentary, version);
  return 'saved';
}

/** Whether a person set or wrote something of a figure after a version. */
async function isTouchedSince(
  trx: Transaction<Database>,
  { indicator, period }: JudgementDraft,
  version: number,
): Promise<boolean> {
  return (
    (await hasOverrideSince(trx, indicator, period, version)) ||
    (await hasPersonsCommentarySince(trx, indicator, period, version))
  );
}

async function putCommentary(
  trx: Transaction<Database>,
  { indicator, period, by, at }: JudgementDraft,
  { text, action, authorRole, written, cleared }: NonNullable<JudgementDraft['commentary']>,
  version: number,
): Promise<void> {
  const earlier = await findPersonsCommentary(trx, indicator, version);
  const before = earlier.find((each) => samePeriod(each.period, period));
  const entry: Commentary = {
    indicator,
    period,
    text,
    action,
    authorRole,
    written,
    cleared,
  };
  await insertPersonsCommentary(trx, entry, version);
  await insertAudit(trx, {
    at,
    by,
    action: 'commentary written',
    subject: `${indicator} ${formatPeriod(period)}`,
    ...(before === undefined ? {} : { before: wordsOf(before) }),
    after: wordsOf(entry),
  });
}

function wordsOf({ text, action, authorRole, written, cleared }: Commentary) {
  return { text, action, authorRole, written, cleared };
}
