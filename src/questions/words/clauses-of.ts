import type { Token } from './token.js';
import { wordSet } from './word-set.js';

/** "Wants to know", "was asked", "is asking", and what may stand between them and what is wanted. */
const wanting = wordSet('know asked asking asks phoned emailed stopped told wrote contacted');
const wantingJoints = wordSet('if whether about me us');

/** Clauses in the order of the text, as the places of their words. What somebody "wants to know" is a clause of its own. */
export function clausesOf(tokens: readonly Token[]): readonly (readonly number[])[] {
  return splitAt(tokens, (at) => isParted(tokens, at) || isWanted(tokens, at));
}

/** What stands between commas and stops, in the order of the text, as the places of its words. */
export function partsBetweenBreaks(tokens: readonly Token[]): readonly (readonly number[])[] {
  return splitAt(tokens, (at) => isParted(tokens, at));
}

function isParted(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.breakBefore === true || tokens[at]?.stopBefore === true;
}

function splitAt(tokens: readonly Token[], begins: (at: number) => boolean): readonly (readonly number[])[] {
  const parts: number[][] = [];
  for (const at of tokens.keys()) {
    if (at === 0 || begins(at)) parts.push([]);
    parts.at(-1)?.push(at);
  }
  return parts;
}

/** Whether a question begins here, behind who asks it: "the chair wants to know if …", "I was asked about …". */
function isWanted(tokens: readonly Token[], at: number): boolean {
  const [verb = '', joint = ''] = [tokens[at - 2]?.word, tokens[at - 1]?.word];
  if (wanting.has(joint)) return !wantingJoints.has(tokens[at]?.word ?? '');
  return wanting.has(verb) && wantingJoints.has(joint);
}
