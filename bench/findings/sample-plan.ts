import type { SampleMap } from "#bench/sample-map.ts";
import type { SampleMatrix } from "#bench/matrix/sample-matrix.ts";
import type { Command } from "#model/commands.ts";
import { mapKey, MEDIA, SYSTEM_KINDS } from "#model/shape.ts";

const MAP = mapKey("sale", "as-is");
const DATA = ["Name, phone", "Address, sizes", "Offer, price", "Contract, company details", "Invoice, sum", "Photos of the openings"];
/** Every so many steps have none of a fact: plans are never complete. */
const some = <T>(index: number, every: number, fact: T) => (index % every === 0 ? {} : fact);

/**
 * The map and the matrix of the other benchmarks as one plan, with as many facts as a diligent company states: times, systems, data, media of hand-offs, rows that
 * cover steps. The map's lanes are the matrix's first participants.
 */
export function createSamplePlan({ steps, flows, lanes }: SampleMap, { columns, rows }: SampleMatrix): Command[] {
  const lane = (index: number) => columns[index % columns.length]!.id;
  const laneOf = new Map(steps.map((step) => [step.id, step.lane]));
  const perRow = Math.ceil(steps.length / rows.length);
  return [
    ...columns.map(({ id, title }, index): Command => ({ type: "participant.add", id, values: { title, kind: index % 5 === 4 ? "position" : "department", headcount: 1 + (index % 6), group: "requirements" } })),
    ...SYSTEM_KINDS.map((kind, index): Command => ({ type: "system.add", id: `y${index}`, values: { title: `System ${index + 1}`, kind, owner: lane(index), access: [lane(index), lane(index + 1)], holds: DATA[index % DATA.length]!, records: 1000 } })),
    ...SYSTEM_KINDS.slice(1).map((_, index): Command => ({ type: "integration.add", id: `i${index}`, values: { title: DATA[index % DATA.length]!, from: `y${index}`, to: `y${index + 1}`, entry: index % 2 ? "copyPaste" : "automatic", interval: "periodic", frequency: "Daily", master: "from" } })),
    { type: "process.add", id: "sale", values: { title: "Sale", owner: lane(0), volumePerMonth: 400 } },
    ...[1, 2, 3].map((goal): Command => ({ type: "goal.add", id: `g${goal}`, values: { title: `Goal ${goal}`, metric: "Share", baseline: 10, target: 5, due: "2031-01-01", owner: lane(goal), processes: ["sale"] } })),
    ...lanes.map((_, index): Command => ({ type: "lane.add", map: MAP, participant: lane(index) })),
    ...steps.map(({ id, title, kind, lane: own, x, y }, index): Command => ({
      type: "step.add", id, map: MAP, kind, place: { lane: lane(own), x, y },
      values: {
        title, system: `y${index % SYSTEM_KINDS.length}`, dataIn: DATA[index % DATA.length]!, dataOut: DATA[(index + 1) % DATA.length]!, approval: index % 23 === 0,
        ...some(index, 5, { processing: 5 + (index % 40), waiting: (index * 7) % 600 }), ...some(index, 3, { deadline: 480, exitCriteria: "Written down" }), ...some(index, 2, { completeAccurate: 70 + (index % 30), entry: "manual" as const }),
      },
    })),
    ...flows.map(({ id, from, to, title }, index): Command => ({ type: "flow.connect", id, from, to, values: { title, ...(laneOf.get(from) !== laneOf.get(to) && { medium: MEDIA[index % MEDIA.length]! }) } })),
    ...rows.flatMap(({ id, title, letters }, row): Command[] => [
      { type: "activity.add", id, values: { title, steps: steps.slice(row * perRow, (row + 1) * perRow).map((step) => step.id), goals: [`g${(row % 3) + 1}`] } },
      ...Object.entries(letters).map(([participant, letter]): Command => ({ type: "assignment.set", activity: id, participant, letter, on: true })),
    ]),
  ];
}
