import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';

/** Plain words that narrow a list: passed over, it would answer another question. */
const conditions = wordSet(`
  than towards toward ever record highest lowest twice nearly almost half average quarter year month
  longer shorter snapshot snapshots closest nearest furthest farthest behind
`);

/** Cues that say something of a list only together with what they are held against. */
const levels = wordSet('above below higher lower');
/** With the word behind it each says that what follows is the cause. */
const causes: ReadonlyMap<string, string> = new Map([
  ['because', 'of'],
  ['due', 'to'],
  ['owing', 'to'],
  ['thanks', 'to'],
  ['caused', 'by'],
]);
const supposing = wordSet('would could might will');
const turning = wordSet('turn go become change slip drop fall');
const ends = wordSet('top upper bottom lower high low better worse');
const notMore = wordSet('other rather');

/** "Which ambers are heading towards red?": a condition that nothing here can hold a figure against. */
export function leavesCondition(
  tokens: readonly Token[],
  isRead: (at: number) => boolean,
  cued: ReadonlySet<number>,
): boolean {
  return tokens.some(({ word }, at) => {
    if (isRead(at)) return false;
    // "Which would turn green with one more point?"
    if (supposing.has(word) && turning.has(tokens[at + 1]?.word ?? '')) return true;
    // "Greens at the top end of their range"
    if (word === 'end' && ends.has(tokens[at - 1]?.word ?? '')) return true;
    // "Red because of staffing", "down due to sickness"
    if (causes.has(word) && causes.get(word) === tokens[at + 1]?.word) return true;
    // "17-18 year olds"
    if (word === 'year' && tokens[at + 1]?.word.startsWith('old')) return false;
    // "More red than green"
    if (word === 'than' && isRead(at - 1) && isRead(at + 1)) return false;
    if (word === 'than' && notMore.has(tokens[at - 1]?.word ?? '')) return false;
    return levels.has(word) || (conditions.has(word) && !cued.has(at));
  });
}
