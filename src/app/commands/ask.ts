import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { dayAt } from '../../calendar/day.js';
import type { Audience } from '../../people/audience.js';
import type { ConversationContext } from '../../questions/conversation/conversation-context.js';
import { converse, type Turn } from '../../questions/conversation/converse.js';
import { describeMisses } from '../../questions/misses/describe-misses.js';
import { groupMisses } from '../../questions/misses/group-misses.js';
import { momentOfRecord, recordOfAnswer } from '../../questions/misses/record-of-answer.js';
import { toJson } from '../../questions/to-json.js';
import type { Store } from '../../store/store.js';
import { writeOut } from '../write-out.js';
import { requireRole, withStore } from './with-store.js';

interface AskOptions {
  readonly as: string;
  readonly json?: true;
  readonly conversation?: true;
  readonly misses?: true;
}

/** `npm run ask`: questions on the terminal, answered as in a personal chat. */
export function askCommand(): Command {
  return new Command('ask')
    .description('answer a question, or one a line from standard input')
    .argument('[question...]', 'the question; without it, every line of standard input is one')
    .option('--as <role>', "whose rights to answer with: a role of the pack's people.yaml", 'officer')
    .option('--json', 'print one JSON object a line')
    .option('--conversation', 'keep the context from line to line; an empty line starts a new conversation')
    .option('--misses', 'answer nothing: list what went unanswered or was disliked, by its words, newest first')
    .action(async (words: readonly string[], options: AskOptions) => {
      await withStore(async (store, { keepsQuestionText, timeZone }) => {
        if (options.misses) return listMisses(store, options);
        const directory = await store.directory();
        const audience = directory.audienceOf(requireRole(options.as, directory.roles), 'personal');
        const questions = words.length > 0 ? [words.join(' ')] : readLines();
        const keepMiss = createMissKeeper(store, { role: options.as, keepsText: keepsQuestionText });
        await answerAll(questions, { store, audience, keepMiss, options, timeZone });
      });
    });
}

function readLines(): AsyncIterable<string> {
  if (process.stdin.isTTY) process.stderr.write('Type a question and press Enter; Ctrl-D ends.\n');
  return createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
}

interface Asking {
  readonly store: Store;
  readonly audience: Audience;
  readonly keepMiss: (turn: Turn) => Promise<void>;
  readonly options: AskOptions;
  /** Where the council is, for the day it is there. */
  readonly timeZone: string;
}

async function answerAll(
  questions: Iterable<string> | AsyncIterable<string>,
  { store, audience, keepMiss, options: { json, conversation }, timeZone }: Asking,
): Promise<void> {
  let context: ConversationContext | undefined;
  for await (const question of questions) {
    if (conversation && question.trim() === '') {
      context = undefined;
      continue;
    }
    const started = performance.now();
    const now = new Date();
    const turn = await converse(question, await store.scorecard(audience), {
      context,
      now,
      today: dayAt(now, timeZone),
      timeZone,
    });
    const ms = performance.now() - started;
    if (conversation) context = turn.context;
    await writeOut(json ? `${JSON.stringify(toJson(turn.answer, ms))}\n` : `${turn.answer.text}\n\n`);
    await keepMiss(turn);
  }
}

/**
 * Keeps what went unanswered, as it is kept in Teams. A store that cannot be written answers all
 * the same, so that is said once and no more.
 */
function createMissKeeper(store: Store, options: Parameters<typeof recordOfAnswer>[2]): Asking['keepMiss'] {
  let works = true;
  return async ({ answer, query }) => {
    if (!works || (answer.outcome !== 'not_found' && answer.outcome !== 'refused')) return;
    const record = recordOfAnswer(answer, query, options);
    await store.recordAnswers([{ ...record, at: momentOfRecord(record, new Date()) }]).catch(() => {
      works = false;
      process.stderr.write('Unanswered questions cannot be kept: the store does not take them.\n');
    });
  };
}

async function listMisses(store: Store, { json }: AskOptions): Promise<void> {
  const groups = groupMisses(await store.misses());
  await writeOut(json ? groups.map((group) => `${JSON.stringify(group)}\n`).join('') : `${describeMisses(groups)}\n`);
}
