import { box, circle, roundBox, type Ink, type Path, type Shape, type Words } from "#model/map/picture/drawing.ts";
import { wrapText } from "#model/map/picture/letters.ts";
import { SIGNS, type Sign } from "#model/map/picture/signs.ts";
import { lookOf, sizeOf, type Ring, type StepMark } from "#model/map/picture/step-forms.ts";
import type { TitleAt } from "#model/map/picture/title-places.ts";
import type { Step } from "#model/shape.ts";

/** A title's size, the distance of its lines and how wide it is beside its form, px: as on the map. */
const TITLE = { size: 12, line: 15, width: 136 };
/** From the top of a line to its baseline. */
const BASELINE = 11.5;

const RINGS: Readonly<Record<Ring, { fill: Ink; ink: Ink }>> = { start: { fill: "success-soft", ink: "success" }, intermediate: { fill: "raised", ink: "ink-2" }, end: { fill: "danger-soft", ink: "danger" } };

/** A step as BPMN draws it, with its title, from its own upper left corner. */
export function drawStep({ kind, title }: Pick<Step, "kind" | "title">, titleAt: TitleAt): Shape[] {
  return [...formOf(kind), ...titleOf(kind, title, titleAt)];
}

function formOf(kind: Step["kind"]): Shape[] {
  const { form, mark, ring } = lookOf(kind);
  const { width, height } = sizeOf(kind);
  switch (form) {
    case "event": return event(ring ?? "start", mark);
    case "gateway": return [{ path: "M24,1.5L46.5,24L24,46.5L1.5,24Z", fill: "warning-soft", line: { ink: "warning", width: 1.5 } }, gatewayMark(mark)];
    case "data": return [{ path: "M1,1H27L39,13V55H1ZM27,1V13H39", fill: "raised", line: { ink: "ink-2", width: 1.25 } }];
    case "store": return [
      { path: "M1,8V40C1,44 13,47 28,47S55,44 55,40V8", fill: "raised", line: { ink: "ink-2", width: 1.25 } },
      { path: "M1,14C1,18 13,21 28,21S55,18 55,14", line: { ink: "line-strong", width: 1.25 } },
      { path: "M1,8a27,7 0 1 0 54,0a27,7 0 1 0 -54,0Z", fill: "raised", line: { ink: "ink-2", width: 1.25 } },
    ];
    case "note": return [{ path: box(0, 0, width, height), fill: "surface" }, { path: `M14,0.75H0.75V${height - 0.75}H14`, line: { ink: "ink-2", width: 1.5 } }];
    case "task": return [{ path: roundBox(0.75, 0.75, width - 1.5, height - 1.5, 6), fill: "raised", line: { ink: "ink-2", width: 1.25 } }, ...taskMark(mark, width, height)];
  }
}

function event(ring: Ring, mark: StepMark | undefined): Shape[] {
  const { fill, ink } = RINGS[ring];
  return [
    { path: circle(20, 20, ring === "end" ? 18.5 : 19), fill, line: { ink, width: ring === "end" ? 3 : 1.5 } },
    ...(ring === "intermediate" ? [{ path: circle(20, 20, 15.5), line: { ink, width: 1.25 } }] : []),
    ...(mark === "message" ? [signAt("mail", 11, 18, ink, 1.5)] : []),
    ...(mark === "timer" ? [signAt("timer", 10, 20, ink, 1.5)] : []),
  ];
}

function gatewayMark(mark: StepMark | undefined): Path {
  if (mark === "exclusive") return { path: "M17.5,17.5L30.5,30.5M30.5,17.5L17.5,30.5", line: { ink: "warning", width: 3, round: true } };
  if (mark === "parallel") return { path: "M24,14V34M14,24H34", line: { ink: "warning", width: 3, round: true } };
  return { path: circle(24, 24, 9.5), line: { ink: "warning", width: 2.5 } };
}

const TASK_SIGNS: Partial<Record<StepMark, Sign>> = { user: "user", manual: "manual", service: "service", send: "mail", receive: "mail" };

function taskMark(mark: StepMark | undefined, width: number, height: number): Shape[] {
  if (mark === "subProcess") {
    const [x, y] = [width / 2 - 6, height - 13];
    return [{ path: box(x + 0.5, y + 0.5, 11, 11), fill: "raised", line: { ink: "ink-2", width: 1 } }, { path: `M${x + 6},${y + 3}v6M${x + 3},${y + 6}h6`, line: { ink: "ink-2", width: 1 } }];
  }
  const sign = mark && TASK_SIGNS[mark];
  if (!sign) return [];
  // BPMN tells sending from receiving by a filled envelope.
  return mark === "send" ? [{ path: roundBox(6, 7, 11, 9, 1), fill: "ink-2" }, { path: "M6.5,8.5L11.5,12L16.5,8.5", line: { ink: "raised", width: 1 } }] : [signAt(sign, 5, 13, "ink-2", 2)];
}

/** A sign whose upper left corner stands at `at`, `at`. */
export const signAt = (sign: Sign, at: number, size: number, ink: Ink, width: number, y = at): Shape => ({ x: at, y, scale: size / 24, shapes: [{ path: SIGNS[sign], line: { ink, width, round: true } }] });

function titleOf(kind: Step["kind"], title: string, titleAt: TitleAt): Words[] {
  if (title.trim() === "") return [];
  const { form, mark } = lookOf(kind);
  const { width, height } = sizeOf(kind);
  if (form === "task") {
    const lines = wrapText(title, TITLE.size, width - (mark ? 36 : 16), 4);
    return linesAt(lines, width / 2, (height - (mark === "subProcess" ? 12 : 0) - lines.length * TITLE.line) / 2, true, "ink");
  }
  if (form === "note") {
    const lines = wrapText(title, TITLE.size, width - 16, 4);
    return linesAt(lines, 12, (height - lines.length * TITLE.line) / 2, false, "ink-2");
  }
  const lines = wrapText(title, TITLE.size, TITLE.width, 3);
  const tall = lines.length * TITLE.line;
  const beside = width / 2 + 14;
  const place = {
    below: [width / 2, height + 4, true], above: [width / 2, -4 - tall, true], right: [width + 6, (height - tall) / 2, false], corner: [beside, 12 - tall, false], lowCorner: [beside, height - 12, false],
  } as const satisfies Record<TitleAt, readonly [number, number, boolean]>;
  const [x, y, middle] = place[titleAt];
  return linesAt(lines, x, y, middle, "ink").map((line) => ({ ...line, halo: true }));
}

/** Lines under each other, the first one's top at `top`. */
export const linesAt = (lines: readonly string[], x: number, top: number, middle: boolean, ink: Ink, { size, line }: { size: number; line: number } = TITLE, strong = false): Words[] =>
  lines.map((words, index) => ({ words, x, y: top + index * line + (BASELINE * line) / TITLE.line, size, ink, ...(middle && { middle }), ...(strong && { strong }) }));
