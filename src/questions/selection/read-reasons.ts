import type { Cue } from '../cues/cue.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { isFiltered } from './narrows.js';
import { isWhole } from './select-indicators.js';
import type { Scope, Selection } from './selection.js';
import type { Meaning } from './sign.js';

/** What of a question tells whether reasons are wanted of several indicators. */
export interface ReasonSigns {
  readonly tokens: readonly Token[];
  readonly cues: readonly Cue[];
  readonly means: Meaning;
  readonly scope: Scope;
}

const severalWords = wordSet('which what whats everything anything all any list ones measures indicators');

/**
 * Which reasons are wanted of several indicators: "what is red, and why", "what is being done about the
 * reds", "which ambers have no commentary".
 *
 * @returns null where none are, undefined where a reason is asked for but of no several.
 */
export function readReasons({ tokens, cues, means, scope }: ReasonSigns): Selection['reasons'] | undefined {
  if (means.reasons) return means.reasons;
  if (!cues.includes('why')) return null;
  const narrows = isFiltered(means) || (means.changes ?? []).length > 0;
  if (!narrows || tokens.length < 2) return undefined;
  const isOfPart = !isWhole({ ...scope, teams: [] });
  return asksAtEnd(tokens) || isOfPart || tokens.some(isOfSeveral) ? 'told' : undefined;
}

const betweenReason = wordSet('is was are were the a has have been there');
const putting = wordSet('do did');
const reasonNouns = wordSet(
  'reason reasons explanation explanations cause causes commentary comment comments rationale',
);

/** "What is red, and why", "… and why not" */
function asksAtEnd(tokens: readonly Token[]): boolean {
  const [before, last] = [tokens.at(-2)?.word, tokens.at(-1)?.word];
  return last === 'why' || (last === 'not' && before === 'why');
}

function isOfSeveral({ word, raw }: Token, at: number, tokens: readonly Token[]): boolean {
  // "What do officers put the dip down to?"
  if (word === 'what' && putting.has(tokens[at + 1]?.word ?? '')) return false;
  // "What is the reason for …", "is any reason recorded for …"
  const next = tokens.slice(at + 1).find((token) => !betweenReason.has(token.word));
  if (next !== undefined && reasonNouns.has(next.word)) return false;
  return severalWords.has(word) || /^(reds|ambers|greens)$/i.test(raw);
}
