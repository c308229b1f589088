import type { Team } from "#e2e/actors.ts";
import { readPlan } from "#e2e/map-page.ts";
import { demoPlan } from "#model/templates/demo-plan.ts";

/** As many commands as one request takes. */
const MOST = 400;
/** What a new workspace has already, by the same ids. */
const THERE = ["phase.add", "section.add", "question.add"];

/** The window manufacturer's participants, lists, processes and matrix in place of what a new workspace has; `memberOf` as `demoPlan` takes it. */
export async function seedDemo({ workspace, owner: { api } }: Team, memberOf: Readonly<Record<string, string>> = {}): Promise<void> {
  const plan = await readPlan(api, workspace);
  const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
  const commands = [{ type: "participant.remove", ids: ids(plan.participants) }, { type: "process.remove", ids: ids(plan.processes) }, { type: "activity.remove", ids: ids(plan.activities) }, ...demoPlan("ru", memberOf).filter(({ type }) => !THERE.includes(type))];
  for (let at = 0; at < commands.length; at += MOST) await api.must("plan.apply", { workspace, commands: commands.slice(at, at + MOST) });
}
