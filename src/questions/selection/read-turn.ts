import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import type { Meaning } from './sign.js';

/** What a question asks of two times: "red last quarter but not now". */
export interface Turn {
  readonly means: Meaning;
}

/** What the reading of a turn goes by. */
export interface TurnSigns {
  /** What the signs on either side of the "but" mean. */
  readonly meansOf: (from: number, to: number) => Meaning;
  /** Whether a word names a period. */
  readonly isTime: (at: number) => boolean;
  /** Two periods are named, the later one last. */
  readonly isInOrder: boolean;
}

/** Behind "but" these say how it is at the other time. */
const contrasting = wordSet('not now is are isnt arent were was wasnt werent ok okay fine good back red amber green');
const nowWords = wordSet('now currently today anymore longer');

/**
 * Reads a colour of one time that was another one at the other: "red in Q3 but OK in Q4", "red now
 * but not last quarter". Without a word for time on either side "but" only narrows: "red but not in health".
 */
export function readTurn(tokens: readonly Token[], { meansOf, isTime, isInOrder }: TurnSigns): Turn | undefined {
  const but = tokens.findIndex(({ word }, at) => word === 'but' && contrasting.has(tokens[at + 1]?.word ?? ''));
  if (but <= 0) return readStay(tokens, { meansOf, isTime, isInOrder });
  const [first, second] = [meansOf(0, but), meansOf(but + 1, tokens.length)];
  if (!first.colours?.length || second.stances?.length) return undefined;
  const some = (from: number, to: number, is: (at: number) => boolean) => {
    for (let at = from; at < to; at += 1) if (is(at)) return true;
    return false;
  };
  const isNow = (at: number) => nowWords.has(tokens[at]?.word ?? '');
  const [isFirstTimed, isSecondTimed] = [some(0, but, isTime), some(but, tokens.length, isTime)];
  const endsNow = some(but, tokens.length, isNow);
  if (!isFirstTimed && !isSecondTimed && !endsNow) return undefined;
  const wasFirst = isFirstTimed && isSecondTimed ? isInOrder : endsNow || isFirstTimed;
  const [before, colours] = wasFirst ? [first.colours, second.colours] : [second.colours, first.colours];
  return { means: { changes: ['colour'], before: before ?? [], colours: colours ?? [] } };
}

/** "Red in Q2 and still is" */
function readStay(tokens: readonly Token[], { meansOf, isTime }: TurnSigns): Turn | undefined {
  const still = tokens.findIndex(({ word }, at) => word === 'still' && tokens[at - 1]?.word === 'and');
  const { colours = [] } = still > 0 ? meansOf(0, still) : {};
  if (colours.length === 0 || !tokens.some((_, at) => at < still && isTime(at))) return undefined;
  return { means: { changes: ['kept'], colours } };
}
