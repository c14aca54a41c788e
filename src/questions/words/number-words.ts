const units = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const;
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;

const values = new Map<string, number>([
  ...units.map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
]);

/** @returns the value of a whole number up to 90 written as one word, undefined for any other word. */
export function numberOfWord(word: string): number | undefined {
  return values.get(word);
}

/** Ordinals as people type them, to the word that rules compare. */
const ordinals: ReadonlyMap<string, string> = new Map([
  ['1st', 'first'],
  ['2nd', 'second'],
  ['3rd', 'third'],
  ['4th', 'fourth'],
]);

/** "4" and "th" to `fourth`; undefined where the two are no ordinal that rules know. */
export function ordinalOf(digits: string, ending: string): string | undefined {
  return ordinals.get(digits + ending);
}
