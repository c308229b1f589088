import { defineRule, type Finding } from "#model/findings/finding.ts";
import { intakesOf } from "#model/findings/intakes.ts";
import { entryStepsOf } from "#model/findings/rules/chan/entry-steps.ts";
import { mapKey, type Plan } from "#model/shape.ts";
import { isArtefact } from "#model/step-kinds.ts";

/**
 * A channel that comes in nowhere on the maps, once something is drawn. Mended by the step at which the main process takes up all of its
 * requests today, when there is one. Source: the guide «Внедряем CRM без боли», task 2: which channels clients use.
 */
export const channelUncaptured = defineRule({
  code: "CHAN-UNCAPTURED",
  severity: "error",
  reads: { channels: ["title", "entryStep"], steps: ["channel", "kind"] },
  check(plan) {
    if (plan.steps.every(({ kind }) => isArtefact(kind))) return [];
    const entries = entryStepsOf(plan);
    return plan.channels.filter(({ id, title }) => title.trim() !== "" && entries.get(id)!.length === 0).map(({ id }): Finding => ({
      code: "CHAN-UNCAPTURED", severity: "error", at: { kind: "channel", id }, params: { channel: { in: "channels", id } },
    }));
  },
  mend(plan, { at }) {
    const entryStep = onlyIntake(plan);
    return at.kind === "channel" && entryStep ? [{ type: "channel.set", id: at.id, values: { entryStep } }] : null;
  },
});

/** Where all requests of the main process are taken up today, when that is one step. */
function onlyIntake(plan: Plan): string | null {
  const main = plan.processes[0];
  const [only, ...others] = intakesOf(plan).filter(({ map }) => main !== undefined && map === mapKey(main.id, "as-is"));
  return only && others.length === 0 ? only.id : null;
}
