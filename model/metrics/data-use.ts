import { isSameData, type DataItem } from "#model/data-items.ts";
import { piecesOf } from "#model/findings/pieces.ts";
import type { Drawn } from "#model/map/map-views.ts";
import { mapsIn, type Scope } from "#model/metrics/scope.ts";
import type { ENTRIES, Flow, Plan, Step } from "#model/shape.ts";

/** A step that takes a piece of data, gives it, or both. */
export type DataPlace = { readonly step: Step; readonly takes: boolean; readonly gives: boolean };
/**
 * One piece of data wherever it is met. `entries`: at how many steps that give it it is typed, copied or comes by itself. `keptIn`, `masters`: ids of the systems
 * that hold it, in the plan's order, and of those that are right where they disagree; more than one master is none.
 */
export type DataUse = {
  readonly key: string;
  readonly name: string;
  readonly places: readonly DataPlace[];
  readonly flows: readonly Flow[];
  readonly entries: Readonly<Record<(typeof ENTRIES)[number], number>>;
  readonly keptIn: readonly string[];
  readonly masters: readonly string[];
};
/** `steps`: those that name any data, map by map, from left to right. */
export type DataUses = { readonly pieces: readonly DataUse[]; readonly steps: readonly Step[] };

type Gathered = { readonly item: DataItem; readonly places: Map<string, DataPlace>; readonly flows: Flow[] };

/**
 * Every piece of data on the maps in `scope`, as `dataItems` reads it from what steps take and give and flows pass: a CRUD matrix of data and activities
 * (Martin, "Information Engineering", book II, 1990). A step's way of entry is meant for all that it gives, as in the rule DATA-MANUAL-REENTRY. A piece
 * is kept in the systems of those steps, and in those that say they hold it or are its master; an integration that passes it may name a master too.
 * What systems and integrations say is the same piece when it is but for endings (`isSameData`).
 */
export function dataUseOf(plan: Drawn & Pick<Plan, "systems" | "integrations">, scope: Scope): DataUses {
  const found = new Map<string, Gathered>();
  const at = ({ key, name }: DataItem) => found.get(key) ?? found.set(key, { item: { key, name }, places: new Map(), flows: [] }).get(key)!;
  const maps = mapsIn(plan, scope);
  const steps = maps.flatMap((map) => map.steps.filter(({ dataIn, dataOut }) => dataIn !== "" || dataOut !== "").toSorted((a, b) => a.place.x - b.place.x));
  for (const step of steps) {
    for (const item of piecesOf(step, "dataIn")) at(item).places.set(step.id, { step, takes: true, gives: false });
    for (const item of piecesOf(step, "dataOut")) {
      const { places } = at(item);
      places.set(step.id, { step, takes: places.has(step.id), gives: true });
    }
  }
  for (const flow of maps.flatMap(({ flows }) => flows)) for (const item of piecesOf(flow, "data")) at(item).flows.push(flow);
  const say = sayings(plan);
  return {
    steps,
    pieces: [...found.values()].map(({ item, places, flows }) => {
      const list = [...places.values()];
      const count = (entry: keyof DataUse["entries"]) => list.filter(({ step, gives }) => gives && step.entry === entry).length;
      const given = new Set(list.filter(({ gives }) => gives).map(({ step }) => step.system));
      const masters = say.filter((system) => isAmong(system.masters, item)).map(({ id }) => id);
      return {
        ...item, flows, places: list, entries: { manual: count("manual"), copyPaste: count("copyPaste"), automatic: count("automatic") }, masters,
        keptIn: say.filter(({ id, holds }) => given.has(id) || masters.includes(id) || isAmong(holds, item)).map(({ id }) => id),
      };
    }),
  };
}

/** Of each system what it holds, and what it, or an integration on its behalf, is the master of. */
function sayings({ systems, integrations }: Pick<Plan, "systems" | "integrations">): readonly { readonly id: string; readonly holds: readonly DataItem[]; readonly masters: readonly DataItem[] }[] {
  return systems.map((system) => {
    const passed = integrations.filter(({ master, from, to }) => (master === "from" ? from : master === "to" ? to : null) === system.id);
    return { id: system.id, holds: piecesOf(system, "holds"), masters: [...piecesOf(system, "masterOf"), ...passed.flatMap((integration) => piecesOf(integration, "title"))] };
  });
}

const isAmong = (pieces: readonly DataItem[], item: DataItem): boolean => pieces.some((piece) => isSameData(piece, item));
