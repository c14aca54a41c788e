import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';

const colours = wordSet('red amber green reds ambers greens');
const leads = wordSet('are were have has got there');
const numbered = wordSet('indicator ind number no kpi priority');
const counted = wordSet('thing things indicator indicators measure measures');

/** "Is it right that 20 are amber?", "do we have 8 red indicators?": so many, and not the indicator of that number. */
export function countsColour(tokens: readonly Token[], at: number): boolean {
  if (!/^\d{1,3}$/.test(tokens[at]?.word ?? '')) return false;
  const before = tokens[at - 1]?.word ?? '';
  if (numbered.has(before)) return false;
  const from = counted.has(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1;
  const [next, behind] = [tokens[from], tokens[from + 1]];
  if (next?.word === 'are' || next?.word === 'were') return colours.has(behind?.word ?? '');
  return colours.has(next?.word ?? '') && (leads.has(before) || /s$/i.test(next?.raw ?? ''));
}
