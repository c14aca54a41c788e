/** The letters beside each on an English keyboard. */
const beside: Readonly<Record<string, string>> = {
  ...{ q: 'wa', w: 'qes', e: 'wrd', r: 'etf', t: 'ryg', y: 'tuh', u: 'yij', i: 'uok', o: 'ipl', p: 'ol' },
  ...{ a: 'qsz', s: 'awdx', d: 'sefc', f: 'drgv', g: 'fthb', h: 'gyjn', j: 'hukm', k: 'jil', l: 'kop' },
  ...{ z: 'asx', x: 'zsc', c: 'xdv', v: 'cfb', b: 'vgn', n: 'bhm', m: 'njk' },
};

/** A slip of the thumb behind the first letter of a word: two letters swapped, one left out, doubled, or its neighbour typed. */
export function slipIn(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 1));
  const last = Math.min(at, word.length - 2);
  const neighbours = beside[word.charAt(at).toLowerCase()] ?? 'x';
  const slips = [
    `${word.slice(0, last)}${word.charAt(last + 1)}${word.charAt(last)}${word.slice(last + 2)}`,
    `${word.slice(0, at)}${word.slice(at + 1)}`,
    `${word.slice(0, at)}${word.charAt(at)}${word.slice(at)}`,
    `${word.slice(0, at)}${neighbours.charAt(Math.floor(random() * neighbours.length))}${word.slice(at + 1)}`,
  ];
  return slips[Math.floor(random() * slips.length)] ?? word;
}
