import type { Integration, System } from "#model/shape.ts";

/** A system's box, px of the picture, and an integration's arrow from one to another. */
export const BOX = { width: 176, height: 62 };
export const LABEL = { width: 172, height: 34 };
type Point = { readonly x: number; readonly y: number };
export type Node = Point & { readonly system: System };
export type Arrow = {
  readonly integration: Integration;
  /** Its ends at the boxes, and what it bends towards. */
  readonly start: Point;
  readonly end: Point;
  readonly bend: Point;
  readonly label: Point;
};
export type Picture = { readonly width: number; readonly height: number; readonly nodes: readonly Node[]; readonly arrows: readonly Arrow[] };

/** An integration between two systems that there are. */
type Joined = Integration & { readonly from: string; readonly to: string };
const isJoined = (integration: Integration): integration is Joined => integration.from !== null && integration.to !== null && integration.from !== integration.to;

const WIDTH = 1120;
const GAP = 5;
/** How far apart arrows of one pair bend, px. */
const SPREAD = 76;

/** The systems that exchange data, the busiest in the middle and the others around it, those that exchange with each other side by side. The same for the same plan. */
export function layOutPicture(systems: readonly System[], all: readonly Integration[]): Picture {
  const integrations = all.filter(isJoined);
  const degree = new Map<string, number>();
  for (const { from, to } of integrations) for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const drawn = systems.filter(({ id }) => degree.has(id));
  const hub = drawn.reduce<System | null>((best, system) => (best && degree.get(best.id)! >= degree.get(system.id)! ? best : system), null);
  if (!hub) return { width: WIDTH, height: 0, nodes: [], arrows: [] };
  const ring = orderRing(drawn.filter((system) => system !== hub), integrations);
  const height = ring.length <= 2 ? 220 : Math.min(640, 330 + ring.length * 24);
  const centre = { x: WIDTH / 2, y: height / 2 };
  const radius = { x: WIDTH / 2 - BOX.width / 2 - 4, y: height / 2 - BOX.height / 2 - 4 };
  const around = ring.map((system, index): Node => {
    const angle = Math.PI + (index * 2 * Math.PI) / ring.length;
    return { system, x: centre.x + radius.x * Math.cos(angle), y: centre.y + radius.y * Math.sin(angle) };
  });
  const nodes = [{ system: hub, ...centre }, ...around];
  return { width: WIDTH, height, nodes, arrows: drawArrows(nodes, integrations, centre) };
}

/** Puts next to each system one that it exchanges with, where there is one left. */
function orderRing(systems: readonly System[], integrations: readonly Joined[]): readonly System[] {
  const left = [...systems];
  const ring: System[] = [];
  while (left.length > 0) {
    const last = ring.at(-1);
    const next = left.findIndex(({ id }) => integrations.some(({ from, to }) => (from === id && to === last?.id) || (to === id && from === last?.id)));
    ring.push(...left.splice(Math.max(0, next), 1));
  }
  return ring;
}

function drawArrows(nodes: readonly Node[], integrations: readonly Joined[], centre: Point): readonly Arrow[] {
  const at = new Map(nodes.map((node) => [node.system.id, node]));
  const taken = nodes.map(({ x, y }) => ({ x, y, ...BOX }));
  const pairs = new Map<string, Joined[]>();
  for (const integration of integrations) {
    const key = pairOf(integration);
    pairs.set(key, [...(pairs.get(key) ?? []), integration]);
  }
  return integrations.map((integration): Arrow => {
    const [a, b] = [at.get(integration.from)!, at.get(integration.to)!];
    const twins = pairs.get(pairOf(integration))!;
    const bend = bendOf(a, b, centre, (twins.indexOf(integration) - (twins.length - 1) / 2) * SPREAD, a.system.id < b.system.id ? 1 : -1);
    const [start, end] = [leaveBox(a, bend), leaveBox(b, bend)];
    const label = placeLabel(start, bend, end, taken);
    taken.push({ ...label, ...LABEL });
    return { integration, start, end, bend, label };
  });
}

const pairOf = ({ from, to }: Joined): string => (from < to ? `${from}/${to}` : `${to}/${from}`);

/** What the arrow bends towards: sideways among arrows of the same pair, and around the middle where it would run through it. */
function bendOf(a: Point, b: Point, centre: Point, aside: number, sign: 1 | -1): Point {
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const across = { x: (-(b.y - a.y) / length) * sign, y: ((b.x - a.x) / length) * sign };
  const isOfHub = [a, b].some(({ x, y }) => x === centre.x && y === centre.y);
  const off = (middle.x - centre.x) * across.x + (middle.y - centre.y) * across.y;
  const around = isOfHub || Math.abs(off) > BOX.width ? 0 : (off < 0 ? -1 : 1) * BOX.width * 1.3 - off;
  return { x: middle.x + across.x * (aside + around), y: middle.y + across.y * (aside + around) };
}

/** Where a line from a box's middle towards a point leaves the box. */
function leaveBox(box: Point, towards: Point): Point {
  const [dx, dy] = [towards.x - box.x, towards.y - box.y];
  const scale = Math.min((BOX.width / 2 + GAP) / Math.abs(dx || 1e-9), (BOX.height / 2 + GAP) / Math.abs(dy || 1e-9));
  return { x: box.x + dx * scale, y: box.y + dy * scale };
}

/** The place on the arrow nearest to its middle where the label covers nothing; the middle where there is none. */
function placeLabel(start: Point, bend: Point, end: Point, taken: readonly (Point & { width: number; height: number })[]): Point {
  const places = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68].map((t) => pointAt(start, bend, end, t));
  const isFree = (place: Point) => taken.every(({ x, y, width, height }) => Math.abs(x - place.x) * 2 >= width + LABEL.width || Math.abs(y - place.y) * 2 >= height + LABEL.height);
  return places.find(isFree) ?? places[0]!;
}

/** A point of the arrow, from 0 at its start to 1 at its end. */
function pointAt(start: Point, bend: Point, end: Point, t: number): Point {
  const along = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * (1 - t) * t * b + t ** 2 * c;
  return { x: along(start.x, bend.x, end.x), y: along(start.y, bend.y, end.y) };
}

/** Words in at most `lines` lines of about so many letters; what does not fit ends in an ellipsis. */
export function breakLines(text: string, letters: number, lines: number): readonly string[] {
  const broken: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = broken.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters) broken[broken.length - 1] = `${last} ${word}`;
    else broken.push(word);
  }
  const shown = broken.slice(0, lines).map((line) => (line.length > letters ? `${line.slice(0, letters - 1)}…` : line));
  const last = shown.at(-1) ?? "";
  if (broken.length > lines && !last.endsWith("…")) shown[shown.length - 1] = `${last.slice(0, letters - 1).replace(/[.,;:]$/, "")}…`;
  return shown;
}
