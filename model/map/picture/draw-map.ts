import { box, type Drawing, type Ink, type Shape } from "#model/map/picture/drawing.ts";
import { drawFlow, drawLabel } from "#model/map/picture/draw-flow.ts";
import { drawStep, linesAt } from "#model/map/picture/draw-step.ts";
import { boundsOf, inflate, overlaps, type Rect } from "#model/map/picture/geometry.ts";
import { layoutMap, type Layout } from "#model/map/picture/layout.ts";
import { wrapText } from "#model/map/picture/letters.ts";
import { HEADS, printPages, SHEET, TITLE } from "#model/map/picture/print-pages.ts";
import { RouteBook } from "#model/map/picture/route-book.ts";
import { titlePlaces } from "#model/map/picture/title-places.ts";
import { isHandOff } from "#model/map/hand-off.ts";
import type { MapKey, Plan } from "#model/shape.ts";
import { isArtefact, isGateway } from "#model/step-kinds.ts";

/** What a lane without a name, and the band of steps in no lane, are called. */
export type LaneWords = { readonly untitled: string; readonly unassigned: string };
/** Steps draw their titles so far around them, px on the map. */
const AROUND = 60;
const HEAD = { size: 13, line: 17 };

type Placed = { readonly shapes: readonly Shape[]; readonly around: Rect };

/**
 * One map of a plan as pictures, each as wide and high as a sheet of A4 across at most (`SHEET`, without its title): one where its words can be read
 * there, else as many as it takes, in reading order, each with the lanes' heads at its left. The map is drawn whole, whatever lanes are collapsed on it. None for a map without steps.
 */
export function drawMap(plan: Pick<Plan, "lanes" | "steps" | "flows" | "participants">, map: MapKey, words: LaneWords): readonly Drawing[] {
  const steps = plan.steps.filter((step) => step.map === map);
  if (steps.length === 0) return [];
  const lanes = plan.lanes.filter((lane) => lane.map === map).map((lane) => ({ ...lane, collapsed: false }));
  const flows = plan.flows.filter((flow) => flow.map === map);
  const layout = layoutMap(lanes, steps);
  const stepById = new Map(steps.map((step) => [step.id, step]));
  const routes = new RouteBook().routes({ flows, rects: layout.rects, isGateway: (id) => isGateway(stepById.get(id)?.kind ?? "task") });
  const places = titlePlaces(steps, flows, routes);

  const [lines, labels]: [Placed[], Placed[]] = [[], []];
  for (const flow of flows) {
    const route = routes.get(flow.id);
    const [from, to] = [stepById.get(flow.from), stepById.get(flow.to)];
    if (!route || !from || !to) continue;
    const around = inflate(boundsOf(route.points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })))!, AROUND);
    lines.push({ shapes: drawFlow(route, isArtefact(from.kind) || isArtefact(to.kind)), around });
    labels.push({ shapes: drawLabel(flow.title, isHandOff(from, to) ? flow.medium : null, route), around });
  }
  const forms = steps.map((step): Placed => {
    const rect = layout.rects.get(step.id)!;
    return { shapes: [{ x: rect.x, y: rect.y, scale: 1, shapes: drawStep(step, places.get(step.id) ?? "below") }], around: inflate(rect, AROUND) };
  });
  const { zoom, pages } = printPages(layout);
  const all = [...lines, ...forms, ...labels];
  return pages.map((part) => drawSheet(layout, part, zoom, all, plan, words));
}

function drawSheet(layout: Layout, part: Rect, zoom: number, all: readonly Placed[], { participants }: Pick<Plan, "participants">, words: LaneWords): Drawing {
  const width = Math.min(SHEET.width, HEADS + part.width * zoom);
  // Half of its outer lines stand outside of it.
  const height = Math.min(part.height * zoom, SHEET.height - TITLE) + 1;
  const bands = layout.bands.filter(({ top, height: tall }) => top < part.y + part.height && top + tall > part.y);
  const sheets = bands.map(({ lane, top, height: tall }): Shape => ({ path: box(part.x, top, part.width, tall), fill: lane === null ? "sunken" : "surface", line: { ink: "line-strong", width: 1 / zoom, ...(lane === null && { dash: "4 4" }) } }));
  const drawn: Shape = { x: HEADS - part.x * zoom, y: 0.5 - part.y * zoom, scale: zoom, shapes: [...sheets, ...all.filter(({ around }) => overlaps(around, part)).flatMap(({ shapes }) => shapes)] };
  const heads = bands.flatMap(({ lane, top, height: tall }): Shape[] => {
    const participant = participants.find(({ id }) => id === lane);
    const [y, high] = [(top - part.y) * zoom + 0.5, tall * zoom];
    const title = lane === null ? words.unassigned : participant?.title.trim() || words.untitled;
    const lines = wrapText(title, HEAD.size, HEADS - 24, Math.max(1, Math.floor(high / HEAD.line)), true);
    const colour: Ink | null = participant ? `person-${participant.colour}` : null;
    return [
      { path: box(0.5, y, HEADS - 0.5, high), fill: lane === null ? "sunken" : "raised", line: { ink: "line-strong", width: 1 } },
      ...(colour ? [{ path: box(1, y + 0.5, 3, high - 1), fill: colour }] : []),
      ...linesAt(lines, 14, y + (high - lines.length * HEAD.line) / 2, false, "ink", HEAD, true),
    ];
  });
  // What goes on left of this sheet is hidden under the heads.
  return { width, height, shapes: [drawn, { path: box(0, 0, HEADS, height), fill: "surface" }, ...heads] };
}
