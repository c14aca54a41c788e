/** Whether words say one of some, and nothing else but what may stand beside it. */
export function saysOnly(words: readonly string[], some: ReadonlySet<string>, beside: ReadonlySet<string>): boolean {
  return words.some((word) => some.has(word)) && words.every((word) => some.has(word) || beside.has(word));
}
