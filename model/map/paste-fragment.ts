import type { Command } from "#model/commands.ts";
import type { Fragment, FragmentStep } from "#model/map/fragment.ts";
import { newId } from "#model/ids.ts";
import type { MapKey, Place, Plan } from "#model/shape.ts";

/** Says where the steps of a fragment go: a place for each. They come with the lanes they will have here. */
export type Arrange = (steps: readonly Pick<FragmentStep, "id" | "kind" | "place">[]) => ReadonlyMap<string, Place>;
/** One batch, and the new steps' ids in the fragment's order. */
export type Paste = { readonly commands: Command[]; readonly steps: readonly string[] };

/**
 * The commands that put a fragment on `map`. What it refers to is found by id, else by name, else made, but for
 * processes: a link to one that is not here is dropped, as is a lane or system without a name. Flows that the plan would
 * refuse (rule D3) are left out.
 */
export function pasteFragment(plan: Plan, map: MapKey, fragment: Fragment, arrange: Arrange): Paste {
  const made: Command[] = [];
  const participants = carry(plan.participants, fragment.participants, ({ title, kind, colour }, id) => made.push({ type: "participant.add", id, values: { title, kind, colour } }));
  const systems = carry(plan.systems, fragment.systems, ({ title, kind }, id) => made.push({ type: "system.add", id, values: { title, kind } }));
  const channels = carry(plan.channels, fragment.channels, ({ title }, id) => made.push({ type: "channel.add", id, values: { title } }));
  const processes = carry(plan.processes, fragment.processes, null);

  const ids = new Map(fragment.steps.map(({ id }) => [id, newId()]));
  const here = fragment.steps.map(({ id, kind, place }) => ({ id, kind, place: { ...place, lane: participants(place.lane) } }));
  const places = arrange(here);
  const steps = fragment.steps.map(({ id, kind, values }, index): Command => ({
    type: "step.add", id: ids.get(id)!, map, kind, place: places.get(id) ?? here[index]!.place,
    values: {
      ...values,
      ...(values.system && { system: systems(values.system) }),
      ...(values.channel && { channel: channels(values.channel) }),
      ...(values.linkedProcess && { linkedProcess: processes(values.linkedProcess) }),
    },
  }));
  const stepOf = new Map(here.map((step) => [step.id, step]));
  const flows = fragment.flows.flatMap(({ from, to, values }): Command[] => {
    const [source, target] = [stepOf.get(from), stepOf.get(to)];
    if (!source || !target || from === to || source.kind.startsWith("end") || target.kind.startsWith("start")) return [];
    // Corners are told from the step that is left; on another map the lanes between it and the next are others.
    const keepsBends = fragment.map === map || source.place.lane === target.place.lane;
    return [{ type: "flow.connect", id: newId(), from: ids.get(from)!, to: ids.get(to)!, values: keepsBends ? values : { ...values, bends: [] } }];
  });
  return { commands: [...made, ...steps, ...flows, ...addLanes(plan, map, fragment.lanes.flatMap((lane) => participants(lane) ?? []))], steps: [...ids.values()] };
}

type Named = { readonly id: string; readonly title: string };

/** Finds what a fragment calls by an id of its own among the plan's records; `make` adds what is not there, once. */
function carry<T extends Named>(known: readonly Named[], named: readonly T[], make: ((record: T, id: string) => void) | null): (id: string | null) => string | null {
  const here = new Set(known.map(({ id }) => id));
  // Of several with one name the first one.
  const byName = new Map(known.toReversed().map((record) => [nameOf(record), record.id]));
  const told = new Map(named.map((record) => [record.id, record]));
  return (id) => {
    if (id === null || here.has(id)) return id;
    const record = told.get(id);
    if (!record || nameOf(record) === "") return null;
    const found = byName.get(nameOf(record));
    if (found !== undefined || !make) return found ?? null;
    const added = newId();
    make(record, added);
    byName.set(nameOf(record), added);
    return added;
  };
}

/** Names are the same whatever their spacing, case and ё. */
const nameOf = ({ title }: Named): string => title.trim().replace(/\s+/g, " ").toLowerCase().replaceAll("ё", "е");

/** Adds the lanes that the map lacks, in their order, each under the one before it. */
function addLanes(plan: Plan, map: MapKey, lanes: readonly string[]): Command[] {
  const drawn = new Set(plan.lanes.filter((lane) => lane.map === map).map(({ participant }) => participant));
  return [...new Set(lanes)].flatMap((participant, index, all): Command[] => {
    if (drawn.has(participant)) return [];
    const above = all[index - 1];
    return [{ type: "lane.add", map, participant, ...(above !== undefined && { after: above }) }];
  });
}
