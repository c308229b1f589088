import { branchesOf, type Branch } from "#model/choosing/branches.ts";
import type { Scenario, ScenarioKind, ScenarioStep } from "#model/choosing/scenario.ts";
import { sightsOf } from "#model/choosing/sights.ts";
import { dataItems } from "#model/data-items.ts";
import { mainPathOn, orderOn } from "#model/findings/map-flow.ts";
import { mapsOf, type MapView } from "#model/map/map-views.ts";
import { isHandOff } from "#model/map/hand-off.ts";
import type { Path } from "#model/metrics/main-path.ts";
import type { WorkGraph } from "#model/metrics/work-graph.ts";
import type { Plan, Step } from "#model/shape.ts";
import { isGateway, isWork } from "#model/step-kinds.ts";

/** A vendor has an hour or two: more of a kind than this would not be played. */
const MOST_OF_A_KIND = 2;

type Read = Pick<Plan, "processes" | "steps" | "flows" | "lanes" | "channels">;

/**
 * What vendors must play on the company's own process, the main one, as it is to be if that is drawn, else as it is: its main path, then its hardest branches in the order of the work.
 * Hardest are: loops that bring work back, those with most hand-offs and steps first; the exceptions taken least often; and those in which work changes hands most, twice at the least. At most two of a kind.
 * Scenarios from one's own process instead of the vendor's show: J. Freund & B. Rücker, "Real-Life BPMN" (2019), on processes as a basis for choosing software. Pure; empty when no end can be reached.
 */
export function scenariosOf(plan: Read): readonly Scenario[] {
  const map = mapToPlay(plan);
  if (!map) return [];
  const { graph } = map;
  const main = mainPathOn(map);
  if (!main) return [];
  const branches = branchesOf(graph, orderOn(map), main);
  const chosen = chooseHardest(graph, branches);
  return [
    describe(plan, map, main, "main", null),
    ...branches.flatMap((branch) => (chosen.has(branch) ? [describe(plan, map, branch, chosen.get(branch)!, branch.flows[0]!)] : [])),
  ];
}

/** The main process's map that vendors play; undefined while nothing is drawn. */
export function mapToPlay(plan: Read): MapView | undefined {
  const main = mapsOf(plan).filter(({ process, steps }) => process === plan.processes[0] && steps.some(({ kind }) => isWork(kind)));
  return main.find(({ variant }) => variant === "to-be") ?? main[0];
}

function chooseHardest({ flows }: WorkGraph, branches: readonly Branch[]): ReadonlyMap<Branch, ScenarioKind> {
  const chosen = new Map<Branch, ScenarioKind>();
  const take = (kind: ScenarioKind, fit: (branch: Branch) => boolean, hardness: (branch: Branch) => readonly number[]) => {
    const found = branches.filter((branch) => !chosen.has(branch) && fit(branch)).toSorted((a, b) => compare(hardness(b), hardness(a)));
    for (const branch of found.slice(0, MOST_OF_A_KIND)) chosen.set(branch, kind);
  };
  const shareOf = ({ flows: [first] }: Branch) => flows[first!]!.probability;
  take("loop", ({ isLoop }) => isLoop, ({ handOffs, steps }) => [handOffs, steps.length]);
  take("handOffs", ({ handOffs }) => handOffs >= 2, ({ handOffs, steps }) => [handOffs, steps.length]);
  // Where nobody has said how often, it may be as rare as any.
  take("exception", () => true, (branch) => [-(shareOf(branch) ?? 0), branch.steps.length]);
  return chosen;
}

const compare = (a: readonly number[], b: readonly number[]): number => a.map((value, index) => value - b[index]!).find((difference) => difference !== 0) ?? 0;

function describe(plan: Read, { key: map, graph }: MapView, path: Path, kind: ScenarioKind, first: number | null): Scenario {
  const { steps, flows } = graph;
  const walked = path.steps.map((step) => steps[step]!);
  const entries = kind === "main" ? graph.entries.filter((entry) => entry !== path.steps[0]).map((entry) => steps[entry]!) : [];
  const begin = first === null ? undefined : flows[first]!;
  return {
    key: first === null ? `main/${map}` : `branch/${flows[first]!.id}`, kind, map, from: walked[0]!.id, flow: begin?.id ?? null,
    condition: begin ? conditionOf(begin) : "", share: begin && begin.probability !== null ? begin.probability / 100 : null,
    handOffs: path.flows.filter((flow) => isHandOff(steps[graph.from[flow]!], steps[graph.to[flow]!])).length,
    steps: walked.flatMap((step, index): ScenarioStep[] => {
      const by = index > 0 ? flows[path.flows[index - 1]!] : undefined;
      // What joins or divides work without a question is nothing to be played.
      if (isGateway(step.kind) && (step.kind === "parallel" || graph.out[path.steps[index]!]!.length < 2)) return [];
      return [{
        step: step.id, kind: step.kind, performer: step.place.lane, system: step.system, condition: by ? conditionOf(by) : "",
        takes: namesOf(step.dataIn, by?.data ?? ""), gives: namesOf(step.dataOut), see: sightsOf({ step, before: performedBefore(walked, index), by, ways: graph.out[path.steps[index]!]!.map((flow) => flows[flow]!), channels: plan.channels, entries }),
      }];
    }),
  };
}

/** The last step before it that is somebody's. */
const performedBefore = (walked: readonly Step[], index: number): Step | undefined => walked.slice(0, index).findLast(({ place }) => place.lane !== null);

const conditionOf = ({ title, condition }: { title: string; condition: string }): string => (title && condition ? `${title}: ${condition}` : title || condition);

const namesOf = (...texts: readonly string[]): readonly string[] => dataItems(texts.join("\n")).map(({ name }) => name);
