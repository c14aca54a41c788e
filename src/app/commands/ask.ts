import { createInterface } from 'node:readline';
import { Command } from 'commander';
import type { Audience } from '../../people/audience.js';
import { answerQuestion } from '../../questions/answer-question.js';
import type { PlanContext } from '../../questions/planner.js';
import { toJson } from '../../questions/to-json.js';
import type { Store } from '../../store/store.js';
import { writeOut } from '../write-out.js';
import { requireRole, withStore } from './with-store.js';

interface AskOptions {
  readonly as: string;
  readonly json?: true;
  readonly conversation?: true;
}

/** `npm run ask`: questions on the terminal, answered as in a personal chat. */
export function askCommand(): Command {
  return new Command('ask')
    .description('answer a question, or one a line from standard input')
    .argument('[question...]', 'the question; without it, every line of standard input is one')
    .option('--as <role>', "whose rights to answer with: a role of the pack's people.yaml", 'officer')
    .option('--json', 'print one JSON object a line')
    .option('--conversation', 'keep the context from line to line; an empty line starts a new conversation')
    .action(async (words: readonly string[], options: AskOptions) => {
      await withStore(async (store) => {
        const directory = await store.directory();
        const audience = directory.audienceOf(requireRole(options.as, directory.roles), 'personal');
        const questions = words.length > 0 ? [words.join(' ')] : readLines();
        await answerAll(questions, store, audience, options);
      });
    });
}

function readLines(): AsyncIterable<string> {
  if (process.stdin.isTTY) process.stderr.write('Type a question and press Enter; Ctrl-D ends.\n');
  return createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
}

async function answerAll(
  questions: Iterable<string> | AsyncIterable<string>,
  store: Store,
  audience: Audience,
  { json, conversation }: AskOptions,
): Promise<void> {
  // The first answer makes the lexicon that all others use, which is no part of what a question costs.
  await answerQuestion('', await store.scorecard(audience));
  let context: PlanContext | undefined;
  for await (const question of questions) {
    if (conversation && question.trim() === '') {
      context = undefined;
      continue;
    }
    const started = performance.now();
    const answer = await answerQuestion(question, await store.scorecard(audience), { context });
    const ms = performance.now() - started;
    if (conversation && answer.outcome === 'answered') context = { indicators: answer.indicators };
    await writeOut(json ? `${JSON.stringify(toJson(answer, ms))}\n` : `${answer.text}\n\n`);
  }
}
