import type { Token } from './token.js';

/** Whether "how" stands right in front of one of some words: "how are …", "how did …". */
export function asksHow(tokens: readonly Token[], verbs: ReadonlySet<string>): boolean {
  return tokens.some(({ word }, at) => word === 'how' && verbs.has(tokens[at + 1]?.word ?? ''));
}
