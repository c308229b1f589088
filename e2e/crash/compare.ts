import { setTimeout as pause } from "node:timers/promises";
import type { Plan } from "#model/shape.ts";
import type { Writer } from "#e2e/crash/writer.ts";

/** Notes which of these a plan does not hold, or holds an older value of. */
export function compare(expected: ReadonlyMap<string, number>, plan: Plan, problems: string[], where: string): void {
  const found = new Map(plan.goals.map((goal) => [goal.id, goal.baseline ?? 0]));
  for (const [key, value] of expected) if ((found.get(key) ?? 0) < value) problems.push(`${where}: ${key} is ${found.get(key)}, not ${value}`);
}

/** Waits, as long as the test's own time allows, until every writer shows what every other has written. */
export async function alike(writers: readonly Writer[]): Promise<void> {
  const isAlike = () => new Set(writers.map((writer) => JSON.stringify(writer.plan()))).size === 1;
  for (let look = 0; look < 500 && !isAlike(); look++) await pause(20);
}
