import type { Cell } from './cell.js';

/** The cells found to be withheld so far. It only grows. */
export class Withheld {
  readonly #ids = new Set<string>();

  has(key: string, cell: Pick<Cell, 'id'>): boolean {
    return this.#ids.has(`${key} ${cell.id}`);
  }

  add(key: string, cells: readonly Pick<Cell, 'id'>[]): void {
    for (const { id } of cells) this.#ids.add(`${key} ${id}`);
  }
}
