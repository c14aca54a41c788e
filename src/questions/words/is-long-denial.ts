import type { Token } from './token.js';

const longDenials: readonly (readonly [string, string])[] = [
  ['never', 'mind'],
  ['rather', 'than'],
  ['instead', 'of'],
  ['opposed', 'to'],
];

/** Whether two words begin here that say of what follows that it is not meant: "rather than", "instead of". */
export function isLongDenial(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at]?.word, tokens[at + 1]?.word];
  return longDenials.some(([first, second]) => word === first && next === second);
}
