import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

const colours = wordSet('green amber red');
const needing = wordSet('need needs take takes needed');
const making = wordSet('make makes');
const turning = wordSet('turn turns go goes become becomes get be');
const asked = wordSet('what how');
const ofFigure = wordSet('figure percent number level score rate would');
const pastOrCause = wordSet('did was why have has had');

/** "What would it take for dental to be green?", "at what point does it go red": where the colours begin is asked. */
export function asksWhatItTakes(tokens: readonly Token[]): boolean {
  const colour = tokens.findLastIndex(({ word }) => colours.has(word));
  if (colour < 0) return false;
  const said = tokens.slice(0, colour).map(({ word }) => word);
  const has = (set: ReadonlySet<string>) => said.some((word) => set.has(word));
  const isPoint = said.includes('point') || (said[0] === 'when' && /^(does|do|would)$/.test(said[1] ?? ''));
  // "What has participation got to be for green?"
  const isDuty = said.some(
    (word, at) => (word === 'have' || word === 'got') && said[at + 1] === 'to' && said[at + 2] !== 'do',
  );
  if (isDuty && has(asked)) return true;
  if (has(pastOrCause)) return false;
  if (isPoint) return has(turning);
  const isToDo = said.some((word, at) => word === 'to' && said[at + 1] === 'do');
  return has(asked) && !isToDo && (has(needing) || (has(making) && has(ofFigure)));
}
