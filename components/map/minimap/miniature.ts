import type { Rect, Size } from "#model/map/picture/geometry.ts";
import type { Layout } from "#model/map/picture/layout.ts";

/** How a map is made small: px on the minimap per px on the map. A long map is drawn higher than it is, or its steps were hairs. */
export type Miniature = { readonly size: Size; readonly across: number; readonly along: number };

/** The room that a minimap takes, px. */
const WIDTH = 216;
const HEIGHT = { least: 40, most: 132 };

export function miniatureOf({ width, height }: Pick<Layout, "width" | "height">): Miniature {
  const even = Math.min(WIDTH / Math.max(width, 1), HEIGHT.most / Math.max(height, 1));
  const across = WIDTH / Math.max(width, 1);
  const along = Math.max(even, Math.min(HEIGHT.least / Math.max(height, 1), even * 8));
  return { size: { width: WIDTH, height: Math.round(Math.max(1, height) * along) }, across, along };
}

/** All steps of a map as one path on its minimap; each at least a dot. */
export function stepsPath(rects: Iterable<Rect>, { across, along }: Miniature): string {
  let path = "";
  for (const { x, y, width, height } of rects) {
    const [w, h] = [Math.max(1.5, width * across), Math.max(1.5, height * along)];
    path += `M${(x * across).toFixed(1)},${(y * along).toFixed(1)}h${w.toFixed(1)}v${h.toFixed(1)}h${(-w).toFixed(1)}z`;
  }
  return path;
}
