import type { Cell } from './cell.js';

/** The cells found to be withheld so far. It only grows. */
export class Withheld {
  readonly #ids = new Map<string, Set<string>>();

  has(key: string, cell: Pick<Cell, 'id'>): boolean {
    return this.#ids.get(key)?.has(cell.id) ?? false;
  }

  add(key: string, cells: readonly Pick<Cell, 'id'>[]): void {
    const known = this.#ids.get(key) ?? new Set();
    for (const { id } of cells) known.add(id);
    this.#ids.set(key, known);
  }
}
