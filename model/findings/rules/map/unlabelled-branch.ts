import type { Finding } from "#model/findings/finding.ts";
import { defineRule } from "#model/findings/finding.ts";
import { GRAPH_READ } from "#model/findings/map-flow.ts";
import { mapsOf } from "#model/map/map-views.ts";
import { oppositeAnswer } from "#model/findings/rules/map/opposite-answer.ts";
import type { Flow, Step } from "#model/shape.ts";
import { isWaiting, isWork } from "#model/step-kinds.ts";

/**
 * A branch that says neither by title nor by condition when work takes it (bpmnlint `conditional-flows`; 17.5 % of the exclusive branches of 3,739 published models).
 * A branch that leads to an event with a title says it by that.
 */
export const mapUnlabelledBranch = defineRule({
  code: "MAP-UNLABELLED-BRANCH",
  severity: "warning",
  reads: { ...GRAPH_READ, steps: [...GRAPH_READ.steps, "title"], flows: [...GRAPH_READ.flows, "title", "condition"] },
  check: (plan) => mapsOf(plan).flatMap(({ graph: { steps, flows, from, to, out } }) => flows.flatMap((flow, index): Finding[] => {
    const [source, target] = [steps[from[index]!]!, steps[to[index]!]!];
    const isBranch = out[from[index]!]!.length > 1 && branches(source);
    return !isBranch || isLabelled(flow) || (target.title.trim() !== "" && isWaiting(target.kind)) ? []
      : [{ code: "MAP-UNLABELLED-BRANCH", severity: "warning", at: { kind: "flow", id: flow.id }, params: { from: { in: "steps", id: source.id }, to: { in: "steps", id: target.id } } }];
  })),
  /** Of two branches of a choice, one of which is a plain yes or no, the other is the opposite. */
  mend({ steps, flows }, { at }) {
    const flow = at.kind === "flow" ? flows.find(({ id }) => id === at.id) : undefined;
    if (!flow || steps.find(({ id }) => id === flow.from)?.kind !== "exclusive") return null;
    const [other, ...more] = flows.filter(({ id, from }) => from === flow.from && id !== flow.id);
    const title = other && more.length === 0 ? oppositeAnswer(other.title) : null;
    return title === null ? null : [{ type: "flow.set", id: flow.id, values: { title } }];
  },
});

const branches = ({ kind }: Step): boolean => kind === "exclusive" || kind === "inclusive" || isWork(kind);
const isLabelled = ({ title, condition }: Flow): boolean => title.trim() !== "" || condition.trim() !== "";
