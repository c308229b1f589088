import type { Command } from "#model/commands.ts";
import type { Flow, Step } from "#model/shape.ts";
import { isArtefact, isEnd, isStart } from "#model/step-kinds.ts";

type Ends = Pick<Flow, "id" | "from" | "to">;
type Bent = Ends & Pick<Flow, "fromSide" | "toSide" | "bends">;
type Kinds = Pick<Step, "id" | "kind">;

/**
 * The commands that close the gaps which removing `removedIds` from a map leaves: each of its flows that led into a gap
 * or out of it is led on to the step beyond, and keeps its label, condition and medium. Steps that are removed in a row
 * make one gap. Where one step led into it, it is joined with each that came after; where one came after, each that led
 * into it is joined with that. Between several and several nothing is guessed. Never doubles a flow or breaks rule D3.
 */
export function healRemoval(steps: readonly Kinds[], flows: readonly Ends[], removedIds: readonly string[]): Command[] {
  const kinds = new Map(steps.map(({ id, kind }) => [id, kind]));
  const removed = new Set(removedIds);
  const work = flows.filter(({ from, to }) => [from, to].every((id) => !isArtefact(kinds.get(id) ?? "note")));
  const joined = new Set(flows.filter(({ from, to }) => !removed.has(from) && !removed.has(to)).map(({ from, to }) => `${from} ${to}`));
  const commands: Command[] = [];
  for (const gap of gapsOf(work, removed)) {
    const into = work.filter(({ from, to }) => gap.has(to) && !removed.has(from));
    const outOf = work.filter(({ from, to }) => gap.has(from) && !removed.has(to));
    const [before, after] = [new Set(into.map(({ from }) => from)), new Set(outOf.map(({ to }) => to))];
    if (before.size !== 1 && after.size !== 1) continue;
    // The side on which there are several has the labels: which case it is, who sent it.
    const isFan = after.size > 1;
    for (const flow of isFan ? outOf : into) {
      const [from, to] = isFan ? [[...before][0]!, flow.to] : [flow.from, [...after][0]];
      const isReached = to !== undefined && (isFan ? into.some((first) => leadsTo(work, gap, first.to, flow.from)) : outOf.some((last) => leadsTo(work, gap, flow.to, last.from)));
      if (!isReached || from === to || joined.has(`${from} ${to}`) || isEnd(kinds.get(from)!) || isStart(kinds.get(to)!)) continue;
      joined.add(`${from} ${to}`);
      commands.push(
        { type: "flow.reconnect", id: flow.id, ...(isFan ? { from } : { to }) },
        { type: "flow.set", id: flow.id, values: isFan ? { fromSide: null } : { toSide: null } },
      );
    }
  }
  return commands;
}

/**
 * The commands that take a healing back, when the removed steps are back. `before` are the flows as they were then, `now` as
 * they are: one that somebody has led elsewhere since, or removed, is left as it is.
 */
export function undoHealing(healing: readonly Command[], before: readonly Bent[], now: readonly Ends[]): Command[] {
  return healing.flatMap((command): Command[] => {
    if (command.type !== "flow.reconnect") return [];
    const old = before.find(({ id }) => id === command.id);
    const current = now.find(({ id }) => id === command.id);
    if (!old || !current || current.from !== (command.from ?? old.from) || current.to !== (command.to ?? old.to)) return [];
    const { id, from, to, fromSide, toSide, bends } = old;
    return [{ type: "flow.reconnect", id, from, to }, { type: "flow.set", id, values: { fromSide, toSide, bends } }];
  });
}

/** The removed steps, those that are joined with each other together. */
function gapsOf(flows: readonly Ends[], removed: ReadonlySet<string>): Set<string>[] {
  const inner = flows.filter(({ from, to }) => removed.has(from) && removed.has(to));
  const left = new Set(removed);
  const gaps: Set<string>[] = [];
  for (const id of removed) {
    if (!left.delete(id)) continue;
    const gap = new Set([id]);
    for (const member of gap) {
      for (const { from, to } of inner) {
        const other = from === member ? to : to === member ? from : null;
        if (other !== null && left.delete(other)) gap.add(other);
      }
    }
    gaps.push(gap);
  }
  return gaps;
}

/** Whether work went from one removed step to another within their gap. */
function leadsTo(flows: readonly Ends[], gap: ReadonlySet<string>, start: string, end: string): boolean {
  const seen = new Set([start]);
  for (const id of seen) for (const { from, to } of flows) if (from === id && gap.has(to)) seen.add(to);
  return seen.has(end);
}
