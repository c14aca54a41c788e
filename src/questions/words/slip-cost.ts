/** Letters beside each other on an English keyboard, each pair once, the left or upper one first. */
const besides: ReadonlySet<string> = new Set(
  `qw we er rt ty yu ui io op as sd df fg gh hj jk kl zx xc cv vb bn nm
  qa wa ws es ed rd rf tf tg yg yh uh uj ij ik ok ol pl az sz sx dx dc fc fv gv gb hb hn jn jm km`.split(/\s+/),
);
const vowels: ReadonlySet<string> = new Set('aeiouy');

/** Hands and ears slip in some ways more easily than in others: what each costs, where any edit would cost about 1. */
const costs = { swapped: 0.8, doubled: 0.8, missing: 0.9, beside: 1, vowel: 1, extra: 1.1, other: 1.3 } as const;
/** The first letter of a word is the one people get right. */
const ofFirst = 0.4;

/**
 * How unlikely it is that somebody who means a word types another one: about 1 for each letter that is wrong, missing
 * or too many, less for two letters swapped, a letter doubled or left out, more for the first letter of the word.
 */
export function slipCost(typed: string, meant: string): number {
  const rows: number[][] = [];
  for (let i = 0; i <= typed.length; i += 1) {
    const row: number[] = [];
    for (let j = 0; j <= meant.length; j += 1) row.push(cheapest(i, j, { typed, meant, rows, row }));
    rows.push(row);
  }
  return rows[typed.length]?.[meant.length] ?? 0;
}

interface Sheet {
  readonly typed: string;
  readonly meant: string;
  readonly rows: readonly (readonly number[])[];
  readonly row: readonly number[];
}

/** What it costs to have typed the first `i` letters where the first `j` were meant. */
function cheapest(i: number, j: number, { typed, meant, rows, row }: Sheet): number {
  if (i === 0 && j === 0) return 0;
  const before = (back: number, other: number) => rows[i - back]?.[j - other] ?? Number.POSITIVE_INFINITY;
  const [t = '', m = ''] = [typed[i - 1], meant[j - 1]];
  const first = i <= 1 && j <= 1 ? ofFirst : 0;
  const isTwice = t === typed[i - 2] || t === typed[i];
  const extra = before(1, 0) + (isTwice ? costs.doubled : costs.extra) + (i === 1 ? ofFirst : 0);
  const isOneOfTwo = m === meant[j - 2] || m === meant[j];
  const missing =
    j === 0
      ? Number.POSITIVE_INFINITY
      : (row[j - 1] ?? 0) + (isOneOfTwo ? costs.doubled : costs.missing) + (j === 1 ? ofFirst : 0);
  const other = before(1, 1) + (t === m ? 0 : costOfOther(t, m) + first);
  const isSwapped = i > 1 && j > 1 && t === meant[j - 2] && m === typed[i - 2] && t !== m;
  const swapped = isSwapped ? before(2, 2) + costs.swapped : Number.POSITIVE_INFINITY;
  return Math.min(extra, missing, other, swapped);
}

function costOfOther(typed: string, meant: string): number {
  if (besides.has(typed + meant) || besides.has(meant + typed)) return costs.beside;
  return vowels.has(typed) && vowels.has(meant) ? costs.vowel : costs.other;
}
