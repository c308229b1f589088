import type { Anchor, AnchorKind, ThingKind } from "#model/anchor-key.ts";
import { parseSpot, THING_LISTS, type Spot } from "#model/findings/spot.ts";
import { mapKey, parseMapKey, VARIANTS, type MapKey, type Plan, type Variant } from "#model/shape.ts";

export const ANCHOR_KINDS = [...(Object.keys(THING_LISTS) as ThingKind[]), "version", "cell", "point", "finding"] as const satisfies readonly AnchorKind[];

const ID = "([0-9a-z]{1,24})";
const THING_PATTERN = new RegExp(`^(${Object.keys(THING_LISTS).join("|")})/${ID}$`);
const VERSION_PATTERN = new RegExp(`^version/${ID}$`);
const CELL_PATTERN = new RegExp(`^cell/${ID}/${ID}$`);
const FINDING_PATTERN = /^finding\/([A-Z][A-Z-]{2,59}\/([a-z]+\/.+))$/;
const POINT_PATTERN = new RegExp(`^point/${ID}/(${VARIANTS.join("|")})/(-?\\d{1,6})/(-?\\d{1,6})$`);

/** The anchor behind a key; null for what is none. */
export function parseAnchor(key: string): Anchor | null {
  const thing = THING_PATTERN.exec(key);
  if (thing) return { kind: thing[1] as ThingKind, id: thing[2]! };
  const version = VERSION_PATTERN.exec(key);
  if (version) return { kind: "version", id: version[1]! };
  const cell = CELL_PATTERN.exec(key);
  if (cell) return { kind: "cell", activity: cell[1]!, participant: cell[2]! };
  const finding = FINDING_PATTERN.exec(key);
  if (finding) return parseSpot(finding[2]!) && { kind: "finding", finding: finding[1]! };
  const point = POINT_PATTERN.exec(key);
  return point ? { kind: "point", map: mapKey(point[1]!, point[2] as Variant), x: Number(point[3]), y: Number(point[4]) } : null;
}

/** Where a thing is shown: a page of the workspace; for what stands on a map, that map too, and then `page` is `map`. */
export type PlaceOfThing = { readonly page: "goals" | "audit" | "team" | "matrix" | "map" | "versions" | "findings" | "brief"; readonly map: MapKey | null };
/** What a plan says of an anchor: the thing's name (a cell has two, a flow its own or its ends', a point and a version none), and where it is shown. */
export type Found = { readonly names: readonly string[]; readonly place: PlaceOfThing };

const PAGES = { goal: "goals", question: "audit", system: "audit", channel: "audit", participant: "team", activity: "matrix" } as const;
const on = (page: PlaceOfThing["page"], map: MapKey | null = null): PlaceOfThing => ({ page, map });
/** The map that a record's stored key names. */
function mapOf(stored: string): MapKey {
  const { process, variant } = parseMapKey(stored);
  return mapKey(process, variant);
}

/** The thing an anchor is tied to, as `plan` has it; null when it is no longer there. Versions are beside the plan: they are not looked for. */
export function findThing(plan: Plan, anchor: Anchor): Found | null {
  if (anchor.kind === "version") return { names: [], place: on("versions") };
  if (anchor.kind === "finding") return findSpot(plan, parseSpot(anchor.finding.slice(anchor.finding.indexOf("/") + 1)));
  if (anchor.kind === "point") return plan.processes.some(({ id }) => id === parseMapKey(anchor.map).process) ? { names: [], place: on("map", anchor.map) } : null;
  if (anchor.kind === "cell") {
    const activity = plan.activities.find(({ id }) => id === anchor.activity);
    const participant = plan.participants.find(({ id }) => id === anchor.participant);
    return activity && participant ? { names: [activity.title, participant.title], place: on("matrix") } : null;
  }
  if (anchor.kind === "flow") {
    const flow = plan.flows.find(({ id }) => id === anchor.id);
    if (!flow) return null;
    const ends = [flow.from, flow.to].map((end) => plan.steps.find(({ id }) => id === end)?.title ?? "");
    return { names: flow.title ? [flow.title] : ends, place: on("map", mapOf(flow.map)) };
  }
  if (anchor.kind === "step") {
    const step = plan.steps.find(({ id }) => id === anchor.id);
    return step ? { names: [step.title], place: on("map", mapOf(step.map)) } : null;
  }
  const thing = plan[THING_LISTS[anchor.kind]].find(({ id }) => id === anchor.id);
  if (!thing) return null;
  return { names: [thing.title], place: anchor.kind === "process" ? on("map", mapKey(thing.id, "as-is")) : on(PAGES[anchor.kind]) };
}

/** Where a finding is discussed: where its thing is shown, or beside the others of its kind. */
function findSpot(plan: Plan, spot: Spot | null): Found | null {
  if (!spot) return null;
  const has = (list: readonly { readonly id: string }[], id: string) => list.some((one) => one.id === id);
  switch (spot.kind) {
    case "page": return { names: [], place: on(spot.page === "goals" || spot.page === "team" || spot.page === "audit" || spot.page === "matrix" || spot.page === "versions" || spot.page === "brief" ? spot.page : "findings") };
    case "map": return has(plan.processes, parseMapKey(spot.map).process) ? { names: [], place: on("map", spot.map) } : null;
    case "lane": {
      const participant = plan.participants.find(({ id }) => id === spot.participant);
      return participant && has(plan.processes, parseMapKey(spot.map).process) ? { names: [participant.title], place: on("map", spot.map) } : null;
    }
    case "integration": case "requirement": {
      const list: readonly { readonly id: string; readonly title: string }[] = spot.kind === "integration" ? plan.integrations : plan.requirements;
      const found = list.find(({ id }) => id === spot.id);
      return found ? { names: [found.title], place: on(spot.kind === "integration" ? "audit" : "brief") } : null;
    }
    default: return findThing(plan, spot);
  }
}

/** A place as one string, `goals` or `map/<process>/<variant>`: threads are found by it. */
export const placeKey = ({ page, map }: PlaceOfThing): string => (map ? `map/${map}` : page);

/** The place behind such a string. */
export function parsePlaceKey(key: string): PlaceOfThing {
  const [page, ...rest] = key.split("/");
  return page === "map" ? on("map", mapOf(rest.join("/"))) : on(page as PlaceOfThing["page"]);
}
