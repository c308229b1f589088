import type { EditsInput } from "#components/map/canvas/edits-input.ts";
import { insertionOf } from "#components/map/canvas/inserting.ts";
import type { MapActions } from "#components/map/canvas/map-actions.ts";
import { joinSteps } from "#components/map/flows/connect.ts";
import type { StepHow } from "#components/live/step-names.ts";
import type { Command } from "#model/commands.ts";
import { newId } from "#model/ids.ts";

type FlowEdits = Pick<MapActions, "connect" | "joinSelected" | "reconnect" | "straighten" | "insert">;

/** What is done to flows. A flow or step that somebody has just deleted is left alone: what it was for is not there any more. */
export function flowEdits({ data, layout, state, mayEdit }: EditsInput, apply: (commands: readonly Command[], how?: StepHow) => boolean): FlowEdits {
  const connect = (from: string, to: string) => {
    const ends = joinSteps(data.stepById.get(from), data.stepById.get(to), data.flows);
    const id = newId();
    if (ends && apply([{ type: "flow.connect", id, ...ends }])) state.select([id]);
  };
  return {
    connect,
    joinSelected() {
      const pair = joinable(state.selection, data);
      if (mayEdit && pair) connect(...pair);
    },
    reconnect(flow, end, step, side = null) {
      const found = data.flows.find(({ id }) => id === flow);
      const name = `${end}Side` as const;
      if (!found || !data.stepById.has(step) || (found[end] === step && found[name] === side)) return;
      if (apply([{ type: "flow.reconnect", id: flow, [end]: step }, { type: "flow.set", id: flow, values: { [name]: side } }])) state.select([flow]);
    },
    straighten(flow) {
      apply([{ type: "flow.set", id: flow, values: { bends: [], fromSide: null, toSide: null } }], { name: "straighten" });
    },
    insert(step, rect, onto) {
      const found = data.stepById.get(step);
      const flow = data.flows.find(({ id }) => id === onto);
      if (!found || !flow) return false;
      return apply(insertionOf(found, rect, flow, data, layout, newId), { name: "insert" });
    },
  };
}

/** The two selected steps, in the order in which they can be joined: the first with the second, else the other way round. */
export function joinable(selection: ReadonlySet<string>, data: Pick<EditsInput["data"], "stepById" | "flows">): readonly [string, string] | null {
  const [first, second, ...more] = [...selection].flatMap((id) => data.stepById.get(id) ?? []);
  if (!first || !second || more.length > 0) return null;
  if (joinSteps(first, second, data.flows)) return [first.id, second.id];
  return joinSteps(second, first, data.flows) ? [second.id, first.id] : null;
}
