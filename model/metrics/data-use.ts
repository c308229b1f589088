import { dataItems } from "#model/data-items.ts";
import { mapsIn, type Drawn, type Scope } from "#model/metrics/scope.ts";
import type { ENTRIES, Flow, Integration, Plan, Step, System } from "#model/shape.ts";

/** A step that takes a piece of data, gives it, or both. */
export type DataPlace = { readonly step: Step; readonly takes: boolean; readonly gives: boolean };
/**
 * One piece of data wherever it is met. `entries`: at how many steps it is typed, copied or comes by itself. `keptIn`, `masters`: ids of the systems
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

type Gathered = { name: string; places: Map<string, DataPlace>; flows: Flow[] };

/**
 * Every piece of data on the maps in `scope`, as `dataItems` reads it from what steps take and give and flows pass: a CRUD matrix of data and activities
 * (Martin, "Information Engineering", book II, 1990). A map does not say which of a step's data its way of entry is meant for: all of it counts.
 * It is kept in the systems of those steps, and in those that say they hold it or are its master; an integration that passes it may name a master too.
 */
export function dataUseOf(plan: Drawn & Pick<Plan, "systems" | "integrations">, scope: Scope): DataUses {
  const found = new Map<string, Gathered>();
  const at = (key: string, name: string) => found.get(key) ?? found.set(key, { name, places: new Map(), flows: [] }).get(key)!;
  const maps = mapsIn(plan, scope);
  const steps = maps.flatMap((map) => map.steps.filter(({ dataIn, dataOut }) => dataIn !== "" || dataOut !== "").toSorted((a, b) => a.place.x - b.place.x));
  for (const step of steps) {
    for (const { key, name } of dataItems(step.dataIn)) at(key, name).places.set(step.id, { step, takes: true, gives: false });
    for (const { key, name } of dataItems(step.dataOut)) {
      const { places } = at(key, name);
      places.set(step.id, { step, takes: places.has(step.id), gives: true });
    }
  }
  for (const flow of maps.flatMap(({ flows }) => flows)) for (const { key, name } of dataItems(flow.data)) at(key, name).flows.push(flow);
  const [held, mastered] = [heldBy(plan.systems, "holds"), heldBy(plan.systems, "masterOf")];
  return {
    steps,
    pieces: [...found].map(([key, { name, places, flows }]) => {
      const list = [...places.values()];
      const count = (entry: keyof DataUse["entries"]) => list.filter(({ step }) => step.entry === entry).length;
      const masters = new Set([...(mastered.get(key) ?? []), ...mastersAmong(plan.integrations, key)]);
      const keepers = new Set([...(held.get(key) ?? []), ...masters, ...list.map(({ step }) => step.system)]);
      return {
        key, name, flows, places: list, entries: { manual: count("manual"), copyPaste: count("copyPaste"), automatic: count("automatic") },
        keptIn: plan.systems.filter(({ id }) => keepers.has(id)).map(({ id }) => id), masters: [...masters],
      };
    }),
  };
}

function heldBy(systems: readonly System[], field: "holds" | "masterOf"): ReadonlyMap<string, readonly string[]> {
  const pairs = systems.flatMap((system) => dataItems(system[field]).map(({ key }) => ({ key, id: system.id })));
  return new Map([...Map.groupBy(pairs, ({ key }) => key)].map(([key, list]) => [key, list.map(({ id }) => id)]));
}

const mastersAmong = (integrations: readonly Integration[], key: string): string[] => integrations.flatMap(({ title, master, from, to }) => {
  const system = master === "from" ? from : master === "to" ? to : null;
  return system !== null && dataItems(title).some((item) => item.key === key) ? [system] : [];
});
