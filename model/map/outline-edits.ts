import type { Command } from "#model/commands.ts";
import { newId } from "#model/ids.ts";
import type { OutlineRow } from "#model/map/outline.ts";
import type { Flow, Step } from "#model/shape.ts";
import { isArtefact, isEnd, isGateway, isStart } from "#model/step-kinds.ts";

/** One map to edit as a list: its flows and steps, and the rows it is written in. */
export type OutlineMap = {
  readonly steps: ReadonlyMap<string, Pick<Step, "id" | "kind">>;
  readonly flows: readonly Flow[];
  readonly rows: readonly OutlineRow[];
};

/** The flows of work out of a step, or into it; not what joins notes and data to it. */
export function onwardOf({ steps, flows }: OutlineMap, step: string): Flow[] {
  return flows.filter(({ from, to }) => from === step && isWork(steps, to) && isWork(steps, from));
}
function inwardOf({ steps, flows }: OutlineMap, step: string): Flow[] {
  return flows.filter(({ from, to }) => to === step && isWork(steps, from) && isWork(steps, to));
}

const isWork = (steps: OutlineMap["steps"], id: string): boolean => steps.has(id) && !isArtefact(steps.get(id)!.kind);
const isOpenEnd = (map: OutlineMap, id: string): boolean => isWork(map.steps, id) && !isEnd(map.steps.get(id)!.kind) && onwardOf(map, id).length === 0;

/**
 * The commands that have `added` (which is there by then) follow on `step`: in mid-flow it comes between the two, and the flow's
 * label stays where work leaves `step`; after a decision, and wherever there are several ways on already, it is one more way, with
 * `label`. Empty when nothing can follow on `step`.
 */
export function followWith(map: OutlineMap, step: string, added: { readonly id: string; readonly kind: Step["kind"] }, label = ""): Command[] {
  const kind = map.steps.get(step)?.kind;
  if (!kind || isEnd(kind) || isStart(added.kind)) return [];
  const [only, ...more] = onwardOf(map, step);
  const title = label && { values: { title: label } };
  if (!only || more.length > 0 || isGateway(kind) || isEnd(added.kind)) return [{ type: "flow.connect", id: newId(), from: step, to: added.id, ...title }];
  return [
    { type: "flow.reconnect", id: only.id, from: step, to: added.id },
    { type: "flow.connect", id: newId(), from: added.id, to: only.to },
  ];
}

/** The decision in whose branch a step is: the nearest one up the line that work comes to it by; null on the main line. */
export function decisionAbove({ steps, flows, rows }: OutlineMap, step: string): string | null {
  const viaOf = new Map(rows.map((row) => [row.step, row.via]));
  const fromOf = new Map(flows.map((flow) => [flow.id, flow.from]));
  const parent = (id: string) => fromOf.get(viaOf.get(id) ?? "");
  for (let at = parent(step); at !== undefined; at = parent(at)) if (isGateway(steps.get(at)!.kind)) return at;
  return null;
}

/** The first of `labels` that no way on from `step` has; empty for what is no either-or, or when all are taken. */
export function freeLabel(map: OutlineMap, step: string, labels: readonly string[]): string {
  if (map.steps.get(step)?.kind !== "exclusive") return "";
  const taken = new Set(onwardOf(map, step).map(({ title }) => title.trim().toLowerCase()));
  return labels.find((label) => !taken.has(label.toLowerCase())) ?? "";
}

/**
 * Makes a step one more branch of the decision above it; what came before it leads on to what came after it. Null when there is
 * no decision above, or the step follows on it already.
 */
export function indentStep(map: OutlineMap, step: string, labels: readonly string[]): { decision: string; commands: Command[] } | null {
  const decision = decisionAbove(map, step);
  const before = inwardOf(map, step);
  if (decision === null || before.some(({ from }) => from === decision)) return null;
  const next = onwardOf(map, step);
  const [after] = next;
  const commands = before.map((flow): Command => {
    const isHealed = after && next.length === 1 && after.to !== flow.from && !map.flows.some(({ from, to }) => from === flow.from && to === after.to);
    return isHealed ? { type: "flow.reconnect", id: flow.id, from: flow.from, to: after.to } : { type: "flow.remove", ids: [flow.id] };
  });
  const title = freeLabel(map, decision, labels);
  commands.push({ type: "flow.connect", id: newId(), from: decision, to: step, ...(title && { values: { title } }) });
  return { decision, commands };
}

/** Takes a step out of its branch: the other branches of that decision that are open at their ends lead to it too, so that the line goes on with it. Null when none is. */
export function outdentStep(map: OutlineMap, step: string): { decision: string; commands: Command[] } | null {
  const own = new Set([step]);
  for (const id of own) for (const { to } of onwardOf(map, id)) own.add(to);
  const indexOf = new Map(map.rows.map((row, index) => [row.step, index]));
  for (let decision = decisionAbove(map, step); decision !== null; decision = decisionAbove(map, decision)) {
    const at = indexOf.get(decision)!;
    const end = map.rows.findIndex((row, index) => index > at && row.level <= map.rows[at]!.level);
    const under = map.rows.slice(at + 1, end < 0 ? undefined : end).filter((row) => !own.has(row.step) && isOpenEnd(map, row.step));
    if (under.length > 0) return { decision, commands: under.map((row) => ({ type: "flow.connect", id: newId(), from: row.step, to: step })) };
  }
  return null;
}

/**
 * Exchanges a step with the one before it in its line (`by` -1) or after it (1). The ends of what is exchanged, so that the caller
 * can exchange their places; null where one of the two is a decision, a start, an end, or has other ways on.
 */
export function moveStep(map: OutlineMap, step: string, by: -1 | 1): { first: string; second: string; commands: Command[] } | null {
  const row = map.rows.find((found) => (by < 0 ? found.step === step : map.flows.some(({ id, from }) => id === found.via && from === step)));
  const between = row?.via ? map.flows.find(({ id }) => id === row.via) : undefined;
  if (!between || (by < 0 && row?.step !== step)) return null;
  const { from: first, to: second } = between;
  const kinds = [map.steps.get(first)!.kind, map.steps.get(second)!.kind];
  const [after, ...others] = onwardOf(map, second);
  if (kinds.some((kind) => isGateway(kind) || isEnd(kind) || isStart(kind)) || onwardOf(map, first).length > 1 || others.length > 0 || after?.to === first) return null;
  return {
    first, second,
    commands: [
      ...inwardOf(map, first).map((flow): Command => ({ type: "flow.reconnect", id: flow.id, from: flow.from, to: second })),
      { type: "flow.reconnect", id: between.id, from: second, to: first },
      ...(after ? [{ type: "flow.reconnect" as const, id: after.id, from: first, to: after.to }] : []),
    ],
  };
}
