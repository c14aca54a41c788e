import type { Cue } from './cues/cue.js';
import { cueTable } from './cues/cue-table.js';
import { clausesOf } from './words/clauses-of.js';
import { plainStems } from './words/plain-stems.js';
import type { Token } from './words/token.js';

/** Cues that ask for nothing of the scorecard. */
const idle: readonly Cue[] = ['greeting', 'help'];

/**
 * "I joined after the by-election and feel lost. What can I ask you?": a clause of the message asks for
 * nothing but what the bot can do, and nothing else in it asks for anything, whatever people tell of themselves.
 *
 * @param cues those of the whole message.
 * @param cued the places of their words.
 */
export function asksForHelp(tokens: readonly Token[], cues: readonly Cue[], cued: ReadonlySet<number>): boolean {
  if (!cues.includes('help') || !cues.every((cue) => idle.includes(cue))) return false;
  const stems = tokens.map(({ stem }) => stem);
  const asks = (at: number) => cued.has(at) && cueTable.longestAt(stems, at)?.values.includes('help') === true;
  return clausesOf(tokens).some(
    (clause) => clause.some(asks) && clause.every((at) => cued.has(at) || plainStems.has(stems[at] ?? '')),
  );
}
