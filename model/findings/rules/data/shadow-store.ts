import { defineRule, type Finding } from "#model/findings/finding.ts";
import { namesPersonalPlace } from "#model/findings/rules/data/personal-place.ts";
import type { Channel, Plan } from "#model/shape.ts";

/**
 * A system that is one person's alone: its title or notes name their own phone, a notebook, their own copy; or it is a messenger that clients reach by a
 * personal account (a channel of the same name, or one by which a step works in it). Source: the guide «Внедряем CRM без боли», task 2:
 * where data is kept and who has access.
 */
export const shadowStore = defineRule({
  code: "DATA-SHADOW-STORE",
  severity: "error",
  reads: { systems: ["title", "kind", "notes"], channels: ["title", "account"], steps: ["system", "channel"] },
  check(plan) {
    const personal = plan.channels.filter(({ account }) => account === "personal");
    const reached = messengersReached(plan, personal);
    return plan.systems.flatMap(({ id, title, kind, notes }): Finding[] => {
      const isReached = kind === "messenger" && (reached.has(id) || personal.some((channel) => isSameName(channel.title, title)));
      if (!isReached && !namesPersonalPlace(title) && !namesPersonalPlace(notes)) return [];
      return [{ code: "DATA-SHADOW-STORE", severity: "error", at: { kind: "system", id }, params: { system: { in: "systems", id } } }];
    });
  },
});

/** The systems in which a step works by one of these channels. */
function messengersReached({ steps }: Pick<Plan, "steps">, channels: readonly Channel[]): ReadonlySet<string> {
  const those = new Set(channels.map(({ id }) => id));
  return new Set(steps.flatMap(({ system, channel }) => (system && channel && those.has(channel) ? [system] : [])));
}

const isSameName = (a: string, b: string): boolean => a.trim() !== "" && a.trim().toLowerCase() === b.trim().toLowerCase();
