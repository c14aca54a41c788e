const scale = 1_000_000;

/**
 * A difference of two printed figures without the noise of binary fractions, to six decimals:
 * 7.3 − 7 is 0.3. Values made this way may be compared with `<` and `===`.
 */
export function exactly(value: number): number {
  // Adding zero turns −0 into 0.
  return Math.round(value * scale) / scale + 0;
}
