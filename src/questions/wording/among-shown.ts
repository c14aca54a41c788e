const openings = /^(?:Nothing|There) /;

/** Beside a withheld figure a sentence about all of them might not hold of that one, so it is said of the others alone. */
export function amongShown(sentence: string, isPartial: boolean): string {
  if (!isPartial) return sentence;
  return `Of those that can be shown, ${sentence.replace(openings, (word) => word.toLowerCase())}`;
}
