import { defineRule, type Finding } from "#model/findings/finding.ts";
import { MAPS_READ } from "#model/findings/map-flow.ts";
import { mapsOf, type MapView } from "#model/map/map-views.ts";
import { outsidersOf } from "#model/findings/outsiders.ts";
import { isHandOff } from "#model/map/hand-off.ts";
import type { Flow, Plan, Step, System } from "#model/shape.ts";
import { isEnd } from "#model/step-kinds.ts";

/** A flow at which work passes from one participant to another, and its two ends. */
type HandOff = { readonly flow: Flow; readonly source: Step; readonly target: Step };
/** Systems in which a message lies, but no record. */
const MESSAGES: ReadonlySet<string> = new Set<System["kind"]>(["messenger", "mail", "telephony"]);

/**
 * Hand-offs that lose information: on spoken word or by messenger an error, but a warning where the giver records the work in a system that the receiver
 * can see; by e-mail or on paper a warning; in a system none. Those of which it is not said how are one finding for a map. What passes to or
 * from outside of the company, or to an end, is no hand-off to mend here. Source: the guide «Внедряем CRM без боли», task 4: information lost between departments.
 */
export const lossyHandOff = defineRule({
  code: "DATA-LOSSY-HANDOFF",
  severity: "error",
  reads: { ...MAPS_READ, steps: ["map", "kind", "place.lane", "system"], flows: ["map", "from", "to", "medium"], participants: ["kind"], systems: ["kind", "access"] },
  check(plan) {
    const systems = new Map(plan.systems.map((system) => [system.id, system]));
    return mapsOf(plan).flatMap((map): Finding[] => {
      const handOffs = handOffsOf(map, plan);
      return [...handOffs.flatMap((handOff) => describe(handOff, systems)), ...describeUnsaid(map, handOffs.flatMap(({ flow }) => (flow.medium === null ? flow.id : [])))];
    });
  },
});

function handOffsOf({ flows, step }: MapView, { participants }: Plan): HandOff[] {
  const outsiders = outsidersOf(participants);
  const isInside = ({ place, kind }: Step) => !outsiders.has(place.lane!) && !isEnd(kind);
  return flows.flatMap((flow): HandOff[] => {
    const [source, target] = [step(flow.from), step(flow.to)];
    return source && target && isHandOff(source, target) && isInside(source) && isInside(target) ? [{ flow, source, target }] : [];
  });
}

function describeUnsaid({ key, process }: MapView, flows: readonly string[]): Finding[] {
  return flows.length === 0 ? [] : [{
    code: "DATA-LOSSY-HANDOFF", severity: "warning", at: { kind: "map", map: key },
    params: { medium: "unsaid", count: flows.length, process: { in: "processes", id: process.id } }, more: flows.map((id) => ({ kind: "flow", id })),
  }];
}

function describe({ flow, source, target }: HandOff, systems: ReadonlyMap<string, System>): Finding[] {
  const { id, medium } = flow;
  if (medium === null || medium === "system") return [];
  const system = systems.get(source.system ?? "");
  const isRecorded = system !== undefined && !MESSAGES.has(system.kind) && (target.system === system.id || system.access.includes(target.place.lane!));
  const isLost = (medium === "spoken" || medium === "messenger") && !isRecorded;
  return [{
    code: "DATA-LOSSY-HANDOFF", severity: isLost ? "error" : "warning", at: { kind: "flow", id },
    params: { medium, from: { in: "participants", id: source.place.lane! }, to: { in: "participants", id: target.place.lane! } },
  }];
}
