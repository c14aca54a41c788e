import { plainStems } from '../words/plain-stems.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';

/** Words that deny what stands behind them. */
export const denials = wordSet(`
  not never neither nor non except excluding excl besides bar nobody noone
`);
const longDenials: readonly (readonly [string, string])[] = [
  ['no', 'one'],
  ['other', 'than'],
  ['apart', 'from'],
  ['rather', 'than'],
  ['everything', 'but'],
  ['anything', 'but'],
  ['all', 'but'],
];
/** "Not only the reds" asks for the reds and more. */
const softeners = wordSet('only just simply merely');
/** As many plain words may stand between: "not yet being rated as green". */
const farthest = 4;

/**
 * Whether a word behind a "not" is denied: plain words may stand between them, anything else or a
 * comma ends it, and so does another sign: "not provisional and red". "No" alone denies nothing: "are there no reds?" asks for the reds.
 */
export function isDenied(tokens: readonly Token[], at: number, isSign: (at: number) => boolean = () => false): boolean {
  for (let from = at - 1; from >= Math.max(0, at - farthest - 1); from -= 1) {
    if (tokens[from + 1]?.breakBefore || isSign(from)) return false;
    const { word = '', stem = '' } = tokens[from] ?? {};
    if (denials.has(word)) return !softeners.has(tokens[from + 1]?.word ?? '');
    const before = tokens[from - 1]?.word ?? '';
    if (longDenials.some(([first, second]) => first === before && second === word)) return true;
    if (!plainStems.has(stem)) return false;
  }
  return false;
}

const exceptions = wordSet('except excluding excl besides bar');
const longExceptions: readonly (readonly [string, string])[] = [
  ['apart', 'from'],
  ['other', 'than'],
];

/** Whether a word is left out: "everything except the greens". */
export function isExcepted(tokens: readonly Token[], at: number): boolean {
  for (let from = at - 1; from >= Math.max(0, at - farthest - 1); from -= 1) {
    const [before, word] = [tokens[from - 1]?.word ?? '', tokens[from]?.word ?? ''];
    if (exceptions.has(word)) return true;
    if (longExceptions.some(([first, second]) => first === before && second === word)) return true;
    if (!plainStems.has(tokens[from]?.stem ?? '')) return false;
  }
  return false;
}
