import { numberOfWord } from './words/number-words.js';
import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

const supposing = wordSet('would could if');
const asking = wordSet('is are does do');
const markers = wordSet('indicator ind kpi measure number');
const being = wordSet('be count counts rate still make get put give');
const colours = wordSet('green amber red');
const verdicts = wordSet('ok okay acceptable fine alright enough');
const judging = wordSet('green amber red colour rag rating ok okay acceptable fine alright enough');
const units = wordSet('percent day children child');
const reaching = wordSet('was were is hit hits reached reaches to at became');
const farthest = 3;
/** Up to here a number without a unit may be that of an indicator: "is 24 red?" */
const highestNumber = 31;

/**
 * An amount of which the colour is asked: "would 95 count as green for dental", "if stability was 80, what colour
 * would that be". No figure of ours is meant by it.
 */
export function findSupposed(tokens: readonly Token[]): number | undefined {
  const at = tokens.findIndex((_, place) => isSupposed(tokens, place));
  return at < 0 ? undefined : Number(tokens[at]?.word);
}

/** Whether the word at a place is such an amount. */
export function isSupposed(tokens: readonly Token[], at: number): boolean {
  if (!isNumber(tokens[at])) return false;
  const hasUnit = units.has(tokens[at + 1]?.word ?? '');
  const next = tokens[at + (hasUnit ? 2 : 1)]?.word ?? '';
  const before = tokens.slice(Math.max(0, at - farthest), at).map(({ word }) => word);
  // "Is 95 green?", "would 95 be amber?"
  const isAmount = hasUnit || Number(tokens[at]?.word) > highestNumber;
  const asks = before.some((word) => supposing.has(word) || (isAmount && asking.has(word)));
  const isAsked =
    asks && !markers.has(before.at(-1) ?? '') && (colours.has(next) || being.has(next) || verdicts.has(next));
  const isGiven = tokens.some(({ word }) => word === 'if') && reaching.has(before.at(-1) ?? '');
  return (isAsked || isGiven) && tokens.slice(at + 1).some(({ word }) => judging.has(word));
}

/** A number as typed: "sity", of which a mended slip makes 60, is none. */
function isNumber(token: Token | undefined): boolean {
  if (token === undefined || !/^\d+(\.\d+)?$/.test(token.word)) return false;
  return /\d/.test(token.raw) || numberOfWord(token.raw.toLowerCase()) !== undefined;
}
