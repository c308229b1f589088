import { box, type Shape } from "#model/map/picture/drawing.ts";
import { linesAt, signAt } from "#model/map/picture/draw-step.ts";
import type { Point } from "#model/map/picture/geometry.ts";
import { widthOf, wrapText } from "#model/map/picture/letters.ts";
import { pathOf, type Route } from "#model/map/picture/routes.ts";
import type { Flow } from "#model/shape.ts";

const LABEL = { size: 11, line: 16 };
/** Left and right of a label, the medium's sign, a word that is never broken, and what parts the sign from the words, px. */
const PAD = 4;
const SIGN = 13;
const WORD = 64;
const GAP = 4;
/** An arrow's head: its length and half of its width, px. */
const HEAD = { length: 9, half: 3.8 };

const SIGN_OF = { system: "system", email: "mail", messenger: "messenger", spoken: "spoken", paper: "paper" } as const;

/** A flow along its route: an arrow, or the dotted line of an association. */
export function drawFlow({ points }: Route, isAssociation: boolean): Shape[] {
  if (isAssociation) return [{ path: pathOf(points), line: { ink: "ink-3", width: 1.5, dash: "1 5", round: true } }];
  const [before, tip] = points.slice(-2) as [Point, Point];
  const [x, y] = [Math.sign(tip.x - before.x), Math.sign(tip.y - before.y)];
  const foot = { x: tip.x - x * HEAD.length, y: tip.y - y * HEAD.length };
  // The line ends within the head: its own end would be seen beside the tip.
  const line = [...points.slice(0, -1), { x: tip.x - x * 4, y: tip.y - y * 4 }];
  const head = `M${tip.x},${tip.y}L${foot.x - y * HEAD.half},${foot.y + x * HEAD.half}L${foot.x + y * HEAD.half},${foot.y - x * HEAD.half}Z`;
  return [{ path: pathOf(line), line: { ink: "ink-2", width: 1.5 } }, { path: head, fill: "ink-2" }];
}

/** What stands on a flow: how work is handed over, and its label. */
export function drawLabel(title: string, medium: Flow["medium"], { label, labelRoom }: Route): Shape[] {
  const before = medium ? SIGN + (title.trim() ? GAP : 0) : 0;
  // A short word is not broken for a step that stands near.
  const widest = Math.max(0, ...title.trim().split(/\s+/).map((word) => widthOf(word, LABEL.size)));
  const lines = title.trim() ? wrapText(title, LABEL.size, Math.max(labelRoom - 2 * PAD - before, Math.min(WORD, widest)), 3) : [];
  if (lines.length === 0 && !medium) return [];
  const words = Math.max(0, ...lines.map((line) => widthOf(line, LABEL.size)));
  const [width, height] = [words + before + 2 * PAD, Math.max(1, lines.length) * LABEL.line];
  const [left, top] = [label.x - width / 2, label.y - height / 2];
  return [
    { path: box(left, top, width, height), fill: "surface" },
    ...(medium ? [signAt(SIGN_OF[medium], left + PAD, SIGN, "ink-2", 1.75, label.y - SIGN / 2)] : []),
    ...linesAt(lines, left + PAD + before + words / 2, top, true, "ink-2", LABEL),
  ];
}
