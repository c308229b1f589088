import { overlaps, type Rect } from "#model/map/picture/geometry.ts";

/** The edge of a square of the grid, px of the map: a few steps stand in each. */
const SQUARE = 512;

type Entry = { readonly id: string; readonly rect: Rect; readonly order: number };

/** Rectangles by where they stand: what is near a place is found without asking all. */
export class RectGrid {
  readonly #squares = new Map<string, Entry[]>();

  constructor(rects: ReadonlyMap<string, Rect>) {
    let order = 0;
    for (const [id, rect] of rects) {
      const entry = { id, rect, order: order++ };
      for (const key of squaresOf(rect)) {
        const known = this.#squares.get(key);
        if (known) known.push(entry);
        else this.#squares.set(key, [entry]);
      }
    }
  }

  /** Those that share some area with `area`, each once, in the order in which they were given. */
  within(area: Rect): { readonly id: string; readonly rect: Rect }[] {
    const found = new Set<Entry>();
    for (const key of squaresOf(area)) for (const entry of this.#squares.get(key) ?? []) if (overlaps(entry.rect, area)) found.add(entry);
    return [...found].sort((a, b) => a.order - b.order);
  }
}

function* squaresOf({ x, y, width, height }: Rect): Generator<string> {
  for (let column = Math.floor(x / SQUARE); column <= Math.floor((x + width) / SQUARE); column++) {
    for (let row = Math.floor(y / SQUARE); row <= Math.floor((y + height) / SQUARE); row++) yield `${column}/${row}`;
  }
}
