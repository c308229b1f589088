import type { Rect } from "#model/map/picture/geometry.ts";
import type { Guides } from "#components/map/canvas/guides.ts";

/** What is in my hand: where its steps are, what they are in line with, and the flow that it would be put into; `copies` when they are copies of what stays. */
export type Dragging = { readonly rects: ReadonlyMap<string, Rect>; readonly guides: Guides; readonly onto: string | null; readonly copies: boolean };
