import { dataItems, type DataItem } from "#model/data-items.ts";
import { isHandOff } from "#model/map/hand-off.ts";
import type { Drawn } from "#model/map/map-views.ts";
import { mapsIn, type Scope } from "#model/metrics/scope.ts";
import type { Coverage } from "#model/metrics/times.ts";
import { visitsOn } from "#model/metrics/visits-on.ts";
import type { Flow, Plan } from "#model/shape.ts";

/** One flow by which work passes from one participant to another. `perMonth`: how often, null where the process has no volume or a loop has no way out. */
export type HandOff = { readonly flow: Flow; readonly from: string; readonly to: string; readonly perMonth: number | null };

/** `participants` hand something on or are handed something, in the plan's order. */
export type HandOffs = { readonly participants: readonly string[]; readonly list: readonly HandOff[]; at(from: string, to: string): readonly HandOff[] };

/** How a hand-off is passed on; "none" where nobody has said. */
export type Means = NonNullable<Flow["medium"]> | "none";

/** What several hand-offs come to. `perMonth`: null when it is known of none; `media` counts each way of passing. */
export type HandOffSum = {
  readonly count: number;
  readonly perMonth: number | null;
  readonly coverage: Coverage;
  readonly media: readonly { readonly medium: Means; readonly count: number }[];
  readonly data: readonly DataItem[];
};

/**
 * The hand-offs of the maps in `scope`: the flows that lead from one lane to another, as `isHandOff` has it, laid out by who hands to whom: a design
 * structure matrix of the participants (Eppinger & Browning, "Design Structure Matrix Methods and Applications", 2012). A flow is passed
 * volume a month × visits of the step it leaves (`expectedVisits`) × its share of what leaves there.
 */
export function handOffsOf(plan: Drawn & Pick<Plan, "participants">, scope: Scope): HandOffs {
  const list = mapsIn(plan, scope).flatMap((map): HandOff[] => {
    const { graph: { steps, flows, from, to, share }, process: { volumePerMonth } } = map;
    const visits = volumePerMonth === null ? null : visitsOn(map);
    return flows.flatMap((flow, index) => {
      const [source, target] = [steps[from[index]!]!, steps[to[index]!]!];
      if (!isHandOff(source, target)) return [];
      return [{ flow, from: source.place.lane!, to: target.place.lane!, perMonth: visits && volumePerMonth! * visits[from[index]!]! * share[index]! }];
    });
  });
  const cells = Map.groupBy(list, ({ from, to }) => `${from}>${to}`);
  const involved = new Set(list.flatMap(({ from, to }) => [from, to]));
  return {
    list,
    participants: plan.participants.filter(({ id }) => involved.has(id)).map(({ id }) => id),
    at: (from, to) => cells.get(`${from}>${to}`) ?? [],
  };
}

/** Adds hand-offs up; the ways of passing by how often they are taken, the data as it is first written. */
export function sumHandOffs(handOffs: readonly HandOff[]): HandOffSum {
  const known = handOffs.filter(({ perMonth }) => perMonth !== null);
  const media = Map.groupBy(handOffs, ({ flow }): Means => flow.medium ?? "none");
  return {
    count: handOffs.length,
    perMonth: known.length === 0 ? null : known.reduce((sum, { perMonth }) => sum + perMonth!, 0),
    coverage: { known: known.length, of: handOffs.length },
    media: [...media].map(([medium, { length: count }]) => ({ medium, count })).sort((a, b) => b.count - a.count),
    data: dataItems(handOffs.map(({ flow }) => flow.data).join("\n")),
  };
}
