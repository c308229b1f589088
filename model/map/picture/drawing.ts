/** What a picture is drawn in: the names of the page's own colours, which files have fixed values for (`PAPER`). */
export type Ink = keyof typeof PAPER;

/** The colours on paper: those of the light theme, on white. A test holds them to app/globals.css. */
export const PAPER = {
  "ink": "#1d1c1a", "ink-2": "#55524c", "ink-3": "#6a665f", "line": "#e4e2dc", "line-strong": "#c9c6bd",
  "surface": "#ffffff", "raised": "#ffffff", "sunken": "#efeee9",
  "success": "#226a3e", "success-soft": "#e2f2e7", "danger": "#b0271d", "danger-soft": "#fbe8e5", "warning": "#84500a", "warning-soft": "#fbefd9",
  "person-slate": "#5a6573", "person-blue": "#2f62b5", "person-teal": "#0e7073", "person-green": "#2f7438", "person-amber": "#8a5c00",
  "person-orange": "#b04a14", "person-rose": "#b5304f", "person-violet": "#6b4bb8",
} as const;

export type Line = { readonly ink: Ink; readonly width: number; readonly dash?: string; readonly round?: boolean };
export type Path = { readonly path: string; readonly fill?: Ink; readonly line?: Line };
/** One line of text; `y` is its baseline. */
export type Words = { readonly words: string; readonly x: number; readonly y: number; readonly size: number; readonly ink: Ink; readonly middle?: boolean; readonly strong?: boolean; readonly halo?: boolean };
/** Shapes that are moved, and then made larger or smaller, together. */
export type Group = { readonly shapes: readonly Shape[]; readonly x: number; readonly y: number; readonly scale: number };
export type Shape = Path | Words | Group;

/** A picture of its own, px. */
export type Drawing = { readonly width: number; readonly height: number; readonly shapes: readonly Shape[] };

export const circle = (x: number, y: number, r: number): string => `M${x - r},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`;
export const box = (x: number, y: number, width: number, height: number): string => `M${x},${y}h${width}v${height}h${-width}Z`;
export const roundBox = (x: number, y: number, width: number, height: number, r: number): string =>
  `M${x + r},${y}h${width - 2 * r}a${r},${r} 0 0 1 ${r},${r}v${height - 2 * r}a${r},${r} 0 0 1 ${-r},${r}h${2 * r - width}a${r},${r} 0 0 1 ${-r},${-r}v${2 * r - height}a${r},${r} 0 0 1 ${r},${-r}Z`;
