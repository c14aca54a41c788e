import type { Constrained, Constraint } from './shown-constraints.js';

/** What tables must agree with. */
export interface TableProblem<Cell extends Constrained> {
  /** The counts; those shown keep their value. */
  readonly cells: readonly Cell[];
  readonly constraints: readonly Constraint<Cell>[];
  /** No count is guessed to be greater. */
  readonly greatest: number;
  /** Values up to a little more than this are tried more often: there the rule bites. */
  readonly threshold: number;
}

/** Makes up tables near the true one: a guess far from it is seldom shown in the same way. */
export interface TableSampler<Cell extends Constrained> {
  /**
   * @returns a value for each count that is not the true one for the withheld `target`; undefined
   * where this guess led nowhere.
   */
  sample(target: Cell): ReadonlyMap<Cell, number> | undefined;
}

/** A constraint with cells by their index: the signed sum lies between `least` and `most`. */
interface Equation {
  readonly terms: readonly { readonly index: number; readonly sign: 1 | -1 }[];
  readonly least: number;
  readonly most: number;
}

interface Domains {
  readonly least: number[];
  readonly most: number[];
}

export function createTableSampler<Cell extends Constrained>(
  { cells, constraints, greatest, threshold }: TableProblem<Cell>,
  random: () => number,
): TableSampler<Cell> {
  const indexOf = new Map(cells.map((cell, index) => [cell, index]));
  const equations = constraints.map(({ plus, minus, least, most }): Equation => {
    const term = (sign: 1 | -1) => (cell: Cell) => ({ index: indexOf.get(cell) ?? -1, sign });
    return { terms: [...plus.map(term(1)), ...minus.map(term(-1))], least, most };
  });
  const truth = cells.map((cell) => cell.truth);
  const withheld = [...cells.keys()].filter((index) => cells[index]?.value === null);

  /** What the target and some others are guessed to be: an exchange, or all that are tied moved together. */
  function opening(target: number): readonly (readonly [index: number, value: number])[] {
    const before = truth[target] ?? 0;
    const other = withheld[Math.floor(random() * withheld.length)] ?? target;
    const exchanged = truth[other] ?? 0;
    if (exchanged !== before && random() < 0.5)
      return [
        [target, exchanged],
        [other, before],
      ];
    const value = random() < 0.5 ? before + (random() < 0.5 ? 1 : -1) : Math.floor(random() * (2 * threshold));
    const tied = withheld.filter((index) => truth[index] === before && random() < 0.5);
    return [[target, value], ...tied.map((index) => [index, value] as const)];
  }

  function pick(least: number, most: number): number {
    const near = random() < 0.7 ? Math.min(most, least + threshold + 1) : most;
    return least + Math.floor(random() * (near - least + 1));
  }

  return {
    sample(target) {
      const domains: Domains = {
        least: cells.map(({ value }) => value ?? 0),
        most: cells.map(({ value }) => value ?? greatest),
      };
      const set = (index: number, value: number): boolean => {
        if (value < (domains.least[index] ?? 0) || value > (domains.most[index] ?? 0)) return false;
        domains.least[index] = value;
        domains.most[index] = value;
        return tighten(domains, equations);
      };
      const first = indexOf.get(target) ?? -1;
      if (!tighten(domains, equations)) return undefined;
      for (const [index, value] of opening(first)) if (!set(index, value)) return undefined;
      const keeps = random() < 0.5 ? 1 : 0.7;
      for (const index of shuffle(withheld, random)) {
        const [least, most] = [domains.least[index] ?? 0, domains.most[index] ?? 0];
        const known = truth[index] ?? 0;
        const value = known >= least && known <= most && random() < keeps ? known : pick(least, most);
        if (!set(index, value)) return undefined;
      }
      return domains.least[first] === target.truth
        ? undefined
        : new Map(cells.map((cell, index) => [cell, domains.least[index] ?? 0]));
    },
  };
}

/** Narrows what is possible until nothing follows any more; false where nothing is left. */
function tighten(domains: Domains, equations: readonly Equation[]): boolean {
  let changed = true;
  while (changed) {
    changed = false;
    for (const equation of equations) {
      const narrowed = narrow(domains, equation);
      if (narrowed === 'nothing left') return false;
      changed ||= narrowed === 'narrower';
    }
  }
  return true;
}

function narrow({ least, most }: Domains, equation: Equation): 'nothing left' | 'narrower' | 'the same' {
  let [sumLeast, sumMost] = [0, 0];
  for (const { index, sign } of equation.terms) {
    sumLeast += sign === 1 ? (least[index] ?? 0) : -(most[index] ?? 0);
    sumMost += sign === 1 ? (most[index] ?? 0) : -(least[index] ?? 0);
  }
  if (sumLeast > equation.most || sumMost < equation.least) return 'nothing left';
  let narrower = false;
  for (const { index, sign } of equation.terms) {
    const [low, high] = [least[index] ?? 0, most[index] ?? 0];
    // How far this one may move before the rest cannot make up for it.
    const up = equation.most - sumLeast;
    const down = sumMost - equation.least;
    const nextHigh = sign === 1 ? Math.min(high, low + up) : Math.min(high, low + down);
    const nextLow = sign === 1 ? Math.max(low, high - down) : Math.max(low, high - up);
    if (nextLow > nextHigh) return 'nothing left';
    narrower ||= nextLow !== low || nextHigh !== high;
    least[index] = nextLow;
    most[index] = nextHigh;
    sumLeast += sign === 1 ? nextLow - low : high - nextHigh;
    sumMost += sign === 1 ? nextHigh - high : low - nextLow;
  }
  return narrower ? 'narrower' : 'the same';
}

function shuffle<T>(list: readonly T[], random: () => number): readonly T[] {
  return list
    .map((item) => ({ item, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** Mulberry32: small, fast and good enough to guess with. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
