type Placed<T> = { item: T; x: number; y: number; radiusPx: number };

const CELL_PX = 64;

/** Finds drawn marks by pixel without looking at all of them. Later marks lie on top of earlier ones. */
export class HitGrid<T> {
  readonly #cells = new Map<string, Placed<T>[]>();

  /** Registers a round target. */
  add(item: T, x: number, y: number, radiusPx: number): void {
    const placed = { item, x, y, radiusPx };
    const lastColumn = Math.floor((x + radiusPx) / CELL_PX);
    const lastRow = Math.floor((y + radiusPx) / CELL_PX);
    for (let column = Math.floor((x - radiusPx) / CELL_PX); column <= lastColumn; column++) {
      for (let row = Math.floor((y - radiusPx) / CELL_PX); row <= lastRow; row++) {
        this.#cell(column, row).push(placed);
      }
    }
  }

  /** The items whose target covers the pixel, topmost first. */
  at(x: number, y: number): T[] {
    const cell = this.#cells.get(`${Math.floor(x / CELL_PX)}:${Math.floor(y / CELL_PX)}`) ?? [];
    return cell
      .filter((placed) => Math.hypot(placed.x - x, placed.y - y) <= placed.radiusPx)
      .map(({ item }) => item)
      .reverse();
  }

  #cell(column: number, row: number): Placed<T>[] {
    const key = `${column}:${row}`;
    const cell = this.#cells.get(key) ?? [];
    if (cell.length === 0) this.#cells.set(key, cell);
    return cell;
  }
}
