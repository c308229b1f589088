import type { MapData } from "#components/map/use-map-data.ts";
import type { Command } from "#model/commands.ts";
import { healRemoval, undoHealing } from "#model/map/heal.ts";
import type { Flow } from "#model/shape.ts";

export type Removal = {
  readonly steps: readonly string[];
  readonly flows: readonly string[];
  readonly commands: readonly Command[];
  /** What brings all of it back; `flows` are the map's by then. */
  back(flows: readonly Flow[]): Command[];
};

/** Deleting steps and flows: what led through a deleted step leads on. Flows of a deleted step are not drawn without it, and come back with it. */
export function removalOf(ids: readonly string[], data: Pick<MapData, "steps" | "flows" | "stepById">): Removal {
  const steps = ids.filter((id) => data.stepById.has(id));
  const gone = new Set(steps);
  const flows = data.flows.filter(({ id, from, to }) => ids.includes(id) && !gone.has(from) && !gone.has(to)).map(({ id }) => id);
  const healing = healRemoval(data.steps, data.flows.filter(({ id }) => !flows.includes(id)), steps);
  const commands: Command[] = [];
  if (steps.length > 0) commands.push({ type: "step.remove", ids: steps });
  if (flows.length > 0) commands.push({ type: "flow.remove", ids: flows });
  const restores = commands.map((command) => ({ ...command, type: command.type.replace("remove", "restore") }) as Command);
  return { steps, flows, commands: [...commands, ...healing], back: (now) => [...restores, ...undoHealing(healing, data.flows, now)] };
}
