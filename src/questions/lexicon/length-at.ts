import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';

const units = wordSet('year month week day mile miles');

/** The length that begins at a word, a number and the stem of its unit: "20 mile"; undefined where none does. */
export function lengthAt(tokens: readonly Token[], at: number): string | undefined {
  const [number, unit] = [tokens[at]?.word ?? '', tokens[at + 1]];
  return /^\d+$/.test(number) && unit !== undefined && units.has(unit.word) ? `${number} ${unit.stem}` : undefined;
}
